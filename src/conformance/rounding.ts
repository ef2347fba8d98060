import type { Hello } from "../adapter/implementation.js";
import { answered } from "../cases/answers.js";
import { within, type SameNumber } from "../cases/compare/difference.js";
import { resultDifferences } from "../cases/compare/result.js";
import { expectation } from "../cases/oracle.js";
import { takenTickets } from "../cases/taken-tickets.js";
import { rational } from "../numbers/rational.js";
import type { Tried } from "./try-case.js";

/** How coarse rounding may be to be taken for it: 1e−15 to 1e−5. */
const DIGITS = { most: 15, least: 5 } as const;

/** The answer with the expected counts in place of those that differ in digits that are rounded away. */
const withRoundedCounts = <A extends object>(actual: A, expected: object, same: SameNumber): A => ({
  ...actual,
  ...Object.fromEntries(
    Object.entries(expected).filter(([field, count]) => {
      const given: unknown = actual[field as keyof A];
      const isCounted = typeof count === "number" && typeof given === "number";
      return isCounted && same(String(count), String(given));
    }),
  ),
});

/** Whether a wrong answer would be right if numbers and knife edges were told only so far apart. */
function isRounded({ case: { method }, failure }: Tried, hello: Hello, digits: number): boolean {
  if (failure === undefined) return true;
  const { params, actual } = failure;
  const form = answered(method, actual, hello.arithmetic);
  if (!form.ok) return false;
  const width = rational.ratio(1, 10n ** BigInt(digits));
  const expected = expectation(method, params, {
    readings: hello.readings,
    arithmetic: "decimal",
    ticket: takenTickets(actual),
    edge: width,
  });
  const same = within(width);
  const fits = (reply: typeof expected.exact) => {
    if (reply.kind !== "result") return false;
    const heard = withRoundedCounts(form.value, reply.result, same);
    return resultDifferences(method, params, reply.result, heard, same).length === 0;
  };
  if (fits(expected.exact)) return true;
  for (const neighbour of expected.neighbours()) if (fits(neighbour)) return true;
  return false;
}

/**
 * Of a run that fails: to how many decimal places all its answers are right, whatever side of a knife
 * edge they took. Wrong formulas are not right to any, so that this is the mark of rounding.
 *
 * @returns 5 to 15; undefined where some answer is off by more
 */
export function rightPlaces(failures: readonly Tried[], hello: Hello): number | undefined {
  if (failures.length === 0) return undefined;
  let digits: number = DIGITS.most;
  for (const failure of failures) {
    while (!isRounded(failure, hello, digits)) {
      digits -= 1;
      if (digits < DIGITS.least) return undefined;
    }
  }
  return digits;
}
