import { describe, expect, it } from "vitest";
import { scenario } from "./scenario.js";
import { rowsOf, table } from "./table.js";

describe("Example 4: inventory limit and layoff at the ask", () => {
  it("Example 4: two interior BUYs empty the shelf, the third is laid off at A", () => {
    const ring = scenario({
      anchors: { mid: ["1", "0.30"] },
      dealers: { mid: [2, "2"] },
      vbts: { mid: [1, "0"] },
      traders: { B1: "2", B2: "2", B3: "2" },
    });
    const dealer = rowsOf(ring, "mid", "x C X* λ I p a_c b_c ask");

    expect([
      dealer("start"),
      dealer(ring.buy("B1")),
      dealer(ring.buy("B2")),
      dealer(ring.buy("B3")),
    ]).toEqual(
      table(`
        order                | x | C    | X* | λ   | I    | p    | a_c  | b_c  | ask
        start                | 2 | 2    | 4  | 0.2 | 0.06 | 1    | 1.03 | 0.97 | 1.03
        interior at 1.03     | 1 | 3.03 | 4  | 0.2 | 0.06 | 1.05 | 1.08 | 1.02 | 1.08
        interior at 1.08     | 0 | 4.11 | 4  | 0.2 | 0.06 | 1.1  | 1.13 | 1.07 | 1.15
        pass-through at 1.15 | 0 | 4.11 | 4  | 0.2 | 0.06 | 1.1  | 1.13 | 1.07 | 1.15`),
    );
    expect(["B1", "B2", "B3"].map((buyer) => ring.cash(buyer))).toEqual(["0.97", "0.92", "0.85"]);
    expect(ring.cash("vbt:mid")).toBe("1.15");
    expect(ring.tickets("vbt:mid")).toEqual([]);
  });
});
