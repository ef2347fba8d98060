import { describe, expect, it } from "vitest";
import { shortMarket } from "../../../src/cases/fixed/short-market.js";
import { arrivalsFor, type Script } from "../../../src/cases/generate/arrivals.js";
import { tradersOf } from "../../../src/cases/generate/worlds.js";
import { rational } from "../../../src/numbers/rational.js";
import { answer } from "../../../src/reference/answer.js";
import { DEFAULT_READINGS } from "../../../src/requirements/open-points.js";

/** Two sellers and three buyers: five arrivals at most can trade, and six may come. */
const market = shortMarket({
  period: 0,
  settings: { Nmax: 6 },
  a: 4,
  C: "4",
  sellers: ["0.5", "0.5"],
  buyers: ["2", "2", "2"],
});
const script = (given: Partial<Script> = {}) =>
  arrivalsFor(market, DEFAULT_READINGS, { seed: 11, surplus: [], ...given });
const drawn = script();

describe("scripts of arrivals", () => {
  it("flow/uniform: arrivals are such as chance could draw, the same for the same seed", () => {
    const params = { ...market, arrivals: drawn };
    const under = { numbers: rational, readings: DEFAULT_READINGS };
    expect(answer("run_period", params, under).kind).toBe("result");
    expect(drawn.length).toBeGreaterThan(2);
    expect(script()).toEqual(drawn);
    expect(script({ seed: 12 })).not.toEqual(drawn);
  });

  it("generated periods: who departs is counted through those before, then through all", () => {
    const traders = tradersOf(market);
    const before = drawn.slice(0, 2).map(({ trader }) => trader);
    const everyone = [...before, ...traders];
    for (const trader of [0, 1, 2, 3, everyone.length, everyone.length + 2]) {
      const stranger = everyone[trader % everyone.length];
      const expected = drawn.map((each, at) => (at === 2 ? { ...each, trader: stranger } : each));
      expect(script({ departure: { at: 2, trader } })).toEqual(expected);
    }
    expect(script({ departure: { at: 99, trader: 0 } })).toEqual(drawn);
  });

  it("flow/arrivals: those that come too late come last, with or without a departure", () => {
    const traders = tradersOf(market);
    const surplus = [
      { prefer: "sell", trader: 1 },
      { prefer: "buy", trader: traders.length + 2 },
    ] as const;
    const late = [
      { prefer: "sell", trader: traders[1] },
      { prefer: "buy", trader: traders[2] },
    ];
    expect(script({ surplus })).toEqual([...drawn, ...late]);
    const departure = { at: 0, trader: 0 };
    expect(script({ surplus, departure })).toEqual([...script({ departure }), ...late]);
  });
});
