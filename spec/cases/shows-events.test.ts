import { describe, expect, it } from "vitest";
import type { RequirementId } from "../../src/requirements/statements.js";
import type { WireEvent, WireNoTrade, WireTrade } from "../../src/wire/events.js";
import type { Method } from "../../src/wire/methods.js";
import { ORDER, PERIOD, shown, sorted, STATE } from "./shown.js";

const SELLS: readonly RequirementId[] = [
  "policy/choose-ticket",
  "kernel/can-buy",
  "kernel/independence",
];
const BUYS: readonly RequirementId[] = [
  "policy/choose-bucket",
  "kernel/can-sell",
  "kernel/independence",
  "flow/buyer-cash",
  "trade/existing-ticket",
  "trade/tie-break",
  "trade/single-issuer",
];

const sell: WireTrade = {
  type: "sell",
  route: "interior",
  trader: "S1",
  bucket: "short",
  ticket: "T1",
  price: "0.97",
  prefer: "sell",
};
const buy: WireTrade = { ...sell, type: "buy", trader: "B1", price: "1.03", prefer: "buy" };
const none: WireNoTrade = {
  type: "no-trade",
  side: "buy",
  trader: "B2",
  reason: "cash",
  prefer: "buy",
};
const settled: WireEvent = {
  type: "settle",
  issuer: "I",
  due: "1",
  recovery: "1",
  payouts: { S1: "1" },
};
const SETTLED: readonly RequirementId[] = [
  "settle/due",
  "settle/recovery",
  "settle/payout",
  "settle/deletion",
  "settle/issuer-cash",
];

describe("what an event shows", () => {
  it.each<[string, Method, WireEvent, readonly RequirementId[]]>([
    ["an interior SELL", "sell", sell, [...ORDER, "trade/sell-interior", "C3", ...SELLS]],
    [
      "a SELL passed through",
      "sell",
      { ...sell, route: "pass-through" },
      [...ORDER, "trade/sell-pass-through", "C4", ...SELLS],
    ],
    ["an interior BUY", "buy", buy, [...ORDER, "trade/buy-interior", "C3", ...BUYS]],
    [
      "a BUY passed through",
      "buy",
      { ...buy, route: "pass-through" },
      [...ORDER, "trade/buy-pass-through", "C4", ...BUYS],
    ],
    [
      "no ticket",
      "sell",
      { ...none, side: "sell", reason: "no-ticket" },
      [...ORDER, "policy/choose-ticket"],
    ],
    [
      "no supply",
      "buy",
      { ...none, reason: "no-supply" },
      [...ORDER, "trade/existing-ticket", "policy/choose-bucket", "trade/single-issuer"],
    ],
    ["no cash", "buy", none, [...ORDER, "flow/buyer-cash"]],
    [
      "a ticket relabelled",
      "advance",
      { type: "rebucket", holder: "trader", ticket: "T1", from: "long", to: "mid" },
      [...STATE, "maturity/tau", "rebucket/trader", "maturity/bucket"],
    ],
    [
      "a ticket sold from VBT to VBT",
      "advance",
      {
        type: "rebucket",
        holder: "vbt",
        ticket: "T1",
        from: "long",
        to: "mid",
        seller: "vbt:long",
        buyer: "vbt:mid",
        price: "1",
      },
      [...STATE, "maturity/tau", "rebucket/vbt", "maturity/bucket", "rebucket/equity"],
    ],
    ["a debt paid in full", "settle", settled, [...STATE, "anchors/loss-rate", ...SETTLED]],
    [
      "a default",
      "settle",
      { ...settled, recovery: "0.5" },
      [...STATE, "anchors/loss-rate", ...SETTLED, "settle/default-record"],
    ],
    [
      "anchors that move",
      "run_period",
      { type: "anchors", bucket: "short", loss: "0.5", M: "0.5", O: "0.5" },
      [...PERIOD, "anchors/update", "anchors/loss-rate", "anchors/locality"],
    ],
  ])("shows: %s", (_, method, event, expected) => {
    expect(shown(method, event)).toEqual(sorted(expected));
  });
});

describe("what an order flow shows", () => {
  const FLOW: readonly RequirementId[] = [
    "flow/arrivals",
    "flow/preference",
    "flow/uniform",
    "flow/once-per-side",
    "flow/fallback",
    "flow/retention",
    "precompute/every-bucket",
    "trade/recompute",
  ];
  const flow = (...events: readonly WireEvent[]) =>
    FLOW.filter((each) => shown("run_period", ...events).includes(each));
  const ARRIVALS = ["flow/arrivals", "flow/preference", "flow/uniform"];
  const TRADE = ["flow/once-per-side", "precompute/every-bucket"];
  const mid = { ...buy, bucket: "mid" } as const;

  it("flow/arrivals: nobody's arrival shows nothing of it", () => {
    expect(flow(settled)).toEqual([]);
  });
  it("flow/arrivals: an order by itself is no order flow", () => {
    expect(shown("sell", sell)).not.toContain("flow/arrivals");
  });
  it.each<[string, readonly WireEvent[], readonly string[]]>([
    ["flow/arrivals: an arrival without a trade", [none], ARRIVALS],
    ["flow/once-per-side: a trade", [sell], [...ARRIVALS, ...TRADE]],
    ["trade/recompute: trades in two buckets", [sell, mid], [...ARRIVALS, ...TRADE]],
    [
      "trade/recompute: two trades in one bucket",
      [mid, sell, buy],
      [...ARRIVALS, ...TRADE, "trade/recompute"],
    ],
    [
      "flow/retention: no trade, and nobody comes after it",
      [sell, none, settled],
      [...ARRIVALS, ...TRADE],
    ],
    [
      "flow/retention: no trade before other arrivals",
      [sell, none, mid],
      [...ARRIVALS, ...TRADE, "flow/retention"],
    ],
    [
      "flow/fallback: one of two was processed on the other side",
      [sell, { ...mid, prefer: "sell" }],
      [...ARRIVALS, ...TRADE, "flow/fallback"],
    ],
    [
      "flow/fallback: a buyer who could not pay, where SELL was preferred",
      [{ ...none, prefer: "sell" }],
      [...ARRIVALS, "flow/fallback"],
    ],
  ])("%s", (_, events, expected) => {
    expect(sorted(flow(...events))).toEqual(sorted(expected));
  });
});
