import { describe, expect, it } from "vitest";
import { scenario, type Scenario } from "./scenario.js";
import { rowsOf, table } from "./table.js";

const standing = (a: number, C: string): Scenario =>
  scenario({
    anchors: { mid: ["1", "0.30"] },
    dealers: { mid: [a, C] },
    traders: { S1: "0", B1: "2" },
    tickets: { T: ["I", "S1", 6] },
  });

const FIGURES = "x C V K* λ I p a_c b_c";

describe("Example 12: capacity crosses an integer", () => {
  it("Example 12, up: a SELL lifts V from 3.97 to 4.0375 and K* from 3 to 4", () => {
    const ring = standing(2, "1.97");
    const dealer = rowsOf(ring, "mid", FIGURES);
    expect([dealer("start"), dealer(ring.sell("S1"))]).toEqual(
      table(`
        order              | x | C      | V      | K* | λ    | I     | p    | a_c    | b_c
        start              | 2 | 1.97   | 3.97   | 3  | 0.25 | 0.075 | 0.97 | 1.0075 | 0.9325
        interior at 0.9325 | 3 | 1.0375 | 4.0375 | 4  | 0.2  | 0.06  | 0.95 | 0.98   | 0.92`),
    );
  });

  it("Example 12, down: a BUY takes V from 4.02 to 3.95 and K* from 4 to 3", () => {
    const ring = standing(4, "0.02");
    const dealer = rowsOf(ring, "mid", FIGURES);
    expect([dealer("start"), dealer(ring.buy("B1"))]).toEqual(
      table(`
        order            | x | C    | V    | K* | λ    | I     | p    | a_c    | b_c
        start            | 4 | 0.02 | 4.02 | 4  | 0.2  | 0.06  | 0.9  | 0.93   | 0.87
        interior at 0.93 | 3 | 0.95 | 3.95 | 3  | 0.25 | 0.075 | 0.91 | 0.9475 | 0.8725`),
    );
  });
});
