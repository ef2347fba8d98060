import { expect } from "vitest";
import type { Case } from "../../../src/cases/case.js";
import type { Difference } from "../../../src/cases/compare/difference.js";
import { judge, type Judgement, type Said } from "../../../src/cases/judge.js";
import { expectation } from "../../../src/cases/oracle.js";
import { shows } from "../../../src/cases/shows.js";
import type { Arithmetic } from "../../../src/numbers/num.js";
import { DEFAULT_READINGS, type Readings } from "../../../src/requirements/open-points.js";
import type { Method } from "../../../src/wire/methods.js";
import { changed, type Changes } from "./wrong-answers.js";

/** A request as the comparison meets it. */
export type Asked = Pick<Case, "method" | "params" | "refusalOf">;

/**
 * How a request is judged: by default as an exact implementation's, under the default readings. What
 * rounds gets no leave on knife edges here.
 */
interface Manner {
  readonly arithmetic?: Arithmetic;
  readonly readings?: Partial<Readings>;
}

/** What is said of an answer to a request. */
export function judgement(
  { method, params, refusalOf }: Asked,
  said: (exact: object) => Said,
  { arithmetic = "exact", readings = {} }: Manner = {},
): Judgement {
  const terms = { readings: { ...DEFAULT_READINGS, ...readings }, arithmetic: "exact" } as const;
  const expected = expectation(method, params, terms);
  const { exact } = expected;
  const [first, ...rest] = refusalOf ?? shows(method, params, exact);
  if (first === undefined) return expect.fail("the request shows nothing");
  const request = { method, params, shows: [first, ...rest] } as const;
  return judge(request, expected, said(exact.kind === "result" ? exact.result : {}), arithmetic);
}

/** Where an answer differs; nowhere where it passes. */
export function differencesOf(
  asked: Asked,
  said: (exact: object) => Said,
  manner: Manner = {},
): readonly Difference[] {
  const judged = judgement(asked, said, manner);
  if (judged.kind === "failed") return judged.differences;
  return judged.kind === "passed" ? [] : expect.fail(judged.kind);
}

/** What the exact answer with some changes breaks: each place, with its requirements. */
export const broken = (
  method: Method,
  params: object,
  changes: Changes,
  manner: Manner = {},
): readonly string[] =>
  differencesOf(
    { method, params },
    (exact) => ({ kind: "result", result: changed(exact, changes) }),
    manner,
  ).map(({ at, requirements }) => [at, ...requirements].join(" "));
