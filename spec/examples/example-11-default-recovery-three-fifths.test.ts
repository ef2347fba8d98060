import { describe, expect, it } from "vitest";
import { scenario } from "./scenario.js";
import { payouts, shown, table } from "./table.js";

describe("Example 11: default, R = 3/5", () => {
  it("Example 11: issuer cash 3, 5 due: 1.2, 1.2 and 0.6 are paid out, ℓ = 0.4", () => {
    const ring = scenario({
      traders: { I: "3", H: "0" },
      tickets: {
        d1: ["I", "dealer:short", 1],
        d2: ["I", "dealer:short", 1],
        v1: ["I", "vbt:short", 1],
        v2: ["I", "vbt:short", 1],
        h1: ["I", "H", 1],
      },
    });
    const settlements = ring.settle();
    expect(settlements.map(({ due, recovery }) => [due, recovery].map(shown))).toEqual([
      ["5", "0.6"],
    ]);
    expect(payouts(settlements)).toEqual(
      table(`
        issuer | holder       | q | paid
        I      | dealer:short | 2 | 1.2
        I      | vbt:short    | 2 | 1.2
        I      | H            | 1 | 0.6`),
    );
    expect([ring.cash("I"), ring.ring.ticketCount]).toEqual(["0", 0]);
    expect(ring.losses).toEqual({ short: "0.4", mid: "0", long: "0" });
  });
});
