import fc from "fast-check";
import { rational } from "../../numbers/rational.js";

/** An amount as the decimal text of so many units of 10^−places. */
export const decimalText = (units: number | bigint, places: number): string =>
  rational.show(rational.ratio(units, 10n ** BigInt(places)));

/** An amount in whole cents, as text. */
export const cents = (min: number, max: number): fc.Arbitrary<string> =>
  fc.integer({ min, max }).map((units) => decimalText(units, 2));

/** The first value over the second, as text. */
export const quotient = (dividend: string, divisor: string): string =>
  rational.show(rational.parse(dividend).div(rational.parse(divisor)));

/** A cent, a step, a hair to either side of an edge; the hair still lies beyond the knife edge. */
const OFF = ["0.01", "0.0001", "0.000001", "0.000000004"];
const BOTH = OFF.flatMap((step) => [step, `-${step}`]);

/** How far from an edge: on it, or off it by what a tolerance or a rounding would not see. */
export const offEdge: fc.Arbitrary<string> = fc.constantFrom("0", ...BOTH);

/** The same, mostly on the edge: for comparisons of inputs, which have no knife edge. */
export const onEdge: fc.Arbitrary<string> = fc.constantFrom("0", "0", "0", "0", ...BOTH);

/** Ticket sizes, mostly 1. */
export const ticketSize: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constant("1") },
  { weight: 2, arbitrary: fc.constantFrom("5", "2", "0.5", "0.25", "1.25") },
);
