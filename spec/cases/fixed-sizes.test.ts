import { expect, it } from "vitest";
import { cash, result } from "./result-of.js";

// 1 − 0.3/6·1 = 0.95 is the midline with three tickets; with 17, 1 − 0.3/21·7.5 = 25/28.
it.each([
  ["buyer-cash", { events: [{ price: "0.97" }, { type: "buy", price: "0.98" }, {}, {}] }],
  ["anchors-unmoved", { events: [{ recovery: "0.5" }, { loss: "0.5", M: "1", O: "0.2" }] }],
  ["size/zeros", { V: "9.5", K_star: 9 }],
  ["size/mid", { A: "9007199254740996", B: "9007199254740994" }],
  ["size/decimals-11", { K_star: 3, I: "0.075" }],
  ["size/decimals-19", { K_star: 3, I: "0.075" }],
  ["size/capacity", { K_star: 3_333_335, N: 3_333_336 }],
  ["size/capacity-32-bits", { K_star: 3_333_333_335, N: 3_333_333_336 }],
  ["size/shelf", { K_star: 103, p: "601/700" }],
  ["size/shelf-17", { events: [{ route: "interior", price: "2479/2800" }] }],
  ["size/due-17", { sell: ["H1"], buy: ["H1"] }],
  ["size/due-17/settle", { events: [{ due: "17", recovery: "1" }], ...cash({ H1: "0" }) }],
  ["size/traders-9", { sell: [], buy: ["H1", "H2", "H3", "H4", "H5", "H6", "H7", "H8", "H9"] }],
  ["size/arrivals-9", { events: Array.from({ length: 9 }, () => ({ reason: "no-supply" })) }],
  ["size/serials", { events: [{ ticket: "T999" }] }],
  ["size/maturity", { events: [], state: { period: 1, tickets: [{ maturity: 60 }] } }],
  ["size/period", { events: [{ from: "mid", to: "short" }], state: { period: 1000 } }],
  ["size/id", { events: [{ issuer: "H5" }, { recovery: "1" }], ...cash({ K: "1" }) }],
  ["stateless/eligibility", { sell: [], buy: ["B1"] }],
  ["stateless/eligibility-tickets", { sell: [], buy: [] }],
  ["stateless/eligibility-config", { sell: [], buy: [] }],
  ["stateless/sell", { events: [{ price: "0.97" }] }],
  ["stateless/sell-anchors", { events: [{ price: "0.87" }] }],
  ["stateless/sell-spread", { events: [{ price: "0.96" }] }],
])("of any size, and each by itself, %s: the figures worked out by hand", (point, expected) => {
  expect(result(`ruling/${point}`)).toMatchObject(expected);
});
