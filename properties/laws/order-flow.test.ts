import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NoTrade, Trade } from "../../src/events/event.js";
import { rational, type Rational } from "../../src/numbers/rational.js";
import { period } from "../../src/period/run.js";
import { otherSide } from "../../src/terms/party.js";
import { opened, worldBefore, type RunWorld } from "../arbitraries/run-worlds.js";
import { tape, tapeDraws, type Tape } from "../arbitraries/tapes.js";
import { holds } from "../holds.js";
import { holdsThat } from "./relations.js";

type Order = Trade<Rational> | NoTrade<Rational>;

/** A period's orders, the sets it began with, and how often chance was asked for a preference. */
function flowOf(world: RunWorld, told: Tape) {
  const ledger = opened(world, rational);
  const draws = tapeDraws<Rational>(told);
  let [asked, isEnded] = [0, false];
  const steps = period(ledger, {
    ...draws,
    preference(piSell) {
      const side = draws.preference(piSell);
      asked += side === undefined ? 0 : 1;
      isEnded ||= side === undefined;
      return side;
    },
  });
  const orders: Order[] = [];
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) {
    const { event } = step.value;
    if (event.kind === "trade" || event.kind === "no-trade") orders.push(event);
  }
  const { maxArrivals } = ledger.rules.config;
  return { orders, eligible: step.value.eligible, asked, isEnded, maxArrivals };
}

const law = (claim: (flow: ReturnType<typeof flowOf>) => void) =>
  holds(fc.tuple(worldBefore, tape(24)), ([world, told]) => claim(flowOf(world, told)), {
    cases: 200,
  });

/** The sets after some orders: S_t and B_t without those who have traded. */
function left({ eligible }: ReturnType<typeof flowOf>, orders: readonly Order[]) {
  const sets = { sell: new Set(eligible.sell), buy: new Set(eligible.buy) };
  for (const { kind, side, trader } of orders) if (kind === "trade") sets[side].delete(trader);
  return sets;
}

describe("order flow", () => {
  it(
    "flow/arrivals: at most N_max arrive, each with one event, and fewer only where nobody is left",
    law((given) => {
      const { orders, asked, isEnded, maxArrivals } = given;
      expect(orders.map(({ arrival }) => arrival?.number)).toEqual(orders.map((_, at) => at + 1));
      holdsThat("one preference an arrival", asked === orders.length);
      const { sell, buy } = left(given, orders);
      const isEmpty = sell.size + buy.size === 0;
      holdsThat("N_max, or nobody left, or no draw", orders.length <= maxArrivals);
      if (orders.length < maxArrivals) holdsThat("the end has a reason", isEmpty || isEnded);
    }),
  );
  it(
    "flow/fallback: an order is on the side it prefers unless nobody is left there",
    law((given) => {
      for (const [at, { side, arrival }] of given.orders.entries()) {
        const prefer = arrival?.prefer ?? side;
        const isOpen = left(given, given.orders.slice(0, at))[prefer].size > 0;
        expect(side).toBe(isOpen ? prefer : otherSide(prefer));
      }
    }),
  );
  it(
    "flow/once-per-side: who arrives is in the set of its side, where it has not traded yet",
    law((given) => {
      for (const [at, { side, trader }] of given.orders.entries()) {
        const members = left(given, given.orders.slice(0, at))[side];
        holdsThat(`${trader} is in the ${side} set`, members.has(trader));
      }
    }),
  );
});
