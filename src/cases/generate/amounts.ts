import fc from "fast-check";
import { rational } from "../../numbers/rational.js";

/** An amount as the decimal text of so many units of 10^−places. */
export const decimalText = (units: number | bigint, places: number): string =>
  rational.show(rational.ratio(units, 10n ** BigInt(places)));

/** An amount in whole cents, as text. */
export const cents = (min: number, max: number): fc.Arbitrary<string> =>
  fc.integer({ min, max }).map((units) => decimalText(units, 2));

/** The sum of products of decimal texts, as text: `sum([["3", "0.5"], ["0.01"]])` is 1.51. */
export const sum = (terms: readonly (readonly string[])[]): string =>
  rational.show(
    terms
      .map((factors) =>
        factors.map(rational.parse).reduce((product, factor) => product.mul(factor)),
      )
      .reduce((total, term) => total.add(term)),
  );

/** How far from an edge: on it, or a hair, a step, a cent to either side; all beyond the knife edge. */
export const offEdge: fc.Arbitrary<string> = fc.constantFrom(
  "0",
  "0.01",
  "-0.01",
  "0.0001",
  "-0.0001",
  "0.000001",
  "-0.000001",
);

/** Ticket sizes, mostly 1. */
export const ticketSize: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constant("1") },
  { weight: 2, arbitrary: fc.constantFrom("5", "2", "0.5", "0.25", "1.25") },
);
