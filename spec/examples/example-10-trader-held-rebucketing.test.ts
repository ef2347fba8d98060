import { describe, expect, it } from "vitest";
import { scenario } from "./scenario.js";
import { rowsOf, table } from "./table.js";

describe("Example 10: trader-held rebucketing", () => {
  it("Example 10: τ 9 → 8 relabels a trader's ticket long → mid, and nothing else moves", () => {
    const ring = scenario({
      anchors: { mid: ["1", "0.30"], long: ["1", "0.40"] },
      dealers: { mid: [2, "2"], long: [2, "2"] },
      traders: { A1: "0.5" },
      tickets: { T: ["I", "A1", 10] },
    });
    const [mid, long] = [rowsOf(ring, "mid", "x C"), rowsOf(ring, "long", "x C")];
    expect(ring.ring.ticket("T").bucket).toBe("long");
    expect([long("long"), mid("mid"), ["A1", ring.cash("A1")], ["all", ring.totalCash]]).toEqual(
      table(`
        who  | x | C
        long | 2 | 2
        mid  | 2 | 2
        A1   | 0.5
        all  | 4.5`),
    );

    const [, relabelling] = ring.beginPeriod();
    expect(relabelling).toMatchObject({ kind: "rebucket", holder: "trader", ticket: "T" });
    expect(relabelling).not.toHaveProperty("sale");
    expect(ring.ring.ticket("T")).toMatchObject({ owner: "A1", bucket: "mid", maturity: 10 });
    expect([long("long"), mid("mid"), ["A1", ring.cash("A1")], ["all", ring.totalCash]]).toEqual(
      table(`
        who  | x | C
        long | 2 | 2
        mid  | 2 | 2
        A1   | 0.5
        all  | 4.5`),
    );

    expect([mid(ring.sell("A1")), long("long")]).toEqual(
      table(`
        order            | x | C
        interior at 0.97 | 3 | 1.03
        long             | 2 | 2`),
    );
    expect(ring.tickets("dealer:mid")).toContain("T");
  });
});
