import { describe, expect, it } from "vitest";
import { isWireOrder, type WireEvent } from "../../src/wire/events.js";

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
});
