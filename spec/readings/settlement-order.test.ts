import { describe, expect, it } from "vitest";
import { scenario, type Scenario } from "../examples/scenario.js";
import type { Setting } from "../examples/setting.js";
import { shown } from "../examples/table.js";

type Reading = "sequential" | "simultaneous";
const READINGS: readonly Reading[] = ["sequential", "simultaneous"];

function settled(reading: Reading, setting: Setting): { ring: Scenario; R: string[] } {
  const ring = scenario({ ...setting, readings: { "settlement-order": reading } });
  return { ring, R: ring.settle().map(({ recovery }) => shown(recovery)) };
}

/** The witness: H1 has 1 and owes H2 one ticket; H2 has 0 and owes H3 one; both are due. */
const WITNESS: Setting = {
  traders: { H1: "1", H2: "0", H3: "0" },
  tickets: { a: ["H1", "H2", 1], b: ["H2", "H3", 1] },
};

describe("settlement-order", () => {
  it("settlement-order: sequential: H2 pays from what H1 paid it", () => {
    const { ring, R } = settled("sequential", WITNESS);
    expect(R).toEqual(["1", "1"]);
    expect(["H1", "H2", "H3"].map((trader) => ring.cash(trader))).toEqual(["0", "0", "1"]);
  });

  it("settlement-order: simultaneous: H2 defaults on the cash it had, and ends with 1", () => {
    const { ring, R } = settled("simultaneous", WITNESS);
    expect(R).toEqual(["1", "0"]);
    expect(["H1", "H2", "H3"].map((trader) => ring.cash(trader))).toEqual(["0", "1", "0"]);
  });

  it("settlement-order: sequential goes by ascending id: H10 comes after H2 and gains from it", () => {
    const chain: Setting = {
      traders: { H10: "0", H2: "1", K: "0" },
      tickets: { a: ["H10", "K", 1], b: ["H2", "H10", 1] },
    };
    expect(settled("sequential", chain).R).toEqual(["1", "1"]);
    expect(settled("simultaneous", chain).R).toEqual(["1", "0"]);
  });

  it.each(READINGS)(
    "settlement-order: %s: an issuer that defaulted can hold cash from receipts that came later",
    (reading) => {
      const { ring, R } = settled(reading, {
        traders: { H1: "0", H2: "1" },
        tickets: { a: ["H1", "H2", 1], b: ["H2", "H1", 1] },
      });
      expect([...R, ring.cash("H1"), ring.cash("H2")]).toEqual(["0", "1", "1", "0"]);
    },
  );
});
