import { rational } from "../numbers/rational.js";

/** The sum of products of decimal texts, as text: `sum([["3", "0.5"], ["0.01"]])` is 1.51. */
export const sum = (terms: readonly (readonly string[])[]): string =>
  rational.show(
    terms
      .map((factors) =>
        factors.map(rational.parse).reduce((product, factor) => product.mul(factor)),
      )
      .reduce((total, term) => total.add(term)),
  );
