import { describe, expect, it } from "vitest";
import { scenario, type Scenario } from "../examples/scenario.js";
import type { Setting } from "../examples/setting.js";
import { figures, words } from "../examples/table.js";

const five = (basis: "ticket" | "face", setting: Setting): Scenario =>
  scenario({
    anchors: { mid: ["1", "0.30"] },
    config: { ticket_size_S: "5" },
    readings: { "price-basis": basis },
    ...setting,
  });

/** The witness: S = 5, M = 1, O = 0.30, a = 0, C = 3.40. */
const WITNESS: Setting = {
  dealers: { mid: [0, "3.40"] },
  traders: { S1: "0" },
  tickets: { T: ["I", "S1", 6] },
};

describe("price-basis", () => {
  it("price-basis: ticket: b_c = 1.0525 ≤ C, inside, and 1.0525 changes hands", () => {
    const ring = five("ticket", WITNESS);
    expect(figures(ring, "mid", "V K* X* b_c can_buy")).toEqual(words("3.4 3 15 1.0525 yes"));
    expect(ring.sell("S1")).toBe("interior at 1.0525");
    expect([ring.cash("S1"), ...figures(ring, "mid", "x C E")]).toEqual(
      words("1.0525 5 2.3475 3.3475"),
    );
  });

  it("price-basis: face: 5.2625 > C is needed, so it passes through, and 4.25 changes hands", () => {
    const ring = five("face", WITNESS);
    expect(figures(ring, "mid", "V K* X* b_c can_buy")).toEqual(words("3.4 3 15 1.0525 no"));
    expect(ring.sell("S1")).toBe("pass-through at 0.85");
    expect([ring.cash("S1"), ring.cash("vbt:mid")]).toEqual(["4.25", "-4.25"]);
    expect(figures(ring, "mid", "x C E")).toEqual(words("0 3.4 3.4"));
  });

  it("price-basis: face: the buyer's cash test scales by S as well", () => {
    // a = 2, C = 2: X* = 20, ask 1.03, so one ticket costs 5.15.
    const buying = (basis: "ticket" | "face", cash: string) => {
      const ring = five(basis, { dealers: { mid: [2, "2"] }, traders: { B1: cash } });
      return [ring.buy("B1"), ring.cash("B1"), ...figures(ring, "mid", "x C E")];
    };
    expect(buying("ticket", "5.15")).toEqual(["interior at 1.03", "4.12", "5", "3.03", "4.03"]);
    expect(buying("face", "5.15")).toEqual(["interior at 1.03", "0", "5", "7.15", "12.15"]);
    expect(buying("face", "5.14")).toEqual(["no-trade: cash", "5.14", "10", "2", "12"]);
  });

  it("price-basis: Events 11 and 12 pay M a ticket, or S·M", () => {
    const migrated = (basis: "ticket" | "face") => {
      const ring = five(basis, {
        dealers: { mid: [0, "9"], long: [0, "0"] },
        vbts: { mid: [0, "9"], long: [0, "0"] },
        tickets: { D: ["I", "dealer:long", 10], V: ["I", "vbt:long", 10] },
      });
      ring.beginPeriod();
      return ["dealer:long", "dealer:mid", "vbt:long", "vbt:mid"].map((party) => ring.cash(party));
    };
    expect(migrated("ticket")).toEqual(["1", "8", "1", "8"]);
    expect(migrated("face")).toEqual(["5", "4", "5", "4"]);
  });

  it("price-basis: face: the receiving dealer's cash is compared with S·M (rebucket-overdraft)", () => {
    const buyerOf = (basis: "ticket" | "face") => {
      const ring = five(basis, {
        dealers: { mid: [0, "4.99"] },
        tickets: { D: ["I", "dealer:long", 10] },
        readings: { "price-basis": basis, "rebucket-overdraft": "vbt-takes" },
      });
      ring.beginPeriod();
      return ring.ring.ticket("D").owner;
    };
    expect([buyerOf("ticket"), buyerOf("face")]).toEqual(["dealer:mid", "vbt:mid"]);
  });
});
