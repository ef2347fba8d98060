import { describe, expect, it } from "vitest";
import { shortMarket } from "../../../src/cases/fixed/short-market.js";
import { held, world } from "../../../src/cases/fixed/world.js";
import type { WorldParams } from "../../../src/cases/generate/worlds.js";
import { broken, judgement } from "./judged.js";
import { changed, type Changes } from "./wrong-answers.js";

const order = (params: WorldParams, trader: string) => ({ ...params, trader });
/** S1 sells T31 to the dealer, at 0.97. */
const SOLD = order(shortMarket({ a: 2, C: "2" }), "S1");
/** S1 sells T31 to the VBT, at 0.85. */
const SOLD_THROUGH = order(shortMarket({ a: 0, C: "0" }), "S1");
/** B1 buys T1 from the dealer. */
const BOUGHT = order(shortMarket({ a: 2, C: "2" }), "B1");
/** B1 buys T21 from the VBT. */
const BOUGHT_THROUGH = order(shortMarket({ a: 0, C: "2" }), "B1");
/** B1 finds nothing. */
const NO_TRADE = order(shortMarket({ a: 0, C: "2", vbt: 0 }), "B1");
/** In period 1: T1, T2 and T3 come to mid, T4 stays. */
const MOVED = world({
  period: 0,
  tickets: [
    held("dealer:long", "I", 9, 1),
    held("vbt:long", "I", 9, 2),
    held("K", "I", 9, 3),
    held("K", "I", 5, 4),
  ],
  cash: { "dealer:mid": "5", "vbt:mid": "5" },
});
/** In period 1: T1 changes its label alone. */
const RELABELLED = world({ period: 0, tickets: [held("K", "I", 9, 1)], cash: {} });
/** I pays 1 of 2, J all of 1. */
const SETTLED = world({
  period: 1,
  tickets: [held("K", "I", 1, 1), held("dealer:short", "I", 1, 2), held("L", "J", 1, 3)],
  cash: { I: "1", J: "1" },
});

const cases = (...rows: readonly (readonly [string, unknown, string])[]) => rows;

describe("a wrong state, after a sale to the dealer", () => {
  it.each(
    cases(
      ["period", 2, "maturity/tau"],
      ["cash/S1", "1.5", "trade/sell-interior C1"],
      ["cash/dealer:short", "2", "trade/sell-interior C1"],
      ["cash/vbt:short", "9", "C1"],
      ["cash/dealer:mid", "1", "C1"],
      ["cash/K1", null, "actors/assets"],
      ["cash/X", "1", "actors/assets"],
      ["tickets/T31/owner", "S1", "trade/sell-interior trade/existing-ticket C1"],
      ["tickets/T31/owner", "vbt:short", "trade/sell-interior trade/existing-ticket C1"],
      ["tickets/T1/owner", "S1", "C1"],
      ["tickets/T31/issuer", "S1", "model/ticket"],
      ["tickets/T31/issuer", "dealer:short", "actors/no-debt model/ticket"],
      ["tickets/T31/maturity", 2, "model/ticket"],
      ["tickets/T31/serial", 2, "model/ticket"],
      ["tickets/T1", null, "C1"],
      ["anchors/short/M", "0.9", "anchors/timing C6"],
      ["anchors/mid/O", "0.9", "anchors/timing C6"],
      ["anchors/long/M", "0.9", "anchors/timing C6"],
    ),
  )("trade/sell-interior: %s", (field, wrong, requirements) => {
    const at = `/state/${field}`;
    expect(broken("sell", SOLD, { [at]: wrong })).toEqual([`${at} ${requirements}`]);
  });
  it("trade/existing-ticket: a ticket that never was", () => {
    const extra = { id: "T99", issuer: "I", owner: "S1", maturity: 3, serial: 99 };
    expect(broken("sell", SOLD, { "/state/tickets/T99": extra })).toEqual([
      "/state/tickets/T99 trade/existing-ticket C1",
    ]);
  });
  it("C1: a ticket that is told twice", () => {
    const [ticket] = SOLD.state.tickets;
    expect(broken("sell", SOLD, { "/state/tickets/again": ticket })).toEqual(["/state/tickets C1"]);
  });
  it("C1: everything wrong is told, in order, with both values", () => {
    const judged = judgement({ method: "sell", params: SOLD }, (exact) => ({
      kind: "result",
      result: changed(exact, {
        "/state/anchors/long/O": "1",
        "/state/cash/K1": null,
        "/state/cash/X": "1",
        "/state/tickets/T1": null,
        "/state/tickets/T2/serial": 7,
        "/state/tickets/T99": { id: "T99", issuer: "I", owner: "S1", maturity: 3, serial: 99 },
        "/state/period": 3,
      }),
    }));
    expect(judged).toMatchObject({
      differences: [
        { at: "/state/period", expected: "1", actual: "3" },
        { at: "/state/tickets/T1", expected: /^{"id":"T1"/, actual: "no such ticket" },
        { at: "/state/tickets/T2/serial", expected: "2", actual: "7" },
        { at: "/state/tickets/T99", expected: "no such ticket", actual: /^{"id":"T99"/ },
        { at: "/state/cash/K1", expected: "0", actual: "nothing" },
        { at: "/state/cash/X", expected: "nothing", actual: "1" },
        { at: "/state/anchors/long/O", expected: "0.3", actual: "1" },
      ].map((each) => ({
        ...each,
        expected: expect.stringMatching(each.expected) as string,
        actual: expect.stringMatching(each.actual) as string,
      })),
    });
    const twice = judgement({ method: "sell", params: SOLD }, (exact) => ({
      kind: "result",
      result: changed(exact, { "/state/tickets/again": SOLD.state.tickets[0] }),
    }));
    expect(twice).toMatchObject({
      differences: [{ expected: "each ticket once", actual: "a ticket twice" }],
    });
  });
});

describe("a wrong state, after another trade", () => {
  it.each<[string, "sell" | "buy", object, Changes, string]>([
    ["trade/sell-pass-through", "sell", SOLD_THROUGH, { "cash/S1": "0" }, " C1"],
    ["trade/sell-pass-through", "sell", SOLD_THROUGH, { "cash/vbt:short": "0" }, " C1"],
    ["trade/sell-pass-through", "sell", SOLD_THROUGH, { "cash/dealer:short": "1" }, " C4"],
    [
      "trade/sell-pass-through",
      "sell",
      SOLD_THROUGH,
      { "tickets/T31/owner": "dealer:short" },
      " C4",
    ],
    [
      "trade/sell-pass-through",
      "sell",
      SOLD_THROUGH,
      { "tickets/T31/owner": "dealer:mid" },
      " trade/existing-ticket C1",
    ],
    ["trade/buy-interior", "buy", BOUGHT, { "cash/B1": "0" }, " C1"],
    ["trade/buy-interior", "buy", BOUGHT, { "cash/dealer:short": "0" }, " C1"],
    [
      "trade/buy-interior",
      "buy",
      BOUGHT,
      { "tickets/T1/owner": "dealer:short" },
      " trade/existing-ticket C1",
    ],
    ["trade/buy-pass-through", "buy", BOUGHT_THROUGH, { "cash/B1": "0" }, " C1"],
    ["trade/buy-pass-through", "buy", BOUGHT_THROUGH, { "cash/dealer:short": "1" }, " C4"],
    [
      "trade/buy-pass-through",
      "buy",
      BOUGHT_THROUGH,
      { "tickets/T21/owner": "dealer:short" },
      " C4",
    ],
    ["C1", "buy", NO_TRADE, { "cash/B1": "0" }, ""],
    ["C1", "buy", NO_TRADE, { "cash/dealer:short": "0" }, ""],
    ["C1", "buy", NO_TRADE, { "tickets/T31/owner": "B1" }, ""],
  ])("%s: in a %s", (requirement, method, params, change, others) => {
    const [[field, wrong] = ["", ""]] = Object.entries(change);
    const at = `/state/${field}`;
    expect(broken(method, params, { [at]: wrong })).toEqual([`${at} ${requirement}${others}`]);
  });
});

describe("a wrong state, after step 1", () => {
  it.each(
    cases(
      ["period", 0, "maturity/tau"],
      ["cash/dealer:long", "0", "rebucket/dealer rebucket/equity C1"],
      ["cash/dealer:mid", "5", "rebucket/dealer rebucket/equity C1"],
      ["cash/vbt:long", "0", "rebucket/vbt rebucket/equity C1"],
      ["cash/vbt:mid", "5", "rebucket/vbt rebucket/equity C1"],
      ["cash/K", "1", "rebucket/trader C1"],
      ["cash/dealer:short", "1", "rebucket/trader C1"],
      ["tickets/T1/owner", "dealer:long", "rebucket/dealer C1"],
      ["tickets/T2/owner", "vbt:long", "rebucket/vbt C1"],
      ["tickets/T3/owner", "dealer:mid", "rebucket/trader C1"],
      ["tickets/T4/owner", "dealer:mid", "C1"],
    ),
  )("rebucket/equity: %s", (field, wrong, requirements) => {
    const at = `/state/${field}`;
    expect(broken("advance", MOVED, { [at]: wrong })).toEqual([`${at} ${requirements}`]);
  });
  it("rebucket/trader: a label costs nobody anything", () => {
    const wrong = (at: string) => broken("advance", RELABELLED, { [at]: "1" });
    expect(wrong("/state/cash/K")).toEqual(["/state/cash/K rebucket/trader C1"]);
  });
  it("C1: where nothing happened, what moved breaks the books", () => {
    const still = world({ period: 0, tickets: [held("K", "I", 5, 1)], cash: {} });
    expect(broken("advance", still, { "/state/cash/K": "1" })).toEqual(["/state/cash/K C1"]);
    const dealers = world({ period: 0, tickets: [held("dealer:long", "I", 9, 1)], cash: {} });
    expect(broken("advance", dealers, { "/state/cash/I": "1" })).toEqual(["/state/cash/I C1"]);
  });
});

describe("a wrong state, after settlement", () => {
  it.each(
    cases(
      ["cash/I", "1", "settle/issuer-cash C1"],
      ["cash/J", "1", "settle/issuer-cash C1"],
      ["cash/K", "1", "settle/payout C1"],
      ["cash/dealer:short", "0", "settle/payout C1"],
      ["cash/vbt:short", "1", "C1"],
    ),
  )("settle/payout: %s", (field, wrong, requirements) => {
    const at = `/state/${field}`;
    expect(broken("settle", SETTLED, { [at]: wrong })).toEqual([`${at} ${requirements}`]);
  });
  it("settle/deletion: what was paid is gone, and nothing else", () => {
    const [due] = SETTLED.state.tickets;
    expect(broken("settle", SETTLED, { "/state/tickets/T1": due })).toEqual([
      "/state/tickets/T1 settle/deletion C1",
    ]);
    const later = { period: 1, tickets: [held("K", "I", 1, 1), held("K", "I", 2, 2)], cash: {} };
    expect(broken("settle", world(later), { "/state/tickets/T2": null })).toEqual([
      "/state/tickets/T2 settle/deletion C1",
    ]);
  });
  it("settle/payout: of two events that moved a balance the last one counts", () => {
    // J is paid by I, and pays K afterwards; under I < J its own turn comes last
    const chain = world({
      period: 1,
      tickets: [held("J", "I", 1, 1), held("K", "J", 1, 2)],
      cash: { I: "1", J: "0" },
    });
    expect(broken("settle", chain, { "/state/cash/J": "1" })).toEqual([
      "/state/cash/J settle/issuer-cash C1",
    ]);
  });
});

describe("wrong anchors at the end of a period", () => {
  const params = { ...SETTLED, state: { ...SETTLED.state, period: 0 }, arrivals: [] };
  it("anchors/update: where losses moved them, and where they did not", () => {
    const wrong = (field: string) =>
      broken("run_period", params, { [`/state/anchors/${field}`]: "3" });
    expect(wrong("short/M")).toEqual(["/state/anchors/short/M anchors/update anchors/timing C6"]);
    expect(wrong("short/O")).toEqual(["/state/anchors/short/O anchors/update anchors/timing C6"]);
    expect(wrong("mid/M")).toEqual(["/state/anchors/mid/M anchors/timing C6"]);
  });
});
