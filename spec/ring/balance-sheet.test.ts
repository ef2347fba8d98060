import { describe, expect, it } from "vitest";
import { balanceSheet } from "../../src/index.js";
import { scenario } from "../examples/scenario.js";
import type { Setting } from "../examples/setting.js";
import { shown } from "../examples/table.js";

const RING: Setting = {
  anchors: { short: ["0.9", "0.2"], mid: ["1.1", "0.3"], long: ["1.3", "0.4"] },
  dealers: { mid: [2, "3"] },
  vbts: { long: [3, "-1"] },
  traders: { H: "0.5" },
  tickets: {
    a: ["I", "H", 3],
    b: ["I", "H", 30],
    owed: ["H", "K", 9],
    out: ["I", "dealer:mid", 3],
  },
};

describe("balance sheets", () => {
  it("C5: a dealer's and a VBT's E is C + M·a, each ticket at its own bucket's mid", () => {
    const ring = scenario(RING);
    expect(ring.equity("dealer:mid")).toBe("6.1"); // 3 + 2 · 1.1 + 0.9
    expect(ring.equity("vbt:long")).toBe("2.9"); // −1 + 3 · 1.3
    expect(ring.equity("dealer:short")).toBe("0");
  });

  it("C5: a trader's is cash, what it holds at face, less what it owes at face", () => {
    expect(scenario(RING).equity("H")).toBe("1.5");
    const five = scenario({ ...RING, config: { ticket_size_S: "5" } });
    expect(five.equity("H")).toBe("5.5");
    expect(five.equity("dealer:mid")).toBe("6.1");
  });

  it("price-basis: under face a market maker's E is C + M·x", () => {
    const config = { ticket_size_S: "5" };
    const five = scenario({ ...RING, config, readings: { "price-basis": "face" } });
    expect(five.equity("dealer:mid")).toBe("18.5"); // 3 + 5 · (2.2 + 0.9)
    expect(five.equity("H")).toBe("5.5");
  });

  it("actors/no-debt: traders owe, dealers and VBTs issue nothing", () => {
    const { ring, rules } = scenario(RING);
    const owed = ring.parties.map((party) => [party, balanceSheet(ring, party, rules).owed]);
    expect(owed.filter(([, count]) => count !== 0)).toEqual([
      ["H", 1],
      ["I", 3],
      ["Z", 5],
    ]);
  });

  it("actors/assets: a party's books are its cash and its tickets, by bucket", () => {
    const { ring, rules } = scenario(RING);
    const { party, role, cash, held } = balanceSheet(ring, "dealer:mid", rules);
    expect([party, role, shown(cash), held]).toEqual([
      "dealer:mid",
      "dealer",
      "3",
      { short: 1, mid: 2, long: 0 },
    ]);
  });

  it("actors/intermediated: every trade is between a trader and the bucket's dealer or VBT", () => {
    const ring = scenario({
      anchors: { mid: ["1", "0.30"] },
      dealers: { mid: [1, "2"] },
      vbts: { mid: [1, "0"] },
      traders: { S: "0", B1: "2", B2: "2", B3: "2" },
      tickets: { T: ["I", "S", 9] },
    });
    ring.sell("S");
    for (const buyer of ["B1", "B2", "B3"]) ring.buy(buyer);
    const pairs = ring.events.flatMap((event) =>
      event.kind === "trade" ? [event.legs.map(({ party }) => party).join(" → ")] : [],
    );
    expect(pairs).toEqual(["S → dealer:mid", "dealer:mid → B1", "dealer:mid → B2", "vbt:mid → B3"]);
  });

  it("model/vbt: anchors, inventory and cash; its tickets pass at A and B", () => {
    const { ring, rules } = scenario(RING);
    const sheet = balanceSheet(ring, "vbt:long", rules);
    expect([sheet.role, shown(sheet.cash), sheet.held.long]).toEqual(["vbt", "-1", 3]);
    expect([ring.anchors("long").mid, ring.anchors("long").spread].map(shown)).toEqual([
      "1.3",
      "0.4",
    ]);
  });
});
