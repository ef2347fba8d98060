import { describe, expect, it } from "vitest";
import { canBuyOne, canSellOne } from "../../src/kernel/feasibility.js";
import { n } from "./exact.js";

const buys = (S: string, X: string, x: string, C: string, due: string): boolean =>
  canBuyOne(n(S), n(X), n(x), n(C), n(due));

describe("feasibility", () => {
  it("kernel/can-sell: x ≥ S", () => {
    const sells = ["0", "4.99", "5", "10"].map((x) => canSellOne(n("5"), n(x)));
    expect(sells).toEqual([false, false, true, true]);
  });

  it("kernel/can-buy: x + S ≤ X*", () => {
    expect(buys("5", "15", "10", "9", "1")).toBe(true);
    expect(buys("5", "14.99", "10", "9", "1")).toBe(false);
    expect(buys("5", "15", "15", "9", "1")).toBe(false);
  });

  it("kernel/can-buy: C ≥ what is due for the ticket", () => {
    expect(buys("1", "4", "3", "0.92", "0.92")).toBe(true);
    expect(buys("1", "4", "3", "0.9199", "0.92")).toBe(false);
  });
});
