import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ConfigDocument } from "../../src/config/config-document.js";
import { rational } from "../../src/numbers/rational.js";
import type { PeriodHappened } from "../../src/reference/ring-methods.js";
import { byId } from "../../src/terms/id-order.js";
import { perBucket } from "../../src/terms/bucket.js";
import { worldBefore, type RunWorld } from "../arbitraries/run-worlds.js";
import { tape, type Tape } from "../arbitraries/tapes.js";
import { holds } from "../holds.js";
import { askedPeriod, periodOf, type AskedPeriod } from "./asked.js";

/** A period whose tickets move by the deterministic choice, as forced draws repeat it. */
const asked = (told: Tape, world: RunWorld): AskedPeriod =>
  askedPeriod(
    { ...world, readings: { ...world.readings, "ticket-choice": "lowest-maturity" } },
    told,
  );

const law = (claim: (asked: AskedPeriod, told: Tape) => void) =>
  holds(fc.tuple(tape(24), worldBefore), ([told, world]) => claim(asked(told, world), told), {
    cases: 50,
  });

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A JSON value with other strings, keys among them. */
function mapped(value: Json, text: (text: string) => string): Json {
  if (typeof value === "string") return text(value);
  if (value instanceof Array) return value.map((each) => mapped(each, text));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [text(key), mapped(each, text)]);
  return Object.fromEntries(entries) as Json;
}

const renamed = <T>(value: T, names: ReadonlyMap<string, string>): T =>
  mapped(value as Json, (text) => names.get(text) ?? text) as T;

const tradersOf = ({ state }: RunWorld) =>
  Object.keys(state.cash).filter((party) => !party.includes(":"));

/** New names for traders in the order of the old ones, and for tickets in any order. */
function otherNames(world: RunWorld): ReadonlyMap<string, string> {
  const traders = tradersOf(world)
    .sort(byId)
    .map((trader, place) => [trader, `Q${7 + 3 * place}`] as const);
  const tickets = world.state.tickets.map(
    ({ id }, place) => [id, `ticket ${1000 - place}`] as const,
  );
  return new Map([...traders, ...tickets]);
}

/** Later by some periods, with serials further apart. */
const later = (state: RunWorld["state"], by: number): RunWorld["state"] => ({
  ...state,
  period: state.period + by,
  tickets: state.tickets.map((ticket) => ({
    ...ticket,
    maturity: ticket.maturity + by,
    serial: 3 * ticket.serial + 5,
  })),
});

/** An answer without the order of what has none. */
const unordered = ({ events, state, eligible, stopped }: PeriodHappened) => ({
  events,
  stopped,
  eligible: { sell: eligible.sell.toSorted(), buy: eligible.buy.toSorted() },
  state: { ...state, tickets: state.tickets.toSorted((left, right) => left.serial - right.serial) },
});

const times = (text: string, by: string): string =>
  rational.show(rational.parse(text).mul(rational.parse(by)));

/** A configuration in another currency. */
function exchanged(config: ConfigDocument, by: string): ConfigDocument {
  const { buckets, guard, trader_policy, dealers } = config;
  return {
    ...config,
    ticket_size_S: times(config.ticket_size_S, by),
    buckets: perBucket((bucket) => {
      const { tau, ...amounts } = buckets[bucket];
      const { M0, O0, phiM, phiO, O_min } = amounts;
      const all = { M0, O0, phiM, phiO, O_min };
      const entries = Object.entries(all).map(([key, amount]) => [key, times(amount, by)]);
      return { tau, ...(Object.fromEntries(entries) as typeof all) };
    }),
    guard: { ...guard, Mmin: times(guard.Mmin, by) },
    dealers: { init_target_capacity_Xstar: times(dealers.init_target_capacity_Xstar, by) },
    trader_policy: { ...trader_policy, buffer_cash_B: times(trader_policy.buffer_cash_B, by) },
  };
}

const exchangedState = (state: RunWorld["state"], by: string): RunWorld["state"] => ({
  ...state,
  cash: Object.fromEntries(Object.entries(state.cash).map(([id, cash]) => [id, times(cash, by)])),
  anchors: perBucket((bucket) => ({
    M: times(state.anchors[bucket].M, by),
    O: times(state.anchors[bucket].O, by),
  })),
});

/** What a period comes to in another currency: prices and payments in it, rates as they were. */
function exchangedPeriod({ events, state, ...rest }: PeriodHappened, by: string): PeriodHappened {
  const money = ["price", "due", "M", "O"];
  const inOther = events.map((event) =>
    Object.fromEntries(
      Object.entries(event).map(([key, value]: [string, Json]) => {
        if (typeof value === "string" && money.includes(key)) return [key, times(value, by)];
        if (key !== "payouts") return [key, value];
        return [key, mappedAmounts(value as Readonly<Record<string, string>>, by)];
      }),
    ),
  );
  return { ...rest, events: inOther as never, state: exchangedState(state, by) };
}

const mappedAmounts = (amounts: Readonly<Record<string, string>>, by: string) =>
  Object.fromEntries(Object.entries(amounts).map(([id, amount]) => [id, times(amount, by)]));

describe("what a period does not depend on", () => {
  it(
    "flow/uniform: other names for traders and tickets change names and nothing else",
    law((asked) => {
      const names = otherNames(asked.world);
      expect(periodOf(renamed(asked, names))).toEqual(renamed(periodOf(asked), names));
    }),
  );
  it(
    "maturity/tau: the same ring some periods later lives the same, and only gaps of serials go",
    law(({ world, arrivals }) => {
      const moved = { world: { ...world, state: later(world.state, 11) }, arrivals };
      const expected = periodOf({ world, arrivals });
      expect(periodOf(moved)).toEqual({ ...expected, state: later(expected.state, 11) });
    }),
  );
  it(
    "settle/recovery: where all settle at once, ids in any order give the same",
    law(({ world, arrivals }) => {
      const readings = { ...world.readings, "settlement-order": "simultaneous" } as const;
      const asked = { world: { ...world, readings }, arrivals };
      const traders = tradersOf(world);
      const names = new Map(
        traders.map((trader, place) => [trader, `Q${traders.length - place}`] as const),
      );
      const inOrder = ({ events, ...rest }: PeriodHappened) => ({
        ...unordered({ events: [], ...rest }),
        events: events.map((event) => JSON.stringify(event)).sort(),
      });
      expect(inOrder(periodOf(renamed(asked, names)))).toEqual(
        inOrder(renamed(periodOf(asked), names)),
      );
    }),
  );
  it(
    "actors/assets: the order in which a state lists tickets and parties says nothing",
    law(({ world, arrivals }) => {
      const { tickets, cash } = world.state;
      const state = {
        ...world.state,
        tickets: tickets.toReversed(),
        cash: Object.fromEntries(Object.entries(cash).reverse()),
      };
      expect(unordered(periodOf({ world: { ...world, state }, arrivals }))).toEqual(
        unordered(periodOf({ world, arrivals })),
      );
    }),
  );
  it(
    "kernel/value: in another currency a ring of prices per ticket lives the same",
    law(({ world }, told) => {
      const readings = { ...world.readings, "price-basis": "ticket" } as const;
      const here = askedPeriod({ ...world, readings }, told);
      for (const by of ["3", "1/7"]) {
        const { config, state } = here.world;
        const other = { config: exchanged(config, by), state: exchangedState(state, by), readings };
        const there = periodOf({ world: other, arrivals: here.arrivals });
        expect(there).toEqual(exchangedPeriod(periodOf(here), by));
      }
    }),
  );
});
