import { faultText } from "../adapter/fault-text.js";
import type { Answer, Hello, Implementation } from "../adapter/implementation.js";
import { asSent, type Case } from "../cases/case.js";
import type { Difference } from "../cases/compare/difference.js";
import { fromTheHeart } from "../cases/heart.js";
import { judge, type Request, type Said } from "../cases/judge.js";
import { expectation, type Expectation } from "../cases/oracle.js";
import { shows } from "../cases/shows.js";
import { takenTickets } from "../cases/taken-tickets.js";
import type { Arithmetic } from "../numbers/num.js";
import type { RequirementId } from "../requirements/statements.js";
import type { CaseResult, Outcome } from "./result.js";

/** A case, tried: its result, and of a failure what a report shows of it. */
export interface Tried {
  readonly case: Case;
  readonly result: CaseResult;
  readonly failure?: {
    readonly params: object;
    readonly differences: readonly [Difference, ...Difference[]];
    readonly expected: unknown;
    readonly actual: unknown;
    /** Where it broke instead of answering: its own words. */
    readonly broke?: string;
  };
}

/** A case as it was sent, with what the specification says to it. */
interface Sent {
  readonly case: Case;
  readonly params: object;
  readonly rounded: boolean;
  readonly expected: Expectation;
  readonly shows: readonly RequirementId[];
}

const result = (
  { case: { id, title, origin, method }, rounded, shows }: Sent,
  outcome: Outcome,
  more: Partial<CaseResult> = {},
): CaseResult => ({
  type: "case",
  id,
  title,
  origin,
  method,
  outcome,
  shows,
  ...more,
  ...(rounded && { rounded }),
});

/** An outcome that is no verdict on the implementation, with its reason. */
const without = (sent: Sent, outcome: Outcome, reason: string): Tried => ({
  case: sent.case,
  result: result(sent, outcome, { reason }),
});

/** Names that stand for one of many: what follows them in a pointer is an id. */
const MANY = ["tickets", "cash", "payouts"];

/** A pointer with every id and index a `*`. */
const anyPlace = (at: string): string =>
  at
    .split("/")
    .map((key, place, keys) =>
      /^\d+$/.test(key) || MANY.includes(keys[place - 1] ?? "") ? "*" : key,
    )
    .join("/");

function failed(
  sent: Sent,
  differences: readonly [Difference, ...Difference[]],
  actual: unknown,
  broke?: string,
): Tried {
  const { exact } = sent.expected;
  const expected = exact.kind === "result" ? exact.result : exact;
  return {
    case: sent.case,
    result: result(sent, "failed", {
      breaks: differences[0].requirements,
      at: anyPlace(differences[0].at),
    }),
    failure: {
      params: sent.params,
      differences,
      expected,
      actual,
      ...(broke !== undefined && { broke }),
    },
  };
}

/**
 * The implementation had no answer at all to what it should answer.
 *
 * @param words - its own, where it has any
 */
function unanswered(sent: Sent, shows: Request["shows"], what: string, words?: string): Tried {
  const requirements = fromTheHeart(sent.case.method, shows);
  return failed(
    sent,
    [{ at: "/", expected: "an answer", actual: what, requirements }],
    what,
    words,
  );
}

function judged(sent: Sent, request: Request, said: Said, arithmetic: Arithmetic): Tried {
  const judgement = judge(request, sent.expected, said, arithmetic);
  switch (judgement.kind) {
    case "malformed":
      return without(sent, "protocol", `result${judgement.at}: expected ${judgement.expected}`);
    case "undecided":
      return without(sent, "undecided", "more knife edges than the suite follows");
    case "failed":
      return failed(sent, judgement.differences, said.kind === "result" ? said.result : said);
    case "passed": {
      const { neighbour } = judgement;
      const side = neighbour
        ? ({ edge: "neighbour", neighbour } as const)
        : { edge: "exact" as const };
      const onEdge = sent.expected.edges > 0 ? side : {};
      const seen = { ...sent, shows: judgement.seen };
      return { case: sent.case, result: result(seen, "passed", onEdge) };
    }
  }
}

function heard(sent: Sent, answer: Answer, arithmetic: Arithmetic): Tried {
  switch (answer.kind) {
    case "skipped":
      return without(sent, "skipped", answer.reason);
    case "not-run":
      return without(sent, "not-run", answer.why);
    case "timeout":
    case "crash":
    case "protocol":
      return without(sent, answer.kind, faultText(answer));
    case "result":
    case "refused":
    case "unsupported":
    case "broke": {
      const [first, ...rest] = sent.shows;
      if (first === undefined)
        return without(sent, "undecided", "the specification says nothing here");
      const shows = [first, ...rest] as const;
      if (answer.kind === "unsupported")
        return unanswered(sent, shows, "declared, but method not found");
      if (answer.kind === "broke") {
        const words = `error ${answer.code}: ${answer.message}`;
        return unanswered(sent, shows, words, words);
      }
      return judged(
        sent,
        { method: sent.case.method, params: sent.params, shows },
        answer,
        arithmetic,
      );
    }
  }
}

/** A case with what the specification says to it as it was sent, given the tickets that were taken. */
function sent(
  asked: Case,
  { params, rounded }: ReturnType<typeof asSent>,
  { readings, arithmetic }: Hello,
  answer?: Answer,
): Sent {
  const { method } = asked;
  const ticket = answer?.kind === "result" ? takenTickets(answer.result) : undefined;
  const terms = { readings, arithmetic, ...(ticket && { ticket }) };
  const expected = expectation(method, params, terms);
  const shown = asked.refusalOf ?? shows(method, params, expected.exact);
  return { case: asked, params, rounded, expected, shows: shown };
}

/**
 * Asks an implementation one case and judges what it says. A case of a method that it does not
 * offer is not asked.
 */
export async function tryCase(implementation: Implementation, asked: Case): Promise<Tried> {
  const { hello } = implementation;
  const request = asSent(asked.params, hello.ratios);
  if (!hello.methods.includes(asked.method)) {
    return without(sent(asked, request, hello), "unsupported", `${asked.method} is not offered`);
  }
  const answer = await implementation.ask(asked.method, request.params);
  return heard(sent(asked, request, hello, answer), answer, hello.arithmetic);
}
