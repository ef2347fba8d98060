import { describe, expect, it } from "vitest";
import { rational } from "../../src/index.js";
import { isWireOrder, wireEvent, type WireEvent } from "../../src/wire/events.js";
import { scenario, type Scenario } from "../examples/scenario.js";

const wired = (ring: Scenario): readonly (WireEvent | undefined)[] =>
  ring.events.map((event) => wireEvent(event, rational));

const none = { bucket: "mid", trader: "T", ticket: "t" } as const;
const EVENTS: readonly WireEvent[] = [
  { type: "sell", route: "interior", price: "1", ...none },
  { type: "buy", route: "pass-through", price: "1", ...none },
  { type: "no-trade", side: "buy", trader: "T", reason: "cash" },
  { type: "rebucket", holder: "trader", ticket: "t", from: "mid", to: "short" },
  { type: "settle", issuer: "I", due: "1", recovery: "1", payouts: {} },
  { type: "anchors", bucket: "mid", loss: "0", M: "1", O: "0.3" },
];

describe("events on the wire", () => {
  it("protocol: an order ends as sell, buy or no-trade; nothing else is one", () => {
    expect(EVENTS.filter(isWireOrder).map(({ type }) => type)).toEqual(["sell", "buy", "no-trade"]);
  });

  it("protocol: an order that came as an arrival says which, and what it preferred", () => {
    const setting = {
      dealers: { mid: [0, "2"] },
      traders: { S1: "0" },
      tickets: { T: ["I", "S1", 7], due: ["S1", "K", 1] },
    } as const;
    const sale = {
      type: "sell",
      route: "interior",
      trader: "S1",
      bucket: "mid",
      ticket: "T",
      // M = 1, O = 0.3, X* = 2, x = 0: p = 1 + 0.3/4, I = 0.1, b = p − I/2.
      price: "1.025",
    };
    const alone = scenario(setting);
    alone.sell("S1");
    expect(wired(alone)).toContainEqual(sale);
    const arrived = scenario(setting);
    arrived.orderFlow([{ prefer: "sell", trader: "S1" }]);
    expect(wired(arrived)).toContainEqual({ ...sale, arrival: 1, prefer: "sell" });
  });

  it("protocol: a rebucketing says who sold to whom at what, if anybody did", () => {
    const ring = scenario({
      dealers: { mid: [0, "2"], short: [0, "2"] },
      tickets: { sold: ["I", "dealer:mid", 5], kept: ["I", "H", 5] },
    });
    ring.beginPeriod();
    const crossing = { type: "rebucket", from: "mid", to: "short" };
    const sale = { seller: "dealer:mid", buyer: "dealer:short", price: "1" };
    expect(wired(ring)).toEqual([
      undefined,
      { ...crossing, ticket: "sold", holder: "dealer", ...sale },
      { ...crossing, ticket: "kept", holder: "trader" },
    ]);
  });

  it("protocol: settlement with its payouts, anchors with their loss", () => {
    const ring = scenario({
      period: 0,
      traders: { I: "0.5", H: "0" },
      tickets: { T: ["I", "H", 1] },
    });
    ring.period([]);
    expect(wired(ring).filter((event) => event !== undefined)).toEqual([
      { type: "settle", issuer: "I", due: "1", recovery: "0.5", payouts: { H: "0.5" } },
      // φ_M = 1, φ_O = 0.6: M = 1 − 0.5, O = 0.2 + 0.3.
      { type: "anchors", bucket: "short", loss: "0.5", M: "0.5", O: "0.5" },
    ]);
  });
});
