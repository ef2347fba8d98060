import { describe, expect, it } from "vitest";
import { oneTrade, type OneTrade } from "../../src/explore/trades.js";
import { at, EXAMPLE_12_DOWN, EXAMPLE_12_UP, EXAMPLE_8 } from "./at.js";
import { shown } from "../kernel/exact.js";

const summary = ({ specEvent, route, price, cash, after, capacityChange }: OneTrade) => ({
  specEvent,
  route,
  price: price.exact,
  cash: cash.exact,
  dealer: `${shown(after.position.tickets)} ${shown(after.position.cash)}`,
  capacityChange: capacityChange.exact,
});

const tests = ({ tests: all }: OneTrade) =>
  all.map(({ words, left, sign, right, holds }) =>
    [words, left.exact, sign, right.exact, holds].join(" "),
  );

describe("one trade from a position", () => {
  it("Example 12: up, a SELL at 0.9325 leaves (3, 1.0375), and K* jumps to 4", () => {
    const sell = oneTrade(at(EXAMPLE_12_UP), "sell");
    expect(summary(sell)).toEqual({
      specEvent: 1,
      route: "interior",
      price: "0.9325",
      cash: "0.9325",
      dealer: "3 1.0375",
      capacityChange: "1",
    });
    expect(tests(sell)).toEqual([
      "M > M_min 1 > 0.02 true",
      "x + S ≤ X* 3 ≤ 3 true",
      "C ≥ b_c(x) 1.97 ≥ 0.9325 true",
    ]);
  });
  it("Example 12: down, a BUY at 0.93 leaves (3, 0.95), and K* falls to 3", () => {
    const buy = oneTrade(at(EXAMPLE_12_DOWN), "buy");
    expect(summary(buy)).toEqual({
      specEvent: 2,
      route: "interior",
      price: "0.93",
      cash: "0.93",
      dealer: "3 0.95",
      capacityChange: "-1",
    });
    expect(tests(buy)).toEqual(["M > M_min 1 > 0.02 true", "x ≥ S 4 ≥ 1 true"]);
  });
  it("Example 4: at x = 0 a BUY passes through at A = 1.15, the dealer untouched", () => {
    expect(summary(oneTrade(at({ a: "0", C: "4.11" }), "buy"))).toEqual({
      specEvent: 10,
      route: "pass-through",
      price: "1.15",
      cash: "1.15",
      dealer: "0 4.11",
      capacityChange: "0",
    });
  });
  it("Example 6: B, under price-basis = face a SELL passes through at 0.85, cash leg 4.25", () => {
    const face = at({ S: "5", a: "0", C: "3.40", "price-basis": "face" });
    const sell = oneTrade(face, "sell");
    expect(summary(sell)).toMatchObject({ specEvent: 9, price: "0.85", cash: "4.25" });
    expect(tests(sell)).toEqual([
      "M > M_min 1 > 0.02 true",
      "x + S ≤ X* 5 ≤ 15 true",
      "C ≥ S·b_c(x) 3.4 ≥ 5.2625 false",
    ]);
  });
  it("Example 8: in the Guard both orders pass through, whatever x is", () => {
    const guarded = at(EXAMPLE_8);
    expect(summary(oneTrade(guarded, "sell"))).toMatchObject({ specEvent: 9, price: "0.005" });
    const buy = oneTrade(guarded, "buy");
    expect(summary(buy)).toMatchObject({ specEvent: 10, price: "0.015", dealer: "3 2" });
    expect(tests(buy)).toEqual(["M > M_min 0.01 > 0.02 false", "x ≥ S 3 ≥ 1 true"]);
  });
  it("trade/sell-interior: under price-basis = face the dealer's cash falls by S·b_c", () => {
    // S = 5, a = 0, C = 5.5: K* = 5, X* = 25, b(0) = 1 + 0.3/35·12.5 − 0.05/2 = 303/280
    const rich = at({ S: "5", a: "0", C: "5.5", "price-basis": "face" });
    expect(summary(oneTrade(rich, "sell"))).toMatchObject({
      route: "interior",
      price: "303/280",
      cash: "303/56",
      dealer: "1 5/56",
    });
  });
});
