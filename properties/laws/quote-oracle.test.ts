import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rational } from "../../src/numbers/rational.js";
import { wireQuotes, type WireQuotes } from "../../src/wire/quotes.js";
import { position, quoted } from "../arbitraries/positions.js";
import { readings } from "../arbitraries/readings.js";
import { holds } from "../holds.js";
import { isRatio, oracleQuote } from "./quote-oracle.js";

const MEANINGLESS_IN_GUARD = ["p", "interior_ask", "interior_bid"];

describe("a second derivation, in whole numbers over one denominator", () => {
  it(
    "model/dealer: comes to the same in every field of a quote, exactly",
    holds(
      fc.tuple(position, readings),
      ([params, readings]) => {
        const quote: WireQuotes = wireQuotes(quoted(params, readings), rational);
        const { numbers, flags, guard } = oracleQuote(params, readings);
        const fields = new Map<string, unknown>(Object.entries(quote));
        for (const [field, ratio] of Object.entries(numbers)) {
          const text = String(fields.get(field));
          if (!isRatio(text, ratio)) expect(`${field} ${text}`).toBe(`${field} ${ratio.join("/")}`);
        }
        for (const [field, flag] of Object.entries(flags)) {
          if (fields.get(field) !== flag) expect({ [field]: fields.get(field) }).toBe(flag);
        }
        const judged = [...Object.keys(numbers), ...Object.keys(flags)];
        const left = [...fields.keys()].filter((field) => !judged.includes(field));
        if (left.length > 0) expect(left).toEqual(guard ? MEANINGLESS_IN_GUARD : []);
      },
      { cases: 5000 },
    ),
  );
});
