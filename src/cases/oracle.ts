import { ways } from "../draws/enumerated.js";
import { hedged, type Origins } from "../numbers/hedged.js";
import type { Arithmetic } from "../numbers/num.js";
import { rational, type Rational } from "../numbers/rational.js";
import { replies, type Reply } from "../reference/answer.js";
import type { Interpretation } from "../reference/interpretation.js";
import type { Readings } from "../requirements/open-points.js";
import type { Method } from "../wire/methods.js";

/** Under what a request is answered: the implementation's readings, arithmetic and ticket choices. */
export interface Terms {
  readonly readings: Readings;
  readonly arithmetic: Arithmetic;
  /** Under `ticket-choice: other`, the ticket that the implementation took, where it is admissible. */
  readonly ticket?: NonNullable<Interpretation<never>["ticket"]>;
  /** How near the two sides of a knife edge are, where not as the open points say. */
  readonly edge?: Rational;
}

/** What the specification says to a request. */
export interface Expectation {
  readonly exact: Reply;
  /** As the implementation declared them. */
  readonly readings: Readings;
  /** Comparisons on a knife edge; 0 for exact arithmetic, which must give the exact answer. */
  readonly edges: number;
  /**
   * Every other answer that the knife-edge rule allows, unless there are too many to follow, and
   * that another choice of tickets allows, where the answer does not tell which were taken.
   */
  readonly neighbours: () => Iterable<Reply>;
  /** More edges than are followed: the case cannot be decided where the exact answer does not fit. */
  readonly tooMany: boolean;
}

/** The request, read: what the specification says to it under each interpretation. */
type Replies = ReturnType<typeof replies>;

/** A request whose knife edges are followed, with what its ways share. */
interface Followed {
  readonly replyTo: Replies;
  readonly terms: Terms;
  readonly origins: Origins;
}

/** Ways that the edges of one case are let fall; a case with more edges is left undecided. */
const EDGES_FOLLOWED = 8;

/** Choices of tickets that are followed at most. */
const CHOICES_FOLLOWED = 256;

/**
 * What comes of each other choice of tickets: a refusal does not tell which were taken, yet whether a
 * trader is still in its set may depend on them.
 *
 * @remarks open point ticket-choice
 */
function* otherTickets(replyTo: Replies, terms: Terms): Generator<Reply> {
  const { readings, ticket } = terms;
  if (readings["ticket-choice"] !== "other" || ticket !== undefined) return;
  let followed = 0;
  const chosen = ways((choose) => {
    const take: Terms["ticket"] = (admissible) =>
      admissible[choose(admissible.length)] ?? admissible[0];
    return replyTo({ numbers: rational, readings, ticket: take });
  });
  for (const reply of chosen) {
    yield reply;
    followed += 1;
    if (followed === CHOICES_FOLLOWED) return;
  }
}

/** One way through the knife edges of a request, told by which of them fall against the exact side. */
function fallen({ replyTo, terms, origins }: Followed, turned: ReadonlySet<string>) {
  const met = new Set<string>();
  const numbers = hedged(
    (comparison, exact) => {
      met.add(comparison);
      return turned.has(comparison) ? !exact : exact;
    },
    terms.edge,
    origins,
  );
  const { readings, ticket } = terms;
  const reply = replyTo({ numbers, readings, ...(ticket && { ticket }) });
  return { reply, met };
}

/**
 * What the specification says to a request, and what else an implementation that rounds may say:
 * each comparison on a knife edge may fall either way, the same one always the same way.
 *
 * @remarks Knife edges, in the open points
 */
export function expectation(method: Method, params: object, terms: Terms): Expectation {
  const { readings, ticket } = terms;
  const replyTo = replies(method, params);
  if (terms.arithmetic === "exact") {
    const exact = replyTo({ numbers: rational, readings, ...(ticket && { ticket }) });
    return {
      exact,
      readings,
      edges: 0,
      neighbours: () => otherTickets(replyTo, terms),
      tooMany: false,
    };
  }
  const followed = { replyTo, terms, origins: new Map<string, number>() };
  const { reply: exact, met } = fallen(followed, new Set());
  const tooMany = met.size > EDGES_FOLLOWED;
  const neighbours = function* () {
    if (!tooMany) yield* others(followed, met);
    yield* otherTickets(replyTo, terms);
  };
  return { exact, readings: terms.readings, edges: met.size, neighbours, tooMany };
}

/** Depth first: each edge that a way meets beyond the last one turned is turned in its turn. */
function* others(
  followed: Followed,
  met: ReadonlySet<string>,
  turned: readonly string[] = [],
): Generator<Reply> {
  const edges = [...met];
  const last = edges.findIndex((edge) => edge === turned.at(-1));
  for (const edge of edges.slice(last + 1)) {
    const way = [...turned, edge];
    if (way.length > EDGES_FOLLOWED) return;
    const { reply, met: metThere } = fallen(followed, new Set(way));
    yield reply;
    yield* others(followed, metThere, way);
  }
}
