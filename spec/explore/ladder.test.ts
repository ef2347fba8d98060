import { describe, expect, it } from "vitest";
import { ladder, type Ladder } from "../../src/explore/ladder.js";
import { at, EXAMPLE_8 } from "./at.js";

const rows = ({ rungs }: Ladder) =>
  rungs.map(({ tickets, midline, ask, bid }) =>
    [tickets, midline, ask, bid].map(({ exact }) => exact).join(" "),
  );

describe("the ladder of a position", () => {
  it("kernel/midline, kernel/interior: Example 1's ladder, rung by rung", () => {
    // V = 1·1 + 1 = 2, K* = 2, λ = 1/3, I = 0.1; p(x) = 1 − 0.3/4 · (x − 1)
    const long = ladder(at({ O: "0.30", a: "1", C: "1" }), "long");
    expect(long).toMatchObject({
      bucket: "long",
      outsideAsk: { exact: "1.15", float: 1.15 },
      outsideBid: { exact: "0.85", float: 0.85 },
      capacityTickets: { exact: "2" },
      guard: false,
      isThinned: false,
      current: {
        tickets: { exact: "1" },
        ask: { exact: "1.05" },
        bid: { exact: "0.95" },
        pinnedAsk: false,
        pinnedBid: false,
        canSell: true,
        canBuy: true,
      },
    });
    expect(rows(long)).toEqual(["0 1.075 1.125 1.025", "1 1 1.05 0.95", "2 0.925 0.975 0.875"]);
    expect(long.rungs.map(({ isCurrent }) => isCurrent)).toEqual([false, true, false]);
    expect(long.rungs.map(({ hasStock }) => hasStock)).toEqual([false, true, true]);
    expect(long.rungs.map(({ hasRoom }) => hasRoom)).toEqual([true, true, false]);
  });
  it("kernel/ladder: rungs are S apart: S = 5, a = 1, C = 1 has x = 0, 5, 10", () => {
    const { rungs, capacity } = ladder(at({ S: "5", a: "1", C: "1" }));
    expect(capacity.exact).toBe("10");
    expect(rungs.map(({ inventory }) => inventory.exact)).toEqual(["0", "5", "10"]);
    expect(rungs.map(({ hasRoom }) => hasRoom)).toEqual([true, true, false]);
  });
  it("kernel/clip: the floor lifts a bid that would lie below 0, not the interior one", () => {
    // M = 0.1, O = 0.74, a = 4, C = 0: X* = 4, p(4) = 0.1 − 0.74/6·2, I/2 = 0.074
    const [top] = ladder(at({ M: "0.1", O: "0.74", a: "4", C: "0" })).rungs.slice(-1);
    expect(top?.bid.exact).toBe("0");
    expect(top?.interiorBid.exact).toBe("-331/1500");
    expect(top?.ask.exact).toBe("-109/1500");
  });
  it("kernel/guard: in the Guard there are A and B and no rungs", () => {
    const guarded = ladder(at(EXAMPLE_8));
    expect(guarded).toMatchObject({
      guard: true,
      capacityTickets: { exact: "0" },
      rungs: [],
      isThinned: false,
      current: { ask: { exact: "0.015" }, bid: { exact: "0.005" }, pinnedAsk: true },
    });
  });
  it("kernel/ladder: 41 rungs are shown one by one, of a longer ladder both ends and the dealer's", () => {
    const shown = (a: string, C: string) => {
      const { rungs, isThinned } = ladder(at({ a, C }));
      return { all: rungs.map(({ tickets }) => tickets.exact), isThinned };
    };
    const whole = shown("1", "39");
    expect([whole.all.length, whole.isThinned]).toEqual([41, false]);
    const long = shown("7", "99993");
    expect(long.isThinned).toBe(true);
    expect(long.all).toHaveLength(42);
    expect([...long.all.slice(0, 3), long.all.at(-1)]).toEqual(["0", "7", "2500", "100000"]);
    const boundless = shown("0", "9".repeat(30));
    expect(boundless.all).toHaveLength(41);
    expect(boundless.all.at(-1)).toBe("9".repeat(30));
  });
  it("kernel/capacity: a dealer in debt stands above its last rung", () => {
    // V = 3 − 1.5 = 1.5, K* = 1 < a = 3
    const { rungs, capacityTickets } = ladder(at({ a: "3", C: "-1.5" }));
    expect(capacityTickets.exact).toBe("1");
    expect(rungs.map(({ isCurrent }) => isCurrent)).toEqual([false, false]);
  });
});
