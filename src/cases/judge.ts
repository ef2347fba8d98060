import type { Arithmetic } from "../numbers/num.js";
import type { Reply } from "../reference/answer.js";
import type { RequirementId } from "../requirements/statements.js";
import type { Side } from "../terms/party.js";
import type { Method } from "../wire/methods.js";
import { answered, type Answered } from "./answers.js";
import { sameNumber, type Difference } from "./compare/difference.js";
import { quoteHides } from "./compare/quote.js";
import { resultDifferences } from "./compare/result.js";
import type { Expectation } from "./oracle.js";

/** What was asked, and what asking it puts to the test. */
export interface Request {
  readonly method: Method;
  /** As sent. */
  readonly params: object;
  readonly shows: readonly [RequirementId, ...RequirementId[]];
}

/** What an implementation said: a result, or that it refuses the input. */
export type Said =
  | { readonly kind: "result"; readonly result: unknown }
  | { readonly kind: "refused"; readonly message: string; readonly data?: unknown };

/** Whether what was said is what the specification says. */
export type Judgement =
  /**
   * `neighbour`: on a knife edge it fell to the other side, as rounding may. `seen`: of what the
   * request puts to the test, what the answer does show.
   */
  | {
      readonly kind: "passed";
      readonly neighbour: boolean;
      readonly seen: readonly RequirementId[];
    }
  | {
      readonly kind: "failed";
      readonly differences: readonly [Difference, ...Difference[]];
      readonly expected: Reply;
    }
  /** The result has not the form that the protocol gives it. */
  | { readonly kind: "malformed"; readonly at: string; readonly expected: string }
  /** More knife edges than are followed. */
  | { readonly kind: "undecided" };

type Heard =
  | { readonly kind: "result"; readonly result: Answered }
  | Extract<Said, { readonly kind: "refused" }>;

/** How a reply that is not a result is put to the implementation's developer. */
const refusalText = (reply: Reply): string =>
  reply.kind === "not-in-set" ? `rejected: not in the ${reply.side} set` : "refused";

/** The side an implementation missed a trader in, where it said so. */
function missedIn({ data }: { readonly data?: unknown }): Side | undefined {
  const side = (data as { readonly not_in_set?: unknown } | null | undefined)?.not_in_set;
  return side === "sell" || side === "buy" ? side : undefined;
}

/** What refusing breaks where a result was due. */
function refusalBreaks(request: Request, side: Side | undefined): Difference["requirements"] {
  if (side === undefined) return request.shows;
  return ["flow/fallback", "flow/retention", `policy/eligible-to-${side}`];
}

/** What a result breaks where a trader should have been missed in a set. */
function intruderBreaks(result: Answered): Difference["requirements"] {
  const events = "events" in result ? result.events : [];
  const trades = events.flatMap((event) =>
    event.type === "sell" || event.type === "buy" ? [`${event.type} ${event.trader}`] : [],
  );
  const isTwice = new Set(trades).size < trades.length;
  return isTwice ? ["flow/once-per-side"] : ["policy/snapshot", "flow/uniform", "flow/fallback"];
}

function refusalDifferences(
  request: Request,
  expected: Reply,
  heard: Heard,
): readonly Difference[] {
  const at = "/";
  const side = heard.kind === "refused" ? missedIn(heard) : undefined;
  if (heard.kind === "refused" && expected.kind === "result") {
    const requirements = refusalBreaks(request, side);
    return [{ at, expected: "a result", actual: `refused: ${heard.message}`, requirements }];
  }
  if (heard.kind === "result") {
    const requirements =
      expected.kind === "not-in-set" ? intruderBreaks(heard.result) : request.shows;
    return [{ at, expected: refusalText(expected), actual: "a result", requirements }];
  }
  if (expected.kind !== "not-in-set" || side === undefined || side === expected.side) return [];
  const actual = `rejected: not in the ${side} set`;
  return [{ at, expected: refusalText(expected), actual, requirements: ["flow/fallback"] }];
}

function differences(
  reply: Reply,
  request: Request,
  heard: Heard,
  arithmetic: Arithmetic,
): readonly Difference[] {
  if (reply.kind !== "result" || heard.kind !== "result") {
    return refusalDifferences(request, reply, heard);
  }
  const { method, params } = request;
  return resultDifferences(method, params, reply.result, heard.result, sameNumber(arithmetic));
}

function hear(method: Method, said: Said, arithmetic: Arithmetic) {
  if (said.kind === "refused") return { ok: true, value: said } as const;
  const form = answered(method, said.result, arithmetic);
  return form.ok ? ({ ok: true, value: { kind: "result", result: form.value } } as const) : form;
}

/** Fields that a quote may leave out show nothing where they are left out. */
function seenIn({ method, shows }: Request, heard: Heard): readonly RequirementId[] {
  if (method !== "quote" || heard.kind !== "result") return shows;
  const hidden = quoteHides(heard.result as Answered<"quote">);
  return shows.filter((requirement) => !hidden.has(requirement));
}

/**
 * Judges what an implementation said to a request: against the exact answer first, then, where it
 * may round, against each other side of the request's knife edges.
 */
export function judge(
  request: Request,
  expected: Expectation,
  said: Said,
  arithmetic: Arithmetic,
): Judgement {
  const form = hear(request.method, said, arithmetic);
  if (!form.ok) return { kind: "malformed", at: form.at, expected: form.expected };
  const from = (reply: Reply) => differences(reply, request, form.value, arithmetic);
  const [first, ...rest] = from(expected.exact);
  const seen = seenIn(request, form.value);
  if (first === undefined) return { kind: "passed", neighbour: false, seen };
  for (const neighbour of expected.neighbours()) {
    if (from(neighbour).length === 0) return { kind: "passed", neighbour: true, seen };
  }
  if (expected.tooMany) return { kind: "undecided" };
  return { kind: "failed", differences: [first, ...rest], expected: expected.exact };
}
