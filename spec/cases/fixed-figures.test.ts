import { expect, it } from "vitest";
import { DEFAULT_READINGS } from "../../src/requirements/open-points.js";
import type { WireEvent } from "../../src/wire/events.js";
import { cash, result } from "./result-of.js";

/** Prices of the trades that happened, and whether they were inside. */
const trades = (id: string): readonly (readonly [string, string])[] =>
  (result(id) as { readonly events: readonly WireEvent[] }).events.flatMap((event) =>
    event.type === "sell" || event.type === "buy" ? [[event.route, event.price] as const] : [],
  );

// The figures are those of the worked Examples, as fractions where they are no finite decimals.
it.each([
  ["01-quote-long", { X_star: "2", lambda: "1/3", I: "0.1", ask: "1.05", bid: "0.95" }],
  ["01-quote-mid", { X_star: "2", I: "1/15", ask: "31/30", bid: "29/30" }],
  ["01-sell", cash({ A1: "2", "dealer:long": "0.05" })],
  ["01-quote-long-sold", { p: "0.925", ask: "0.975", bid: "0.875" }],
  ["01-advance", cash({ "dealer:long": "1.05", "dealer:mid": "0" })],
  ["01-quote-mid-migrated", { V: "2", K_star: 2, p: "0.95", ask: "59/60", bid: "11/12" }],
  ["02-quote-short-repaid", { V: "2", p: "1.05", ask: "13/12", bid: "61/60" }],
  ["02-buy-mid", cash({ "dealer:short": "0.95", "dealer:mid": "2.05" })],
  ["02-quote-mid-sold", { K_star: 2, p: "1.075", ask: "1.125", bid: "1.025" }],
  ["02-buy-long", cash({ "dealer:mid": "59/60", "dealer:long": "31/15" })],
  ["02-quote-long-sold", { K_star: 2, p: "1.1", ask: "7/6", bid: "31/30" }],
  ["03-settle", { loss: { short: "2/3" }, ...cash({ "dealer:short": "2" }) }],
  ["03-anchors", { M: "1/3", O: "0.7", A: "41/60", B: "0" }],
  ["03-anchors-floor-off", { A: "41/60", B: "-1/60" }],
  ["03-quote", { K_star: 6, lambda: "1/7", p: "143/240", ask: "31/48", bid: "131/240" }],
  ["03-quote-floor-off", { B: "-1/60", p: "143/240", ask: "31/48", bid: "131/240" }],
  ["04-initialize", { x: "2", a: 2, C: "2", X_star: "4", lambda: "0.2", I: "0.06" }],
  ["04-period", cash({ "dealer:short": "4.11" })],
  ["05-quote-4", { V: "4.04", X_star: "4" }],
  ["05-period", cash({ "dealer:short": "1.04" })],
  ["06-quote-a", { X_star: "2", I: "0.1", p: "0.925", bid: "0.875", can_buy: false }],
  ["06-sell-a", cash({ "dealer:short": "0.1" })],
  ["06-quote-b", { K_star: 3, X_star: "15", lambda: "0.25", I: "0.075", p: "1.09", bid: "1.0525" }],
  ["07-ask-1", { A: "1.15", ask: "1.025" }],
  ["07-bid-1", { B: "0.85", bid: "0.975" }],
  ["07-ask-4", { X_star: "4", I: "0.06", ask: "1.08" }],
  ["07-bid-4", { X_star: "4", bid: "0.92" }],
  ["08-quote", { X_star: "0", guard: true, ask: "0.015", bid: "0.005", can_sell: false }],
  ["08-period", cash({ "dealer:short": "2", "vbt:short": "10.01" })],
  [
    "09-settle",
    { events: [{ recovery: "0.375" }], loss: { short: "0.625" }, ...cash({ I1: "0" }) },
  ],
  ["10-advance", { events: [{ holder: "trader", from: "long", to: "mid" }] }],
  ["10-sell", { events: [{ bucket: "mid", ticket: "T1" }] }],
  ["11-settle", { events: [{ recovery: "0.6" }], loss: { short: "0.4" } }],
  ["12-quote-up-1", { V: "3.97", K_star: 3, I: "0.075", p: "0.97", bid: "0.9325" }],
  ["12-quote-up-2", { V: "4.0375", K_star: 4, I: "0.06", ask: "0.98", bid: "0.92" }],
  ["12-quote-down-1", { V: "4.02", K_star: 4, p: "0.9", ask: "0.93" }],
  ["12-quote-down-2", { V: "3.95", K_star: 3, p: "0.91", ask: "0.9475", bid: "0.8725" }],
  ["13-eligibility", { sell: ["S1"], buy: ["B1", "B2"] }],
  ["13-period", cash({ "dealer:short": "2.01", B2: "0.9" })],
  ["14-buy-a", { events: [{ ticket: "k2", price: "1.03" }], ...cash({ J: "0.97" }) }],
  ["14-buy-bound-none", { events: [{ type: "no-trade", reason: "no-supply" }] }],
  ["14-buy-bound-dealer", { events: [{ ticket: "k1" }] }],
  ["14-buy-bound-vbt", { events: [{ ticket: "v1" }] }],
  ["14-buy-b", { events: [{ ticket: "v2", price: "1.15" }], ...cash({ J: "0.85" }) }],
])("Example %s has the Example's figures", (id, figures) => {
  expect(result(`example/${id}`)).toMatchObject(figures);
});

it("Examples 9 and 11: every holder gets the same for each ticket", () => {
  const payouts = (id: string) =>
    (result(id) as { events: readonly { payouts?: object }[] }).events[0];
  expect(payouts("example/09-settle")?.payouts).toEqual({
    "dealer:short": "1.125",
    "vbt:short": "0.75",
    H1: "1.125",
  });
  expect(payouts("example/11-settle")?.payouts).toEqual({
    "dealer:short": "1.2",
    "vbt:short": "1.2",
    H1: "0.6",
  });
});

it.each([
  ["03-sell", [["pass-through", "0"]]],
  ["03-sell-floor-off", [["pass-through", "-1/60"]]],
  [
    "04-period",
    [
      ["interior", "1.03"],
      ["interior", "1.08"],
      ["pass-through", "1.15"],
    ],
  ],
  [
    "05-period",
    [
      ["interior", "0.97"],
      ["interior", "0.98"],
      ["interior", "0.97"],
    ],
  ],
  ["06-sell-a", [["pass-through", "0.85"]]],
  [
    "08-period",
    [
      ["pass-through", "0.005"],
      ["pass-through", "0.015"],
    ],
  ],
  ["12-sell", [["interior", "0.9325"]]],
  ["12-buy", [["interior", "0.93"]]],
  [
    "13-period",
    [
      ["interior", "0.97"],
      ["interior", "0.98"],
    ],
  ],
] as const)("Example %s trades at the Example's prices", (id, expected) => {
  expect(trades(`example/${id}`)).toEqual(expected);
});

it("Example 06-sell-b, price-basis face: passes through, with a cash leg of 4.25", () => {
  expect(result("example/06-sell-b", { ...DEFAULT_READINGS, "price-basis": "face" })).toMatchObject(
    {
      events: [{ route: "pass-through", price: "0.85" }],
      ...cash({ S1: "4.75", "vbt:short": "5.75", "dealer:short": "3.4" }),
    },
  );
});

it.each([
  ["guard-threshold", { X_star: "0", guard: true, ask: "0.17", bid: "0", can_sell: false }],
  ["overdraft", { V: "2.5", K_star: 2, p: "0.85", ask: "0.9", bid: "0.85", can_buy: false }],
  ["floored", { V: "0.5", K_star: 5, p: "-41/700", ask: "13/4200", bid: "0", can_buy: true }],
  ["floored/sell", { events: [{ route: "interior", price: "0" }] }],
  ["guard-shelf", { events: [{ route: "pass-through", price: "0.16" }] }],
  ["empty-vbt", { events: [{ type: "no-trade", reason: "no-supply" }] }],
  ["crossed-outside", { A: "-0.3", B: "0", guard: true }],
  ["crossed-inside", { ask: "-109/1500", bid: "0" }],
  ["crossed-inside/buy", cash({ "dealer:short": "-109/1500" })],
  ["cash-test", { K_star: 3, bid: "3.0125", can_buy: false }],
  ["floor-sticks", { M: "0.25", O: "0.95", B: "0" }],
  ["vbt-overdraft", cash({ "vbt:short": "-0.85" })],
  ["rebucket-into-guard", cash({ "dealer:mid": "0.99", "dealer:long": "0.01" })],
  ["rebucket-into-guard/negative", cash({ "dealer:mid": "1.5", "dealer:long": "0.5" })],
  ["tickets-away", { events: [{ holder: "trader" }, { holder: "trader" }] }],
  ["tickets-away/home", { events: [{}, {}, { type: "buy", bucket: "mid", ticket: "T1" }] }],
  ["binding-ends/buy", { events: [{ type: "buy", ticket: "T2" }] }],
  ["tie-break", { events: [{ ticket: "T4" }] }],
  ["tie-break/own", { events: [{ ticket: "T4" }] }],
  ["tie-break/seller", { events: [{ ticket: "T9" }] }],
  ["snapshot", { events: [{ type: "sell" }, { type: "settle" }] }],
  [
    "snapshot/buyer",
    { events: [{ type: "buy", price: "1.03" }, { recovery: "0.57" }, { loss: "0.43" }] },
  ],
  ["one-sell", { events: [{ type: "sell" }, { type: "settle" }, { type: "anchors" }] }],
  ["retained", { events: [{ type: "no-trade" }, { type: "no-trade" }] }],
  ["negative-cash", { events: [{ recovery: "0" }], loss: { short: "1" } }],
  ["negative-cash/period", { events: [{ price: "-1/60" }, { recovery: "0" }, { loss: "1" }] }],
  ["stop-on-default", { stopped: true, events: [{ recovery: "0.5" }, { type: "anchors" }] }],
  ["stop-on-default/none", { stopped: false, events: [{ recovery: "1" }] }],
  ["stop-on-default/off", { stopped: false, events: [{ recovery: "0.5" }, { loss: "0.5" }] }],
])("open points, settled, %s: goes as ruled", (point, expected) => {
  expect(result(`ruling/${point}`)).toMatchObject(expected);
});
