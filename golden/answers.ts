import { expectation } from "../src/cases/oracle.js";
import type { VectorAnswer, VectorOutcome } from "../src/cases/vector.js";
import { rational } from "../src/numbers/rational.js";
import { replies, type Reply } from "../src/reference/answer.js";
import {
  DEFAULT_READINGS,
  OPEN_POINT_IDS,
  OPEN_POINTS,
  type OpenPoint,
  type Readings,
} from "../src/requirements/open-points.js";
import type { Method } from "../src/wire/methods.js";

/** A request, as the protocol carries it. */
export interface Asked {
  readonly method: Method;
  readonly params: object;
}

/** What it is told of an arrival's preference stays in traces: the protocol's answers do not carry it. */
const withoutPrefer = (key: string, value: unknown): unknown =>
  key === "prefer" ? undefined : value;

/** A reply as the protocol answers it. */
export function outcomeOf(reply: Reply): VectorOutcome {
  switch (reply.kind) {
    case "result":
      return JSON.parse(JSON.stringify({ result: reply.result }, withoutPrefer)) as VectorOutcome;
    case "refused":
      return { error: { code: -32602 } };
    case "not-in-set":
      return { error: { code: 1, data: { not_in_set: reply.side } } };
  }
}

/** Under `other` the last admissible ticket moves: another one than by default, wherever there is a choice. */
function exact(replyTo: ReturnType<typeof replies>, readings: Readings): VectorOutcome {
  const ticket = <T>(admissible: readonly [T, ...T[]]): T => admissible.at(-1) ?? admissible[0];
  return outcomeOf(replyTo({ numbers: rational, readings, ticket }));
}

const text = (value: unknown): string => JSON.stringify(value);

/** All ways to read these open points, the rest as by default. */
function ways(points: readonly OpenPoint[]): readonly Readings[] {
  return points.reduce<readonly Readings[]>(
    (found, point) =>
      found.flatMap((readings) =>
        OPEN_POINTS[point].map((reading) => ({ ...readings, [point]: reading })),
      ),
    [DEFAULT_READINGS],
  );
}

/** An answer as text, and the open points that were consulted on the way to it: no other can turn it. */
interface Read {
  readonly answer: string;
  readonly consulted: ReadonlySet<PropertyKey>;
}

function read(replyTo: ReturnType<typeof replies>, readings: Readings): Read {
  const consulted = new Set<PropertyKey>();
  const watched = new Proxy(readings, {
    get(of, point: OpenPoint) {
      consulted.add(point);
      return of[point];
    },
  });
  return { answer: text(exact(replyTo, watched)), consulted };
}

/** The open points that a request's answer depends on, under any readings of the others found so far. */
function pointsOf({ method, params }: Asked, atLeast: readonly OpenPoint[]): readonly OpenPoint[] {
  const replyTo = replies(method, params);
  const known = new Map<string, Read>();
  const under = (readings: Readings): Read => {
    const key = text(readings);
    const found = known.get(key) ?? read(replyTo, readings);
    known.set(key, found);
    return found;
  };
  const turns = (point: OpenPoint, readings: Readings): boolean => {
    const { answer, consulted } = under(readings);
    return (
      consulted.has(point) &&
      OPEN_POINTS[point].some(
        (reading) => under({ ...readings, [point]: reading }).answer !== answer,
      )
    );
  };
  const grown = (found: readonly OpenPoint[]): readonly OpenPoint[] => {
    for (const readings of ways(found)) {
      const isNext = (point: OpenPoint) => !found.includes(point) && turns(point, readings);
      const next = OPEN_POINT_IDS.find(isNext);
      if (next !== undefined) return grown([...found, next]);
    }
    return found;
  };
  return grown(atLeast);
}

/** The reference's answer under some readings, and every other that the knife-edge rule allows. */
function answerUnder({ method, params }: Asked, readings: Readings): Omit<VectorAnswer, "under"> {
  // X*_target is its own X* by construction, and it and S are inputs: there is no edge there.
  const arithmetic = method === "initialize_dealer" ? "exact" : "decimal";
  const terms = { readings, arithmetic } as const;
  const expected = expectation(method, params, terms);
  const first = outcomeOf(expected.exact);
  const seen = new Map([...expected.neighbours()].map(outcomeOf).map((each) => [text(each), each]));
  seen.delete(text(first));
  return { exact: first, ...(seen.size > 0 && { neighbours: [...seen.values()] }) };
}

/**
 * What is due to a request under every reading that it depends on. Under `ticket-choice: other` many
 * answers are right where there is a choice, and a vector gives none.
 */
export function answersTo(
  asked: Asked,
  atLeast: readonly OpenPoint[] = [],
): readonly VectorAnswer[] {
  const points = pointsOf(asked, atLeast);
  return ways(points)
    .filter((readings) => readings["ticket-choice"] === "lowest-maturity")
    .map((readings) => ({
      under: Object.fromEntries(points.map((point) => [point, readings[point]])),
      ...answerUnder(asked, readings),
    }));
}
