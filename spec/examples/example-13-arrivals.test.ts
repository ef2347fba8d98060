import { describe, expect, it } from "vitest";
import {
  outcomes,
  rational,
  seededDraws,
  type Draws,
  type Outcome,
  type Rational,
} from "../../src/index.js";
import { arrivalsRing } from "./arrivals-ring.js";
import { inWords, rowsOf, shown, table } from "./table.js";

/** What one period's arrivals come to. */
interface Tally {
  readonly sells: number;
  readonly buys: number;
  readonly buyAttempts: number;
  /** Arrivals that found S_t empty and B_t not, and the other way round. */
  readonly onlyBuyers: number;
  readonly onlySellers: number;
}

function tallied(draws: Draws<Rational>): Tally {
  const ring = arrivalsRing();
  const tally = { sells: 0, buys: 0, buyAttempts: 0, onlyBuyers: 0, onlySellers: 0 };
  const members = { sell: 1, buy: 2 };
  for (const event of ring.orderFlow(draws)) {
    if (event.kind !== "trade" && event.kind !== "no-trade") continue;
    if (members.sell === 0 && members.buy > 0) tally.onlyBuyers += 1;
    if (members.buy === 0 && members.sell > 0) tally.onlySellers += 1;
    if (event.side === "buy") tally.buyAttempts += 1;
    if (event.kind === "no-trade") continue;
    members[event.side] -= 1;
    tally[event.side === "sell" ? "sells" : "buys"] += 1;
  }
  return tally;
}

/** The expected value of a figure over all ways in which the draws can fall. */
const expectation = (
  all: readonly Outcome<Rational, Tally>[],
  figure: (tally: Tally) => Rational,
): Rational =>
  all.reduce(
    (sum, { probability, value }) => sum.add(probability.mul(figure(value))),
    rational.ratio(0),
  );

const count = (of: keyof Tally) => (tally: Tally) => rational.ratio(tally[of]);
const trades = ({ sells, buys }: Tally) => rational.ratio(sells + buys);

describe("Example 13: arrivals", () => {
  it("Example 13: Z = 1, 1, 0: S1 sells, B2 cannot pay and stays, B1 buys", () => {
    const ring = arrivalsRing();
    expect(ring.eligible()).toEqual({ sell: ["S1"], buy: ["B1", "B2"] });
    const events = ring.orderFlow([
      { prefer: "sell", trader: "S1" },
      { prefer: "sell", trader: "B2" },
      { prefer: "buy", trader: "B1" },
    ]);
    const arrived = events.flatMap((event) =>
      event.kind === "trade" || event.kind === "no-trade"
        ? [[event.arrival?.prefer, event.trader, event.side, inWords(event)]]
        : [],
    );
    expect(arrived).toEqual(
      table(`
        prefers | arrives | side | end
        sell    | S1      | sell | interior at 0.97
        sell    | B2      | buy  | no-trade: cash
        buy     | B1      | buy  | interior at 0.98`),
    );
    const dealer = rowsOf(ring, "mid", "a C a_c b_c");
    expect(dealer("end")).toEqual(["end", "2", "2.01", "1.03", "0.97"]);
    expect(["S1", "B1", "B2"].map((trader) => ring.cash(trader))).toEqual(["0.97", "1.02", "0.9"]);
  });

  it("Example 13: S1 and B1 have left their sets, B2 has not", () => {
    const members = (...arrivals: { prefer: "sell" | "buy"; trader: string }[]) =>
      arrivalsRing().orderFlow(arrivals);
    const [sell, buy] = ["sell", "buy"] as const;
    expect(() => members({ prefer: sell, trader: "S1" }, { prefer: sell, trader: "S1" })).toThrow(
      "S1 is not in the buy set",
    );
    expect(() => members({ prefer: buy, trader: "B1" }, { prefer: buy, trader: "B1" })).toThrow(
      "B1 is not in the buy set",
    );
    expect(members({ prefer: buy, trader: "B2" }, { prefer: buy, trader: "B2" })).toHaveLength(2);
  });

  it("Example 13: over all draws E[SELLs]/E[trades] = 8/15; the mean of the shares is 5/9", () => {
    const all = [...outcomes(rational, tallied)];
    expect(shown(expectation(all, () => rational.ratio(1)))).toBe("1");
    const sells = expectation(all, count("sells"));
    const traded = expectation(all, trades);
    expect([sells, traded, sells.div(traded)].map(shown)).toEqual(["0.875", "1.640625", "8/15"]);

    const active = all.filter(({ value }) => value.sells + value.buys > 0);
    const activity = expectation(active, () => rational.ratio(1));
    const shares = expectation(active, (tally) => count("sells")(tally).div(trades(tally)));
    expect([activity, shares.div(activity)].map(shown)).toEqual(["0.984375", "5/9"]);
  });

  it("Example 13: 49/136 of BUY attempts are feasible; S_t alone is empty at 5/12 of arrivals", () => {
    const all = [...outcomes(rational, tallied)];
    const attempts = expectation(all, count("buyAttempts"));
    expect(shown(expectation(all, count("buys")).div(attempts))).toBe("49/136");
    expect(shown(expectation(all, count("onlyBuyers")).div(rational.ratio(3)))).toBe("5/12");
    expect(shown(expectation(all, count("onlySellers")))).toBe("0");
  });

  it("Example 13: 250 sampled periods (seed 42) come within 0.05 of both exact shares", () => {
    const draws = seededDraws(42, rational);
    const sampled = Array.from({ length: 250 }, () => tallied(draws));
    const total = (figure: (tally: Tally) => number) =>
      sampled.reduce((sum, tally) => sum + figure(tally), 0);
    const ofTrades = total(({ sells }) => sells) / total(({ sells, buys }) => sells + buys);
    expect(Math.abs(ofTrades - 8 / 15)).toBeLessThan(0.05);
    const active = sampled.filter(({ sells, buys }) => sells + buys > 0);
    const shares = active.map(({ sells, buys }) => sells / (sells + buys));
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    expect(Math.abs(mean - 5 / 9)).toBeLessThan(0.05);
  });
});
