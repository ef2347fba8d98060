import type { RequirementId } from "../../requirements/statements.js";
import type { WireQuotes } from "../../wire/quotes.js";
import type { Answered } from "../answers.js";
import { shown, type Difference, type SameNumber } from "./difference.js";

type Field = keyof WireQuotes;

/** What each field of a quote shows, each after those it follows from. */
const SHOWS: readonly (readonly [Field, RequirementId])[] = [
  ["A", "outside/quotes"],
  ["B", "outside/quotes"],
  ["guard", "kernel/guard"],
  ["V", "kernel/value"],
  ["K_star", "kernel/capacity"],
  ["X_star", "kernel/capacity"],
  ["N", "kernel/ladder"],
  ["lambda", "kernel/layoff"],
  ["I", "kernel/width"],
  ["p", "kernel/midline"],
  ["interior_ask", "kernel/interior"],
  ["interior_bid", "kernel/interior"],
  ["ask", "kernel/clip"],
  ["bid", "kernel/clip"],
  ["can_sell", "kernel/can-sell"],
  ["can_buy", "kernel/can-buy"],
  ["posted_ask", "kernel/pin"],
  ["posted_bid", "kernel/pin"],
  ["pinned_ask", "kernel/pin"],
  ["pinned_bid", "kernel/pin"],
];

/** Fields that a quote in the Guard gives no meaning to. */
const MEANINGLESS_IN_GUARD: readonly Field[] = ["p", "interior_ask", "interior_bid"];
const BEFORE_GUARD: readonly Field[] = ["A", "B", "V"];

/** What a `quote` case puts to the test. */
export function quoteShows(expected: WireQuotes, floored: boolean): readonly RequirementId[] {
  const fields = SHOWS.filter(([field]) => BEFORE_GUARD.includes(field) || !expected.guard);
  const shown = fields.map(([, requirement]) => requirement);
  const shows: RequirementId[] = ["model/dealer", ...shown, "kernel/guard"];
  if (floored) shows.push("outside/bid-floor");
  return [...new Set(shows)];
}

/**
 * What a quote says nothing of, since it leaves out every field that would show it. The Guard shows
 * in the quotes themselves.
 */
export function quoteHides(actual: Answered<"quote">): ReadonlySet<RequirementId> {
  const given = SHOWS.filter(([field]) => actual[field] !== undefined);
  const seen = new Set(given.map(([, requirement]) => requirement));
  seen.add("kernel/guard");
  const hidden = SHOWS.map(([, requirement]) => requirement).filter((each) => !seen.has(each));
  return new Set(seen.has("outside/quotes") ? hidden : [...hidden, "outside/bid-floor"]);
}

/** Whether the floor has to do with a wrong outside quote. */
function concernsFloor(
  field: Field,
  expected: WireQuotes,
  actual: Answered<"quote">,
  same: SameNumber,
): boolean {
  const given = field === "A" ? actual.A : actual.B;
  const isFloored = given !== undefined && same("0", given);
  if (field === "A") return expected.A.startsWith("-") && isFloored;
  return field === "B" && (isFloored || same("0", expected.B) || expected.B.startsWith("-"));
}

/** What a wrong field breaks. */
function fieldBreaks(
  [field, shows]: (typeof SHOWS)[number],
  expected: WireQuotes,
  actual: Answered<"quote">,
  same: SameNumber,
): readonly [RequirementId, ...RequirementId[]] {
  if (concernsFloor(field, expected, actual, same)) return ["outside/bid-floor", shows];
  if (expected.guard && !BEFORE_GUARD.includes(field)) return ["kernel/guard"];
  const isAtBound =
    (field === "ask" && expected.ask === expected.A) ||
    (field === "bid" && expected.bid === expected.B);
  return isAtBound || field.startsWith("pinned") ? [shows, "C2"] : [shows];
}

/**
 * Where a quote differs, in the order in which its fields follow from one another, so that the
 * first difference is the cause. A required field blames also what an absent field before it would
 * have shown.
 */
export function quoteDifferences(
  expected: WireQuotes,
  actual: Answered<"quote">,
  same: SameNumber,
): readonly Difference[] {
  const differences: Difference[] = [];
  const unseen: RequirementId[] = [];
  for (const shows of SHOWS) {
    const [field] = shows;
    if (expected.guard && MEANINGLESS_IN_GUARD.includes(field)) continue;
    const breaks = fieldBreaks(shows, expected, actual, same);
    const [wanted, given] = [expected[field], actual[field]];
    if (given === undefined) unseen.push(breaks[0]);
    else if (typeof wanted === "string" ? !same(wanted, given as string) : wanted !== given) {
      const requirements = [...new Set([...unseen, ...breaks])] as [RequirementId];
      const texts = { expected: shown(wanted), actual: shown(given) };
      differences.push({ at: `/${field}`, ...texts, requirements });
    }
  }
  return differences;
}
