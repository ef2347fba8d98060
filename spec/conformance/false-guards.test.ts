import { describe, expect, it } from "vitest";
import type { AnsweredEvent } from "../../src/cases/answers.js";
import type { WorldParams } from "../../src/cases/generate/worlds.js";
import { buy, guards, market, none, sell } from "./recorded.js";

describe("which guard of an order was false", () => {
  it.each<[string, WorldParams, AnsweredEvent, string]>([
    [
      "kernel/can-buy: no room",
      market({ a: 3, C: "0.90" }),
      { ...sell, price: "0.8725" },
      "x + S ≤ X* is false: 4 > 3",
    ],
    [
      "kernel/can-buy: no cash",
      market({ O: "11.5", a: 0, C: "3" }),
      { ...sell, price: "3.0125" },
      "C ≥ b_c(x) is false: 3 < 3.0125",
    ],
    [
      "kernel/guard: the Guard is on",
      market({ M: "0.01" }),
      { ...sell, price: "0" },
      "M > M_min is false: 0.01 ≤ 0.02",
    ],
    [
      "trade/sell-pass-through: the dealer can buy",
      market(),
      { ...sell, route: "pass-through", price: "0.85" },
      "the dealer cannot buy one is false: x + S = 3 ≤ X* = 4 and C = 2.5 ≥ b_c(x) = 0.97",
    ],
    [
      "kernel/can-sell: nothing on the shelf",
      market({ a: 0 }),
      { ...buy, ticket: "T21", price: "1.1" },
      "x ≥ S is false: 0 < 1",
    ],
    [
      "trade/buy-pass-through: the dealer can sell",
      market(),
      { ...buy, route: "pass-through", ticket: "T21", price: "1.15" },
      "the dealer cannot sell one is false: x = 2 ≥ S = 1",
    ],
    [
      "trade/sell-interior: a wrong price",
      market(),
      { ...sell, price: "0.99" },
      "the price = b_c(x) is false: 0.99 ≠ 0.97",
    ],
    [
      "flow/buyer-cash: too little",
      market({ buyers: ["1.01"] }),
      { ...buy, price: "1.03" },
      "the cash of B1 ≥ the price is false: 1.01 < 1.03",
    ],
    [
      "flow/buyer-cash: enough",
      market(),
      { ...none, reason: "cash" },
      "the cash of B1 < the price is false: 2 ≥ 1.03",
    ],
    [
      "policy/choose-bucket: there is a supply",
      market(),
      { ...none, reason: "no-supply" },
      "no bucket supplies B1 is false: short does, with T1, interior",
    ],
    [
      "policy/choose-ticket: there is a ticket",
      market(),
      { ...none, side: "sell", trader: "S1", reason: "no-ticket" },
      "S1 owns no ticket to sell is false: it owns T31",
    ],
    [
      "trade/tie-break: not the first",
      market(),
      { ...buy, ticket: "T2", price: "1.03" },
      "T2 is the first to move is false: T1 (maturity 3, serial 1) is",
    ],
    [
      "trade/existing-ticket: somebody else's",
      market(),
      { ...buy, ticket: "T21", price: "1.03" },
      "dealer:short owns T21 is false: vbt:short does",
    ],
    [
      "trade/existing-ticket: no ticket",
      market(),
      { ...sell, ticket: "T99", price: "0.97" },
      "S1 owns T99 is false: there is no such ticket",
    ],
    [
      "policy/eligible-to-buy: below the buffer",
      market(),
      { ...buy, trader: "S1", price: "1.03" },
      "the cash of S1 > the buffer is false: 0.5 ≤ 1",
    ],
    [
      "policy/eligible-to-sell: no shortfall",
      market(),
      { ...sell, trader: "B1", price: "0.97" },
      "payments due > the cash of B1 is false: 0 ≤ 2",
    ],
    [
      "policy/eligible-to-sell: nothing to sell",
      market(),
      { ...sell, trader: "B1", price: "0.97" },
      "B1 owns a ticket to sell is false: it owns none",
    ],
    [
      "policy/eligible-to-sell: the set",
      market(),
      { ...sell, trader: "B1", price: "0.97" },
      "B1 is in S_t is false: S1",
    ],
    [
      "flow/fallback: the preferred side is not empty",
      market(),
      { ...buy, prefer: "sell", price: "1.03" },
      "S_t is empty is false: it holds S1",
    ],
  ])("%s", (_, params, event, told) => {
    expect(guards(params, event)).toContain(told);
  });
});
