import { describe, expect, it } from "vitest";
import { scenario, type Scenario } from "../examples/scenario.js";
import { figures, words } from "../examples/table.js";

/** The witness: the dealer can sell, but of B1's issuer I only the VBT owns a ticket. */
const opened = (reading: "no-trade" | "pass-through", cash = "2"): Scenario =>
  scenario({
    anchors: { mid: ["1", "0.30"] },
    dealers: { mid: [2, "2"] },
    traders: { B1: cash },
    tickets: { held: ["I", "B1", 30], deep: ["I", "vbt:mid", 7] },
    readings: { "issuer-mismatch": reading },
  });

describe("issuer-mismatch", () => {
  it("issuer-mismatch: no-trade: the bucket does not supply", () => {
    const ring = opened("no-trade");
    expect(ring.buy("B1")).toBe("no-trade: no-supply");
    expect(ring.cash("B1")).toBe("2");
  });

  it("issuer-mismatch: pass-through: the VBT supplies at A, though the posted ask is 1.03", () => {
    const ring = opened("pass-through");
    expect(figures(ring, "mid", "ask can_sell")).toEqual(words("1.03 yes"));
    expect(ring.buy("B1")).toBe("pass-through at 1.15");
    expect([ring.cash("B1"), ring.cash("vbt:mid"), ...ring.tickets("B1")]).toEqual([
      "0.85",
      "1.15",
      "deep",
      "held",
    ]);
    expect(figures(ring, "mid", "a C")).toEqual(words("2 2"));
  });

  it("issuer-mismatch: pass-through: the buyer needs A, not the ask", () => {
    expect(opened("pass-through", "1.1").buy("B1")).toBe("no-trade: cash");
  });

  it("issuer-mismatch: what the dealer owns of the issuer comes from its shelf under either", () => {
    for (const reading of ["no-trade", "pass-through"] as const) {
      const ring = scenario({
        anchors: { mid: ["1", "0.30"] },
        dealers: { mid: [1, "2"] },
        traders: { B1: "2" },
        tickets: {
          held: ["I", "B1", 30],
          deep: ["I", "vbt:mid", 6],
          shelved: ["I", "dealer:mid", 8],
        },
        readings: { "issuer-mismatch": reading },
      });
      expect(ring.buy("B1")).toBe("interior at 1.03");
      expect(ring.ring.ticket("shelved").owner).toBe("B1");
    }
  });
});
