import { float, Float } from "../../numbers/float.js";
import type { Arithmetic } from "../../numbers/num.js";
import { rational, type Rational } from "../../numbers/rational.js";
import type { RequirementId } from "../../requirements/statements.js";

/** A number as an adapter may answer it: a numeral, or a JSON number where it computes in floats. */
export type AnsweredNumber = string | number;

/** One place where an answer is not what the specification says. */
export interface Difference {
  /** JSON pointer into the result. */
  readonly at: string;
  readonly expected: string;
  readonly actual: string;
  /** What it breaks, the likeliest first; never empty. */
  readonly requirements: readonly [RequirementId, ...RequirementId[]];
}

/** Whether an answered number is the expected one, as far as the answering arithmetic can tell. */
export type SameNumber = (expected: string, actual: AnsweredNumber) => boolean;

/** 1e−10: how far a number may be off, in parts of itself or, where it is below 1, of 1. */
const TOLERANCE = rational.parse("0.0000000001");
const ONE = rational.ratio(1);

/** The very number that was answered. */
export function exactly(value: AnsweredNumber): Rational {
  // Stryker disable next-line ConditionalExpression: a numeral that is taken for a float stays as it is
  const text = typeof value === "number" ? float.show(new Float(value)) : value;
  return rational.parse(text);
}

/** Numbers within a tolerance of max(1, |expected|). */
export const within =
  (tolerance: Rational): SameNumber =>
  (expected, actual) => {
    const wanted = exactly(expected);
    const allowed = tolerance.mul(rational.max(ONE, wanted.abs()));
    // Stryker disable next-line OperandOrder: |x − y| = |y − x|
    return exactly(actual).sub(wanted).abs().lte(allowed);
  };

/**
 * Exact implementations give the very number; others one within 1e−10 · max(1, |expected|).
 *
 * @param arithmetic - as the implementation declared it
 */
export const sameNumber = (arithmetic: Arithmetic): SameNumber =>
  arithmetic === "exact"
    ? (expected, actual) => exactly(actual).equals(exactly(expected))
    : within(TOLERANCE);

/** A value as a report shows it. */
export const shown = (value: unknown): string =>
  typeof value === "string" ? value : value === undefined ? "nothing" : JSON.stringify(value);

/** The first field in which two events differ, with what it breaks. */
export function fieldDifference<E extends object>(
  at: string,
  expected: object,
  actual: E,
  fields: readonly (readonly [
    field: keyof E & string,
    numeric: boolean,
    ...Difference["requirements"],
  ])[],
  same: SameNumber,
): Difference | undefined {
  for (const [field, numeric, ...requirements] of fields) {
    const wanted = (expected as Readonly<Record<string, unknown>>)[field];
    const given: unknown = actual[field];
    const agree =
      numeric && typeof wanted === "string" && given !== undefined
        ? same(wanted, given as string)
        : wanted === given;
    if (agree) continue;
    return { at: `${at}/${field}`, expected: shown(wanted), actual: shown(given), requirements };
  }
  return undefined;
}
