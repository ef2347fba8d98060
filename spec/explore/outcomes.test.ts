import { describe, expect, it } from "vitest";
import { outcomes as everyWay, rational } from "../../src/index.js";
import { runConfig } from "../../src/config/run-config-of.js";
import { parseConfig } from "../../src/config/parse-config.js";
import { Ledger } from "../../src/events/ledger.js";
import {
  OUTCOME_LIMITS,
  periodOutcomes,
  type ArrivalOutcome,
  type PeriodOutcomes,
} from "../../src/explore/outcomes.js";
import { PRESETS } from "../../src/explore/presets.js";
import { worldBefore, type World } from "../../src/explore/world-before.js";
import { period } from "../../src/period/run.js";
import { DEFAULT_READINGS } from "../../src/requirements/open-points.js";
import { Books } from "../../src/ring/books.js";
import { openingOfState } from "../../src/ring/ring-from-config.js";

/** Example 13's ring before its period. */
function exampleThirteen(maxArrivals = 3): World {
  const preset = PRESETS.find(({ id }) => id === "13-run");
  if (preset?.view !== "run") throw new Error("no such preset");
  const config = { ...runConfig(preset.run.config, rational), maxArrivals };
  const rules = { numbers: rational, config, readings: DEFAULT_READINGS };
  return { books: new Books(openingOfState(preset.run.state, config, rational)), rules };
}

function outcomesOf(world: World): PeriodOutcomes {
  const parsed = periodOutcomes(world);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

function worldOf(file: string, before: number): World {
  const parsed = parseConfig(file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const world = worldBefore(parsed.value, before);
  if (!world.ok) throw new Error(JSON.stringify(world.issues));
  return world.value;
}

const arrivalText = (arrival: ArrivalOutcome): string =>
  `${arrival.traders.join("|")} ${
    arrival.kind === "trade" ? arrival.price.exact : `${arrival.side}: ${arrival.reason}`
  }`;

const SMALL = `
seed: 5
ring: { n_traders_min: 3, traders: 8, tickets_each: [1, 3], maturities: [1, 5], cash: 1.2 }
order_flow: { Nmax: 2 }
`;

describe("the outcomes of a period", () => {
  it("Example 13: thirteen outcomes, each with its exact probability", () => {
    const {
      outcomes,
      eligible,
      maxArrivals,
      piSell,
      period: number,
    } = outcomesOf(exampleThirteen());
    expect([number, eligible, maxArrivals, piSell.exact]).toEqual([
      1,
      { sell: ["S1"], buy: ["B1", "B2"] },
      3,
      "0.5",
    ]);
    // b_c and a_c at (2, 2): 0.97, 1.03; after the SELL a BUY at 0.98; after the BUY a SELL at 1.02
    const none = "B2 buy: cash";
    const told = outcomes.map(({ probability, arrivals }): [string, string] => [
      arrivals.map(arrivalText).join(", "),
      probability.exact,
    ]);
    expect(Object.fromEntries(told)).toEqual({
      [`S1 0.97, B1 0.98, ${none}`]: "0.25",
      [`S1 0.97, ${none}, B1 0.98`]: "0.125",
      [`S1 0.97, ${none}, ${none}`]: "0.125",
      [`B1 1.03, S1 1.02, ${none}`]: "0.125",
      [`B1 1.03, ${none}, S1 1.02`]: "0.0625",
      [`B1 1.03, ${none}, ${none}`]: "0.0625",
      [`${none}, S1 0.97, B1 0.98`]: "0.0625",
      [`${none}, S1 0.97, ${none}`]: "0.0625",
      [`${none}, B1 1.03, S1 1.02`]: "0.03125",
      [`${none}, B1 1.03, ${none}`]: "0.03125",
      [`${none}, ${none}, S1 0.97`]: "0.03125",
      [`${none}, ${none}, B1 1.03`]: "0.015625",
      [`${none}, ${none}, ${none}`]: "0.015625",
    });
    expect(outcomes).toHaveLength(13);
    expect(outcomes[0]?.probability.exact).toBe("0.25");
  });
  it("Example 13: E[SELLs]/E[trades] = 8/15, and what the dealer posts in the end", () => {
    const { sells, buys, sellShare, outcomes } = outcomesOf(exampleThirteen());
    expect([sells.exact, buys.exact, sellShare?.exact]).toEqual(["0.875", "0.765625", "8/15"]);
    // both have traded: dealer (2, 2.01)
    expect(outcomes[0]?.posted.short).toMatchObject({
      bid: { exact: "0.97" },
      ask: { exact: "1.03" },
    });
    // S1 cannot pay 1 where it did not sell
    const unsold = outcomes.find(({ arrivals }) => !arrivals.some(({ side }) => side === "sell"));
    expect(unsold?.defaults).toMatchObject([{ issuer: "S1", recovery: { exact: "0.1" } }]);
    expect(outcomes[0]?.defaults).toEqual([]);
  });
  it("flow/arrivals: fewer arrivals, fewer outcomes", () => {
    const { outcomes } = outcomesOf(exampleThirteen(1));
    expect(outcomes.map(({ probability }) => probability.exact)).toEqual(["0.5", "0.25", "0.25"]);
  });
  it("flow/preference, flow/uniform: the same as every single way of the draws, in any ring", () => {
    const sizes: number[] = [];
    for (const before of [1, 2, 3]) {
      const world = worldOf(SMALL, before);
      const { outcomes, sells } = outcomesOf(world);
      const ways = [
        ...everyWay(rational, (draws) => {
          const ledger = new Ledger(world.books.copy(), world.rules);
          const orders = [];
          const failed = [];
          for (const { event } of period(ledger, draws)) {
            if (event.kind === "trade")
              orders.push(
                `${event.side} ${event.bucket} ${event.route} ${rational.show(event.price)}`,
              );
            if (event.kind === "no-trade") orders.push(`${event.side} ${event.reason}`);
            if (event.kind === "settlement" && event.recovery.lt(1))
              failed.push(`${event.issuer} ${rational.show(event.recovery)}`);
          }
          return [...orders, ...failed].join("; ");
        }),
      ];
      const byWord = new Map<string, string>();
      for (const { value, probability } of ways) {
        const sum = rational.parse(byWord.get(value) ?? "0").add(probability);
        byWord.set(value, rational.show(sum));
      }
      const told = outcomes.map(({ arrivals, defaults, probability }): [string, string] => {
        const orders = arrivals.map((each) =>
          each.kind === "trade"
            ? `${each.side} ${each.bucket} ${each.route} ${each.price.exact}`
            : `${each.side} ${each.reason}`,
        );
        const failed = defaults.map(({ issuer, recovery }) => `${issuer} ${recovery.exact}`);
        return [[...orders, ...failed].join("; "), probability.exact];
      });
      expect(new Map(told)).toEqual(byWord);
      expect(told.length).toBe(byWord.size);
      expect(sells.float).toBeLessThanOrEqual(2);
      sizes.push(told.length);
    }
    expect(Math.max(...sizes)).toBeGreaterThan(5);
  });
  it("outcomes: too many arrivals or ways are refused, with how many may be", () => {
    const issues = (world: World) => {
      const parsed = periodOutcomes(world);
      return parsed.ok ? [] : parsed.issues;
    };
    expect(issues(exampleThirteen(OUTCOME_LIMITS.arrivals + 1))).toMatchObject([
      { code: "size", expected: "at most 30 arrivals a period", found: "31" },
    ]);
    const allowed = periodOutcomes(exampleThirteen(OUTCOME_LIMITS.arrivals), { ways: 1 });
    expect(allowed.ok ? [] : allowed.issues).toMatchObject([
      { expected: "draws that can fall in at most 1 ways" },
    ]);
    // thirteen ways, of which twelve are too few
    expect(periodOutcomes(exampleThirteen(), { ways: 13 }).ok).toBe(true);
    const few = periodOutcomes(exampleThirteen(), { ways: 12 });
    expect(few.ok ? [] : few.issues).toEqual([
      {
        code: "size",
        where: "/order_flow/Nmax",
        expected: "draws that can fall in at most 12 ways",
        found: "more, of 3 arrivals of 1 sellers and 2 buyers",
      },
    ]);
  });
  it("outcomes: the books they start from are left as they were", () => {
    const world = exampleThirteen();
    outcomesOf(world);
    expect([world.books.period, world.books.ticketCount]).toEqual([0, 5]);
  });
});
