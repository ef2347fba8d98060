import fc from "fast-check";
import { describe, it } from "vitest";
import type { QuoteParams } from "../../src/cases/generate/positions.js";
import type { Quotes } from "../../src/kernel/position.js";
import { rational, type Rational } from "../../src/numbers/rational.js";
import { openPosition, position, quoted } from "../arbitraries/positions.js";
import { holds } from "../holds.js";
import { equal, holdsThat } from "./relations.js";

const PRICES = [
  "outsideAsk",
  "outsideBid",
  "value",
  "width",
  "midline",
  "interiorAsk",
  "interiorBid",
  "ask",
  "bid",
  "postedAsk",
  "postedBid",
] as const;
const COUNTS = ["capacityTickets", "rungs", "layoff"] as const;
const FLAGS = ["canSell", "canBuy", "pinnedAsk", "pinnedBid", "guard"] as const;

const factor = fc.constantFrom("2", "3", "100", "0.5", "1/3", "7/5");

/** Numeral times numeral. */
const times = (text: string, by: string): string =>
  rational.show(rational.parse(text).mul(rational.parse(by)));

/** The same quotes, but for prices and face, which are so many times as much. */
function scaled(
  [before, after]: readonly [Quotes<Rational>, Quotes<Rational>],
  { prices, face }: { readonly prices: string; readonly face: string },
): void {
  for (const price of PRICES) equal(price, after[price], before[price].mul(rational.parse(prices)));
  for (const count of COUNTS) equal(count, after[count], before[count]);
  for (const flag of FLAGS) holdsThat(`${flag} stays`, after[flag] === before[flag]);
  equal("capacity", after.capacity, before.capacity.mul(rational.parse(face)));
}

const law = (
  claim: (params: QuoteParams, by: string) => void,
  positions: fc.Arbitrary<QuoteParams> = position,
) =>
  holds(fc.tuple(positions, factor), ([params, by]) => claim(params, by), {
    cases: 300,
  });

describe("scale and units", () => {
  it(
    "kernel/capacity: another currency scales prices and leaves capacity and feasibility alone",
    law((params, by) => {
      const { M, O, C, M_min } = params;
      const inOther = {
        ...params,
        M: times(M, by),
        O: times(O, by),
        C: times(C, by),
        M_min: times(M_min, by),
      };
      scaled([quoted(params), quoted(inOther)], { prices: by, face: "1" });
    }),
  );
  it(
    "kernel/capacity: dearer tickets above a Guard that stays scale prices alone",
    law((params, by) => {
      const [M, O, C] = [params.M, params.O, params.C].map((text) => times(text, by)) as [
        string,
        string,
        string,
      ];
      const M_min = rational.show(rational.parse(params.M_min).mul(rational.parse("0.1")));
      const [before, after] = [quoted({ ...params, M_min }), quoted({ ...params, M, O, C, M_min })];
      if (!after.guard) scaled([before, after], { prices: by, face: "1" });
    }, openPosition),
  );
  it(
    "kernel/capacity: another ticket size scales X* and nothing else, prices being per ticket",
    law((params, by) => {
      const resized = { ...params, S: times(params.S, by) };
      scaled([quoted(params), quoted(resized)], { prices: "1", face: by });
    }),
  );
});
