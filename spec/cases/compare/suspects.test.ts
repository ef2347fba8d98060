import { describe, expect, it } from "vitest";
import { arrivals } from "../../../src/cases/fixed/asked.js";
import { shortMarket } from "../../../src/cases/fixed/short-market.js";
import { held, world } from "../../../src/cases/fixed/world.js";
import type { WorldParams } from "../../../src/cases/generate/worlds.js";
import { sum } from "../../../src/cases/sum.js";
import { broken } from "./judged.js";
import { MARKET, market, both } from "./courses.js";

describe("an order that wrong quotes explain", () => {
  /** S1 sells T9 of mid, where (a, C) = (2, 2), M = 1, O = 0.3; short is at M = 0.8, O = 0.2. */
  const MID = {
    ...world({
      period: 1,
      tickets: [
        held("dealer:mid", "I", 6, 1, 2),
        held("vbt:mid", "I", 6, 3, 4),
        held("dealer:mid", "I", 3, 5),
        held("S1", "I", 6, 9),
      ],
      cash: { "dealer:mid": "2", "dealer:short": "1", "dealer:long": "1", "vbt:mid": "3" },
      anchors: { short: ["0.8", "0.2"], mid: ["1", "0.3"], long: ["1.1", "0.5"] },
    }),
    trader: "S1",
  };
  it.each([
    ["short's anchors", "0.78"],
    ["short's spread", "0.98"],
    ["short's mid", "0.77"],
    ["the VBT's cash", "279/280"],
    ["every dealer's cash", "569/560"],
    ["every ticket that the dealer owns", "267/280"],
    ["the VBT's tickets", "527/560"],
    ["short altogether", "47/60"],
  ])("kernel/independence: a kernel that reads %s", (_, price) => {
    expect(broken("sell", MID, { "/events/0/price": price })[0]).toBe(
      "/events/0/price kernel/independence trade/sell-interior",
    );
    const period = {
      ...MID,
      state: {
        ...MID.state,
        period: 0,
        tickets: [...MID.state.tickets, ...held("K1", "S1", 1, 11)],
        cash: { ...MID.state.cash, K1: "0" },
      },
      ...arrivals("sell S1"),
    };
    expect(broken("run_period", period, { "/events/0/price": price })[0]).toBe(
      "/events/0/price kernel/independence trade/sell-interior",
    );
  });
  it("trade/sell-interior: a price that is no kernel's", () => {
    expect(broken("sell", MID, { "/events/0/price": "0.9" })[0]).toBe(
      "/events/0/price trade/sell-interior",
    );
    const elsewhere = { "/events/0/price": "0.78", "/events/0/ticket": "T1" };
    expect(broken("sell", MID, elsewhere)[0]).toBe("/events/0/ticket trade/existing-ticket C1");
    expect(broken("sell", MID, { "/events/0/price": "0.78", "/events/0/trader": "I" })[0]).toBe(
      "/events/0/trader flow/uniform",
    );
  });
  it("maturity/bucket: a shelf from which what is due is gone", () => {
    const due = world({
      period: 1,
      tickets: [
        held("dealer:short", "I", 3, 1),
        held("dealer:short", "I", 1, 2),
        held("S1", "I", 3, 9),
      ],
      cash: { "dealer:short": "2" },
      anchors: { short: ["1", "0.3"] },
    });
    expect(broken("sell", { ...due, trader: "S1" }, { "/events/0/price": "0.9925" })[0]).toBe(
      "/events/0/price maturity/bucket trade/sell-interior",
    );
  });
  it("kernel/independence: one bucket's dealer that buys in another", () => {
    // short sells T1 at 0.8 + … of its own: (a, C) = (1, 1), V = 1.8, X* = 2, p = 0.8, a = 0.8 + 1/30
    const params = {
      ...world({
        period: 1,
        tickets: [held("dealer:mid", "I", 6, 1, 2), held("dealer:short", "I", 3, 3)],
        cash: { "dealer:mid": "2", "dealer:short": "1", "dealer:long": "3" },
        anchors: { short: ["0.8", "0.2"], mid: ["1", "0.3"] },
      }),
      trader: "dealer:long",
      bucket: "mid",
    };
    const [first] = broken("buy", params, { "/events/0/price": "5/6" });
    expect(first).toBe("/events/0/price kernel/independence trade/buy-interior");
  });
});

describe("sets of another moment", () => {
  /**
   * S1 is a seller in period 1 and no more after it; of the buyers B1 owes nothing, B2 in period 3,
   * which is 3 periods off in period 0, and 2 in period 1.
   */
  const params = {
    ...shortMarket({ ...MARKET, buyers: ["2", "5"] }),
    ...arrivals("sell S1", "buy B1"),
  };
  const owing: WorldParams = {
    ...params,
    state: {
      ...params.state,
      tickets: [...params.state.tickets, ...held("vbt:short", "B2", 3, 71)],
    },
  };
  const asked = { ...owing, ...arrivals("sell S1", "buy B1") };
  const sets = (sell: readonly string[], buy: readonly string[]) =>
    broken("run_period", asked, { "/eligible/sell": sell, "/eligible/buy": buy })[0];
  it("policy/snapshot: before the period", () => {
    expect(sets([], ["B1", "B2"])).toBe("/eligible/sell policy/snapshot policy/eligible-to-sell");
  });
  it("policy/snapshot: once trades have removed some", () => {
    expect(sets([], [])).toBe("/eligible/sell policy/snapshot policy/eligible-to-sell");
  });
  it("policy/snapshot: a trader is removed from the side on which it traded", () => {
    const changes = { "/eligible/sell": ["D2"], "/eligible/buy": ["D1"] };
    expect(broken("run_period", both({}, "sell D1", "buy D2"), changes)[0]).toBe(
      "/eligible/sell policy/snapshot policy/shortfall policy/eligible-to-sell",
    );
  });
  it("policy/snapshot: after the period", () => {
    // S1 is left with 0.5 + 0.97 − 1; B1 with 2 − 0.98, which is more than 1
    expect(sets([], ["B1"])).toBe("/eligible/sell policy/eligible-to-sell");
    const later = { ...asked, ...arrivals("sell S1", "buy B1") };
    const rich = {
      ...later,
      state: { ...later.state, cash: { ...later.state.cash, K1: sum([["0.5"]]) } },
    };
    expect(
      broken("run_period", rich, { "/eligible/sell": [], "/eligible/buy": ["K1", "B1"] })[0],
    ).toBe("/eligible/sell policy/snapshot policy/eligible-to-sell");
  });
  it("policy/shortfall: at no moment", () => {
    expect(sets(["B1"], ["S1"])).toBe("/eligible/sell policy/shortfall policy/eligible-to-sell");
    expect(sets(["S1"], ["B1", "B2"])).toBe("/eligible/buy policy/eligible-to-buy");
  });
});

describe("answers that are wrong in something else", () => {
  it("settle/due: right orders are not to blame", () => {
    const params = market({}, "sell S1", "buy B1");
    expect(broken("run_period", params, { "/events/2/due": "2" })[0]).toBe(
      "/events/2/due settle/due",
    );
  });
  it("rebucket/dealer: where nothing was moved, nothing was moved a period late", () => {
    const params = world({ period: 0, tickets: [held("dealer:long", "I", 9, 1)], cash: {} });
    expect(broken("advance", params, { "/events": [] })[0]).toBe(
      "/events rebucket/dealer maturity/bucket",
    );
  });
  it("maturity/tau: a period moves what crosses a boundary in it", () => {
    const params = {
      ...world({ period: 0, tickets: [held("K", "I", 8, 1), held("K", "I", 9, 2)], cash: {} }),
      ...arrivals(),
    };
    const moved = { type: "rebucket", holder: "trader", ticket: "T1", from: "long", to: "mid" };
    expect(broken("run_period", params, { "/events": [moved] })[0]).toBe(
      "/events maturity/tau rebucket/trader maturity/bucket",
    );
  });
});
