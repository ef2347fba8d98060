import { describe, expect, it } from "vitest";
import { broken, judgement } from "./judged.js";
import { changed, type Changes } from "./wrong-answers.js";
import { SOLD, SOLD_THROUGH, BOUGHT, BOUGHT_THROUGH, NO_TRADE, cases } from "./states.js";

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
  it("model/ticket: of a market maker's debt its maturity is a label like any other", () => {
    const ticket = "/state/tickets/T31";
    const changes = { [`${ticket}/issuer`]: "dealer:short", [`${ticket}/maturity`]: 2 };
    expect(broken("sell", SOLD, changes)).toEqual([
      `${ticket}/issuer actors/no-debt model/ticket`,
      `${ticket}/maturity model/ticket`,
    ]);
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
