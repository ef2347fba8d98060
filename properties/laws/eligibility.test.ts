import { describe, expect, it } from "vitest";
import { rational } from "../../src/numbers/rational.js";
import { earliestLiability, eligible, shortfall } from "../../src/period/3-eligibility.js";
import { opened, worldWithin, type RunWorld } from "../arbitraries/run-worlds.js";
import { holds } from "../holds.js";
import { equal } from "./relations.js";

const { parse, ratio } = rational;

/** What the specification's words make of one trader, read off the state as it is written. */
function trader({ config, state, readings }: RunWorld, id: string) {
  const { period, tickets } = state;
  const cash = parse(state.cash[id] ?? "");
  const maturities = tickets.filter(({ issuer }) => issuer === id).map(({ maturity }) => maturity);
  const due = maturities.filter((maturity) => maturity === period).length;
  const lacking = parse(config.ticket_size_S).mul(ratio(due)).sub(cash);
  const isShort = lacking.gt(0);
  const isWithdrawn = readings["due-tickets"] === "withdrawn";
  const owns = tickets.some(
    ({ owner, maturity }) => owner === id && (!isWithdrawn || maturity > period),
  );
  const next = maturities.filter((maturity) => maturity > period).sort((a, b) => a - b)[0];
  const isFar = next === undefined || next - period >= config.trader_policy.H_min_invest;
  const isRich = cash.gt(parse(config.trader_policy.buffer_cash_B));
  const isExcluded = isShort && readings["seller-may-buy"] === "excluded";
  return {
    next: next ?? Infinity,
    lacking: isShort ? lacking : ratio(0),
    maySell: isShort && owns,
    mayBuy: isFar && isRich && !isExcluded,
  };
}

const tradersOf = ({ state }: RunWorld) =>
  Object.keys(state.cash).filter((party) => !party.includes(":"));

describe("policies", () => {
  it(
    "policy/shortfall: is what falls due beyond the trader's cash, and never below 0",
    holds(worldWithin, (world) => {
      const { ring, rules } = opened(world, rational);
      for (const id of tradersOf(world)) {
        equal(id, shortfall(ring, id, rules), trader(world, id).lacking);
      }
    }),
  );
  it(
    "policy/earliest-liability: is the first maturity after this period of what a trader issued",
    holds(worldWithin, (world) => {
      const { ring } = opened(world, rational);
      for (const id of tradersOf(world)) {
        expect(earliestLiability(ring, id)).toBe(trader(world, id).next);
      }
    }),
  );
  it(
    "policy/eligible-to-sell: S_t is who is short and owns a tradeable ticket, B_t who can wait and has cash",
    holds(worldWithin, (world) => {
      const { ring, rules } = opened(world, rational);
      const traders = tradersOf(world);
      expect(eligible(ring, rules)).toEqual({
        sell: traders.filter((id) => trader(world, id).maySell),
        buy: traders.filter((id) => trader(world, id).mayBuy),
      });
    }),
  );
});
