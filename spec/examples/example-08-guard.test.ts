import { describe, expect, it } from "vitest";
import { DEFAULT_CONFIG, rational } from "../../src/index.js";
import { scenario } from "./scenario.js";
import { rowsOf, shown, table } from "./table.js";

describe("Example 8: Guard", () => {
  it("Example 8: both sides pass through, the dealer is left alone, the VBT earns 0.010", () => {
    const ring = scenario({
      anchors: { mid: ["0.01", "0.01"] },
      dealers: { mid: [3, "2"] },
      traders: { S1: "0", B1: "1" },
      tickets: { T: ["I", "S1", 6] },
      config: { guard: { ...DEFAULT_CONFIG.guard, Mmin: "0.02" } },
    });
    const dealer = rowsOf(ring, "mid", "a C V A B K* X* N λ I a_c b_c can_sell can_buy guard");
    expect([dealer("start"), dealer(ring.sell("S1")), dealer(ring.buy("B1"))]).toEqual(
      table(`
        order                 | a | C | V    | A     | B     | K* | X* | N | λ | I    | a_c   | b_c   | can_sell | can_buy | guard
        start                 | 3 | 2 | 2.03 | 0.015 | 0.005 | 0  | 0  | 1 | 1 | 0.01 | 0.015 | 0.005 | no       | no      | yes
        pass-through at 0.005 | 3 | 2 | 2.03 | 0.015 | 0.005 | 0  | 0  | 1 | 1 | 0.01 | 0.015 | 0.005 | no       | no      | yes
        pass-through at 0.015 | 3 | 2 | 2.03 | 0.015 | 0.005 | 0  | 0  | 1 | 1 | 0.01 | 0.015 | 0.005 | no       | no      | yes`),
    );
    expect(shown(rational.floorDiv(rational.parse("2.03"), rational.parse("0.01")))).toBe("203");
    expect([ring.tickets("vbt:mid"), ring.cash("vbt:mid")]).toEqual([[], "0.01"]);
    expect([ring.cash("S1"), ring.cash("B1"), ring.tickets("B1")]).toEqual([
      "0.005",
      "0.985",
      ["T"],
    ]);
  });
});
