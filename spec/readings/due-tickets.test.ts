import { describe, expect, it } from "vitest";
import { boundIssuer } from "../../src/index.js";
import { shelfCount } from "../../src/ring/market.js";
import { scenario, type Scenario } from "../examples/scenario.js";
import type { Setting } from "../examples/setting.js";
import { figures, words } from "../examples/table.js";

type Reading = "keep-bucket" | "withdrawn";
const under = (reading: Reading, setting: Setting): Scenario =>
  scenario({ ...setting, readings: { "due-tickets": reading } });

/** The witness: a short dealer with one due ticket, C = 1, M = 1. */
const WITNESS: Setting = {
  anchors: { short: ["1", "0.20"] },
  dealers: { short: [0, "1"] },
  traders: { B1: "2" },
  tickets: { due: ["I", "dealer:short", 1] },
};

describe("due-tickets", () => {
  it("due-tickets: keep-bucket: the due ticket is on the shelf: a = 1, K* = 2", () => {
    const ring = under("keep-bucket", WITNESS);
    expect(shelfCount(ring.ring, "short", ring.rules)).toBe(1);
    expect(figures(ring, "short", "V K* can_sell E")).toEqual(words("2 2 yes 2"));
    expect(ring.buy("B1")).toBe("interior at 31/30");
  });

  it("due-tickets: withdrawn: it is not: a = 0, K* = 1; equity still counts it", () => {
    const ring = under("withdrawn", WITNESS);
    expect(shelfCount(ring.ring, "short", ring.rules)).toBe(0);
    expect(figures(ring, "short", "V K* can_sell E")).toEqual(words("1 1 no 2"));
    expect(ring.buy("B1")).toBe("no-trade: no-supply");
  });

  it("due-tickets: a seller offers its due ticket first, or not at all", () => {
    const offering: Setting = {
      anchors: { short: ["1", "0.20"] },
      traders: { S1: "0" },
      tickets: { later: ["I", "S1", 2, 1], due: ["I", "S1", 1, 2] },
    };
    const [kept, withdrawn] = [under("keep-bucket", offering), under("withdrawn", offering)];
    expect([kept.sell("S1"), withdrawn.sell("S1")]).toEqual([
      "pass-through at 0.9",
      "pass-through at 0.9",
    ]);
    expect([kept.tickets("vbt:short"), withdrawn.tickets("vbt:short")]).toEqual([
      ["due"],
      ["later"],
    ]);
    expect(withdrawn.sell("S1")).toBe("no-trade: no-ticket");
  });

  it("due-tickets: it makes its holder a seller, or it does not", () => {
    const holding: Setting = {
      traders: { S1: "0" },
      tickets: { due: ["I", "S1", 1], owed: ["S1", "K", 1] },
    };
    expect(under("keep-bucket", holding).eligible().sell).toEqual(["S1"]);
    expect(under("withdrawn", holding).eligible().sell).toEqual([]);
  });

  it("due-tickets: withdrawn: it still binds its holder to its issuer", () => {
    const bound: Setting = {
      anchors: { short: ["1", "0.20"] },
      dealers: { short: [0, "9"] },
      traders: { B1: "9" },
      tickets: {
        due: ["I2", "B1", 1],
        other: ["I1", "dealer:short", 2],
        same: ["I2", "dealer:short", 3],
      },
    };
    const ring = under("withdrawn", bound);
    expect(boundIssuer(ring.ring, "B1")).toBe("I2");
    ring.buy("B1");
    expect(ring.ring.ticket("same").owner).toBe("B1");
  });

  it("due-tickets: withdrawn: a VBT's due ticket cannot be bought either", () => {
    const deep: Setting = { traders: { B1: "9" }, tickets: { due: ["I", "vbt:short", 1] } };
    expect(under("keep-bucket", deep).buy("B1")).toBe("pass-through at 1.1");
    expect(under("withdrawn", deep).buy("B1")).toBe("no-trade: no-supply");
  });

  it.each<Reading>(["keep-bucket", "withdrawn"])(
    "due-tickets: %s: settlement finds it all the same, and its loss moves short's anchors",
    (reading) => {
      const ring = under(reading, WITNESS);
      expect(ring.settle()).toHaveLength(1);
      expect(ring.losses).toEqual({ short: "1", mid: "0", long: "0" });
    },
  );
});
