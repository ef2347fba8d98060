import { describe, expect, it } from "vitest";
import { marketQuotes } from "../../src/index.js";
import { scenario } from "./scenario.js";
import { rowsOf, table } from "./table.js";

describe("Example 5: the dealer earns", () => {
  it("Example 5: SELL, BUY, SELL: E runs 4, 4.03, 4.01, 4.04 at an unchanged X* = 4", () => {
    const ring = scenario({
      anchors: { mid: ["1", "0.30"] },
      dealers: { mid: [2, "2"] },
      traders: { S1: "0", B1: "2", S2: "0", I: "0" },
      tickets: { T1: ["I", "S1", 6], T2: ["I", "S2", 6] },
    });
    const dealer = rowsOf(ring, "mid", "a C V E X* a_c b_c");
    const inOrder = () => {
      const { outsideBid, bid, ask, outsideAsk } = marketQuotes(ring.ring, "mid", ring.rules);
      return outsideBid.lte(bid) && bid.lte(ask) && ask.lte(outsideAsk) ? "holds" : "broken";
    };

    const steps = [
      () => "start",
      () => ring.sell("S1"),
      () => ring.buy("B1"),
      () => ring.sell("S2"),
    ];
    expect(steps.map((step) => [...dealer(step()), inOrder()])).toEqual(
      table(`
        order            | a | C    | V    | E    | X* | a_c  | b_c  | B ≤ b ≤ a ≤ A
        start            | 2 | 2    | 4    | 4    | 4  | 1.03 | 0.97 | holds
        interior at 0.97 | 3 | 1.03 | 4.03 | 4.03 | 4  | 0.98 | 0.92 | holds
        interior at 0.98 | 2 | 2.01 | 4.01 | 4.01 | 4  | 1.03 | 0.97 | holds
        interior at 0.97 | 3 | 1.04 | 4.04 | 4.04 | 4  | 0.98 | 0.92 | holds`),
    );
  });
});
