import { describe, expect, it } from "vitest";
import { DEFAULT_CONFIG, rational, type PerBucket, type Readings } from "../../src/index.js";
import { seededChance } from "../../src/draws/chance.js";
import { ringFromConfig } from "../../src/ring/ring-from-config.js";
import { Scenario } from "../examples/scenario.js";
import { rulesOf } from "../examples/setting.js";
import { figures, words } from "../examples/table.js";

/** Ten traders with 3 each, each owing two tickets that fall due in period 2: 20 tickets in short, M₀ = 0.9. */
function opened(readings: Partial<Readings>, seed = 42): Scenario {
  const rules = rulesOf({
    readings,
    config: {
      buckets: {
        ...DEFAULT_CONFIG.buckets,
        short: { ...DEFAULT_CONFIG.buckets.short, M0: "0.9" },
      },
    },
  });
  const chance = seededChance(seed, "ring");
  const plan = { traders: 10, ticketsEach: [2, 2], maturities: [2, 2], cash: "3" } as const;
  return new Scenario(
    rules,
    ringFromConfig(plan, rules, (n) => chance.below(n)),
  );
}

const stock = ({ ring }: Scenario): PerBucket<number>[] =>
  ["dealer:short", "vbt:short"].map((party) => ring.heldCounts(party));
const tradersCash = (ring: Scenario): string => {
  const total = ring.ring.traders.reduce(
    (sum, trader) => sum.add(ring.ring.cash(trader)),
    rational.ratio(0),
  );
  return rational.show(total);
};

describe("initial-stock", () => {
  it("initial-stock: allocation: a quarter of the bucket, so X* = 2·S·a₀ = 10", () => {
    const ring = opened({});
    expect(stock(ring)).toMatchObject([{ short: 5 }, { short: 10 }]);
    expect(figures(ring, "short", "C X*")).toEqual(words("4.5 10"));
  });

  it("initial-stock: target: X*_target/2 = 2 tickets, and X* = 4 comes back", () => {
    const ring = opened({ "initial-stock": "target" });
    expect(stock(ring)).toMatchObject([{ short: 2 }, { short: 10 }]);
    expect(figures(ring, "short", "C X*")).toEqual(words("1.8 4"));
  });
});

describe("initial-booking", () => {
  it("initial-booking: endowment: booked at M₀ is a valuation, no cash comes to the traders", () => {
    const ring = opened({});
    expect(tradersCash(ring)).toBe("30");
    expect(["dealer:short", "vbt:short", "dealer:mid"].map((party) => ring.cash(party))).toEqual([
      "4.5",
      "9",
      "0",
    ]);
  });

  it("initial-booking: sale-at-mid: M₀ for each of 15 tickets, and C₀ = M·a₀ after paying", () => {
    const ring = opened({ "initial-booking": "sale-at-mid" });
    expect(tradersCash(ring)).toBe("43.5");
    expect([ring.cash("dealer:short"), ring.cash("vbt:short")]).toEqual(["4.5", "9"]);
    for (const trader of ring.ring.traders) {
      // Two tickets of face 1 were its own: with 3, it has 0.9 for each that it no longer holds.
      const gone = 2 - ring.tickets(trader).length;
      expect(ring.cash(trader)).toBe(["3", "3.9", "4.8"][gone]);
    }
  });
});

describe("which tickets the market makers open with", () => {
  const held = (ring: Scenario) => [
    ...ring.tickets("dealer:short"),
    "|",
    ...ring.tickets("vbt:short"),
  ];

  it("initial-stock: drawn by the seed", () => {
    expect(held(opened({}, 1))).toEqual(held(opened({}, 1)));
    expect(held(opened({}, 2))).not.toEqual(held(opened({}, 1)));
  });
});
