import type { Arithmetic } from "../numbers/num.js";
import type { Reply } from "../reference/answer.js";
import type { RequirementId } from "../requirements/statements.js";
import type { Method } from "../wire/methods.js";
import { answered, type Answered } from "./answers.js";
import { sameNumber, type Difference } from "./compare/difference.js";
import { quoteHides } from "./compare/quote.js";
import { missedIn, refusalDifferences, type Refusal } from "./compare/refusal.js";
import { resultDifferences } from "./compare/result.js";
import { suspect } from "./compare/suspects.js";
import type { Expectation } from "./oracle.js";

/** What was asked, and what asking it puts to the test. */
export interface Request {
  readonly method: Method;
  /** As sent. */
  readonly params: object;
  readonly shows: readonly [RequirementId, ...RequirementId[]];
}

/** What an implementation said: a result, or that it refuses the input. */
export type Said = { readonly kind: "result"; readonly result: unknown } | Refusal;

/** Whether what was said is what the specification says. */
export type Judgement =
  /**
   * `neighbour`: on a knife edge it fell to the other side, as rounding may; what that would break if
   * it were no edge. `seen`: of what the request puts to the test, what the answer does show.
   */
  | {
      readonly kind: "passed";
      readonly neighbour?: RequirementId;
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

type Heard = { readonly kind: "result"; readonly result: Answered } | Refusal;

function differences(
  reply: Reply,
  request: Request,
  heard: Heard,
  arithmetic: Arithmetic,
): readonly Difference[] {
  if (reply.kind !== "result" || heard.kind !== "result") {
    return refusalDifferences(request.shows, reply, heard);
  }
  const { method, params } = request;
  return resultDifferences(method, params, reply.result, heard.result, sameNumber(arithmetic));
}

function hear(method: Method, said: Said, arithmetic: Arithmetic) {
  if (said.kind === "refused") return { ok: true, value: said } as const;
  const form = answered(method, said.result, arithmetic);
  return form.ok ? ({ ok: true, value: { kind: "result", result: form.value } } as const) : form;
}

/** What was heard that a broken statement may explain. */
function evidence(heard: Heard) {
  if (heard.kind === "result") return heard;
  const side = missedIn(heard);
  return side && ({ kind: "missed", side } as const);
}

/** The first difference, led by the statement that would explain the whole answer if it were broken. */
function explained(
  { requirements, ...difference }: Difference,
  request: Request,
  { exact, readings }: Expectation,
  heard: Heard,
  arithmetic: Arithmetic,
): Difference {
  if (difference.at.startsWith("/state")) return { ...difference, requirements };
  const said = evidence(heard);
  const same = sameNumber(arithmetic);
  const asked = { ...request, blamed: requirements[0] };
  const broken = said && suspect(asked, exact, said, { readings, same });
  const others = requirements.filter((requirement) => requirement !== broken);
  return { ...difference, requirements: broken ? [broken, ...others] : requirements };
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
  if (first === undefined) return { kind: "passed", seen };
  const led = explained(first, request, expected, form.value, arithmetic);
  for (const other of expected.neighbours()) {
    const [neighbour] = led.requirements;
    if (from(other).length === 0) return { kind: "passed", neighbour, seen };
  }
  if (expected.tooMany) return { kind: "undecided" };
  return { kind: "failed", differences: [led, ...rest], expected: expected.exact };
}
