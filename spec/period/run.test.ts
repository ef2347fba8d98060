import { describe, expect, it } from "vitest";
import { scenario } from "../examples/scenario.js";
import type { Setting } from "../examples/setting.js";

const STEPS: Setting = {
  period: 0,
  dealers: { short: [2, "2"], mid: [2, "2"] },
  traders: { S1: "0", K: "0", I: "0" },
  tickets: {
    T: ["I", "S1", 8],
    X: ["I", "dealer:mid", 4],
    due: ["S1", "K", 1],
    other: ["S1", "K", 1],
  },
};
const SELL = [{ prefer: "sell", trader: "S1" }] as const;

describe("a period", () => {
  it("policy/snapshot: steps 1 to 6 in their order", () => {
    const ring = scenario(STEPS);
    const { period, eligible } = ring.period(SELL);
    expect(ring.events.map(({ kind }) => kind)).toEqual([
      "period-start",
      "rebucket",
      "recompute",
      "recompute",
      "recompute",
      "trade",
      "recompute",
      "settlement",
      "anchors",
    ]);
    expect([period, eligible]).toEqual([1, { sell: ["S1"], buy: [] }]);
    expect(ring.entries.map(({ index }) => index)).toEqual(ring.entries.map((_, index) => index));
    expect(ring.entries.every((entry) => entry.period === 1)).toBe(true);
  });

  it("settle/continue: the run goes on after a default", () => {
    const ring = scenario(STEPS);
    expect(ring.period([]).stopped).toBe(false);
    expect(ring.period([])).toMatchObject({ period: 2, stopped: false });
  });

  it("settle/continue: with stopOnDefault it ends with the period of the first one, after step 6", () => {
    const ring = scenario({ ...STEPS, config: { stop_on_default: true } });
    expect(ring.period([]).stopped).toBe(true);
    expect(ring.events.at(-1)?.kind).toBe("anchors");
  });

  it("settle/continue: stopOnDefault stops at one default among issuers that pay", () => {
    const ring = scenario({
      ...STEPS,
      traders: { ...STEPS.traders, P: "1" },
      tickets: { ...STEPS.tickets, paid: ["P", "L", 1] },
      config: { stop_on_default: true },
    });
    expect(ring.period([]).stopped).toBe(true);
  });

  it("settle/continue: stopOnDefault stops at no period without a default", () => {
    const ring = scenario({
      ...STEPS,
      traders: { ...STEPS.traders, S1: "2" },
      config: { stop_on_default: true },
    });
    expect(ring.period([]).stopped).toBe(false);
    expect(ring.events.some(({ kind }) => kind === "settlement")).toBe(true);
  });
});
