import { describe, expect, it } from "vitest";
import { scenario } from "./scenario.js";
import { payouts, rowsOf, table } from "./table.js";

describe("Example 2: maturing debt and cross-bucket reallocation", () => {
  it("Example 2: short is repaid, buys a mid ticket as a customer, and mid a long one", () => {
    const ring = scenario({
      anchors: { short: ["1", "0.20"], mid: ["1", "0.30"], long: ["1", "0.40"] },
      dealers: { short: [0, "1"], mid: [1, "1"], long: [1, "1"] },
      traders: { A1: "1" },
      tickets: { T: ["A1", "dealer:short", 1] },
    });
    const figures = "a x C V K* p a_c b_c";
    const short = rowsOf(ring, "short", figures);
    const mid = rowsOf(ring, "mid", figures);
    const long = rowsOf(ring, "long", figures);

    const rows = [short("short, t₁"), mid("mid, t₁"), long("long, t₁")];
    expect(payouts(ring.settle())).toEqual([["A1", "dealer:short", "1", "1"]]);
    rows.push(short("short, repaid"));
    ring.beginPeriod();
    rows.push(mid(`short: ${ring.buy("dealer:short", "mid")}`), short("short, after it"));
    rows.push(long(`mid: ${ring.buy("dealer:mid", "long")}`), mid("mid, after it"));
    rows.push(short("short, in the end"));

    expect(rows).toEqual(
      table(`
        of which dealer         | a | x | C     | V     | K* | p     | a_c   | b_c
        short, t₁               | 1 | 1 | 1     | 2     | 2  | 1     | 31/30 | 29/30
        mid, t₁                 | 1 | 1 | 1     | 2     | 2  | 1     | 1.05  | 0.95
        long, t₁                | 1 | 1 | 1     | 2     | 2  | 1     | 16/15 | 14/15
        short, repaid           | 0 | 0 | 2     | 2     | 2  | 1.05  | 13/12 | 61/60
        short: interior at 1.05 | 0 | 0 | 2.05  | 2.05  | 2  | 1.075 | 1.125 | 1.025
        short, after it         | 0 | 0 | 0.95  | 0.95  | 0  | 1     | 1.1   | 0.9
        mid: interior at 16/15  | 0 | 0 | 31/15 | 31/15 | 2  | 1.1   | 7/6   | 31/30
        mid, after it           | 0 | 0 | 59/60 | 59/60 | 0  | 1     | 1.15  | 0.85
        short, in the end       | 0 | 0 | 0.95  | 0.95  | 0  | 1     | 1.1   | 0.9`),
    );

    // Holdings outside the home bucket enter no kernel; equity counts them.
    expect(ring.ring.heldCounts("dealer:short")).toEqual({ short: 0, mid: 1, long: 0 });
    expect(ring.ring.heldCounts("dealer:mid")).toEqual({ short: 0, mid: 0, long: 1 });
    expect(ring.equity("dealer:short")).toBe("1.95");
    expect(ring.equity("dealer:mid")).toBe("119/60");
  });
});
