import { describe, expect, it } from "vitest";
import {
  rational,
  recordedDraws,
  scriptedDraws,
  seededDraws,
  type Draws,
  type LedgerEvent,
  type Rational,
} from "../../src/index.js";
import { seededChance } from "../../src/draws/chance.js";
import { EligibleSet } from "../../src/period/eligible-set.js";
import { scenario } from "../examples/scenario.js";
import { SIX, withFlow } from "../period/six-traders.js";

const SPAN = 2 ** 32;

/** Three periods of arrivals among six traders. */
function run(draws: () => Draws<Rational>): readonly LedgerEvent<Rational>[] {
  const ring = scenario({ ...withFlow("0.4", 4), period: 0 });
  for (let period = 1; period <= 3; period += 1) ring.period(draws());
  return ring.events;
}

const shareOf = (values: readonly string[], value: string): number =>
  values.filter((each) => each === value).length / values.length;

describe("draws from a seed", () => {
  it("flow/seed: the same seed gives the same run", () => {
    const seeded = (seed: number) => {
      const draws = seededDraws(seed, rational);
      return run(() => draws);
    };
    expect(seeded(7)).toEqual(seeded(7));
    expect(seeded(8)).not.toEqual(seeded(7));
  });

  it("flow/seed: the record of a run, played again, gives the same events", () => {
    const seeded = seededDraws(42, rational);
    const scripts: Draws<Rational>[] = [];
    const first = run(() => {
      const { draws, arrivals } = recordedDraws(seeded);
      scripts.push(scriptedDraws(arrivals));
      return draws;
    });
    const again = scripts[Symbol.iterator]();
    expect(run(() => again.next().value ?? seeded)).toEqual(first);
    const orders = first.filter(({ kind }) => kind === "trade" || kind === "no-trade");
    expect(orders.length).toBeGreaterThan(4);
  });

  it("flow/seed: a record says which side was preferred, not which was processed", () => {
    const onlyBuyers = scenario({ ...SIX, tickets: {} });
    const { draws, arrivals } = recordedDraws({
      ...seededDraws(1, rational),
      preference: () => "sell",
    });
    onlyBuyers.orderFlow(draws);
    expect(arrivals.map(({ prefer }) => prefer)).toEqual(["sell", "sell", "sell"]);
    expect(arrivals.every(({ trader }) => trader.startsWith("B"))).toBe(true);
  });

  it("flow/preference: SELL with probability π_sell", () => {
    for (const piSell of ["0.3", "0.5", "0.9"]) {
      const draws = seededDraws(42, rational);
      const sides = Array.from(
        { length: 4000 },
        () => draws.preference(rational.parse(piSell)) ?? "",
      );
      // Bernoulli(1/2) over 4000 draws has σ ≈ 0.008; five of them.
      expect(Math.abs(shareOf(sides, "sell") - Number(piSell))).toBeLessThan(0.04);
    }
  });

  it("flow/seed: what order flow draws is apart from what other purposes draw", () => {
    const draws = seededDraws<Rational>(42, rational);
    const chance = seededChance(42, "order-flow");
    const sides = Array.from({ length: 40 }, () => draws.preference(rational.parse("1/2")));
    expect(sides).toEqual(sides.map(() => (chance.below(SPAN) < SPAN / 2 ? "sell" : "buy")));
  });

  it("flow/preference: of 2^32 equal chances π_sell·2^32 are SELL, and the next one is BUY", () => {
    const drawn = seededChance(42, "order-flow").below(SPAN);
    const preferred = (chances: number) =>
      seededDraws<Rational>(42, rational).preference(rational.ratio(chances, SPAN));
    expect([preferred(drawn), preferred(drawn + 1)]).toEqual(["buy", "sell"]);
  });

  it("ticket-choice: which ticket moves is not drawn, it is the first", () => {
    const ticket = (id: string) =>
      ({ id, issuer: "I", owner: "A", maturity: 5, serial: 1, bucket: "mid" }) as const;
    const draws = seededDraws<Rational>(42, rational);
    const choices = [draws, recordedDraws(draws).draws].map((each) =>
      each.ticket([ticket("T"), ticket("U")]),
    );
    expect(choices.map(({ id }) => id)).toEqual(["T", "T"]);
  });

  it("flow/uniform: every trader of the set as often as the others", () => {
    const draws = seededDraws<Rational>(42, rational);
    const set = new EligibleSet(["A", "B", "C"]);
    const traders = Array.from({ length: 3000 }, () => draws.trader("buy", set));
    for (const trader of ["A", "B", "C"]) {
      expect(Math.abs(shareOf(traders, trader) - 1 / 3)).toBeLessThan(0.043);
    }
  });
});
