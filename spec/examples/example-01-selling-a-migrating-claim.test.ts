import { describe, expect, it } from "vitest";
import { shortfall } from "../../src/index.js";
import { scenario } from "./scenario.js";
import { payouts, rowsOf, shown, table } from "./table.js";

describe("Example 1: selling a migrating claim", () => {
  it("Example 1: A1 sells its long ticket, which moves on to the mid dealer at t₂", () => {
    // t₁ = 1: A1 holds T (τ = 9, issuer A2), has 1.05 and owes A3 2 now.
    const ring = scenario({
      anchors: { long: ["1", "0.30"], mid: ["1", "0.20"] },
      dealers: { long: [1, "1"], mid: [1, "1"] },
      traders: { A1: "1.05", A2: "0", A3: "0" },
      tickets: { T: ["A2", "A1", 10], D1: ["A1", "A3", 1], D2: ["A1", "A3", 1] },
    });
    const long = rowsOf(ring, "long", "A B a C V K* X* λ I p a_c b_c E");
    const mid = rowsOf(ring, "mid", "A B a C V K* X* λ I p a_c b_c E");

    expect(shown(shortfall(ring.ring, "A1", ring.rules))).toBe("0.95");
    expect(ring.eligible().sell).toEqual(["A1"]);

    const rows = [long("long, t₁"), mid("mid, t₁"), long(ring.sell("A1"))];
    expect(ring.tickets("dealer:long")).toContain("T");
    expect(ring.cash("A1")).toBe("2");
    expect(payouts(ring.settle())).toEqual([["A1", "A3", "2", "2"]]);

    rows.push(long("long, end of t₁"), mid("mid, end of t₁"));
    const [, migration] = ring.beginPeriod();
    expect(migration).toMatchObject({
      kind: "rebucket",
      ticket: "T",
      from: "long",
      to: "mid",
      sale: { specEvent: 11, seller: "dealer:long", buyer: "dealer:mid" },
    });
    expect(ring.tickets("dealer:mid")).toContain("T");
    ring.precompute();
    rows.push(long("long, t₂"), mid("mid, t₂"));

    expect(rows).toEqual(
      table(`
        long and mid     | A    | B    | a | C    | V    | K* | X* | λ   | I    | p     | a_c   | b_c   | E
        long, t₁         | 1.15 | 0.85 | 1 | 1    | 2    | 2  | 2  | 1/3 | 0.1  | 1     | 1.05  | 0.95  | 2
        mid, t₁          | 1.1  | 0.9  | 1 | 1    | 2    | 2  | 2  | 1/3 | 1/15 | 1     | 31/30 | 29/30 | 2
        interior at 0.95 | 1.15 | 0.85 | 2 | 0.05 | 2.05 | 2  | 2  | 1/3 | 0.1  | 0.925 | 0.975 | 0.875 | 2.05
        long, end of t₁  | 1.15 | 0.85 | 2 | 0.05 | 2.05 | 2  | 2  | 1/3 | 0.1  | 0.925 | 0.975 | 0.875 | 2.05
        mid, end of t₁   | 1.1  | 0.9  | 1 | 1    | 2    | 2  | 2  | 1/3 | 1/15 | 1     | 31/30 | 29/30 | 2
        long, t₂         | 1.15 | 0.85 | 1 | 1.05 | 2.05 | 2  | 2  | 1/3 | 0.1  | 1     | 1.05  | 0.95  | 2.05
        mid, t₂          | 1.1  | 0.9  | 2 | 0    | 2    | 2  | 2  | 1/3 | 1/15 | 0.95  | 59/60 | 11/12 | 2`),
    );
  });
});
