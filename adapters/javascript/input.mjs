/** Reads the configuration and the state of a request into a world. */

import { refuse } from "./errors.mjs";
import {
  boolean,
  field,
  integer,
  list,
  nonNegative,
  number,
  positive,
  rate,
  text,
} from "./fields.mjs";
import { BUCKETS, isTrader } from "./ring.mjs";

const MARKET_MAKERS = ["dealer", "vbt"].flatMap((role) => BUCKETS.map((b) => `${role}:${b}`));

// Configuration

/**
 * τ-ranges are disjoint and without gap from 1 up.
 * Implements maturity/bucket.
 */
function checkRanges(buckets) {
  const ranges = Object.values(buckets).sort((b, c) => b.first - c.first);
  ranges.forEach(({ first }, n) => {
    const expected = n === 0 ? 1 : ranges[n - 1].last + 1;
    if (first !== expected) refuse("tau ranges overlap or leave a gap");
  });
  if (ranges.at(-1).last !== Infinity) refuse("tau ranges leave a gap at the end");
}

/** One bucket of the configuration; φ_M, φ_O and O_min are ≥ 0. */
function readBucket(stub) {
  const tau = list(stub, "tau");
  if (tau.length !== 2) refuse("tau is no range");
  const [from, to] = tau;
  const first = integer({ from }, "from", 1);
  const last = to === "inf" ? Infinity : integer({ to }, "to", first);
  number(stub, "M0");
  nonNegative(stub, "O0");
  const [phiM, phiO, O_min] = ["phiM", "phiO", "O_min"].map((key) => nonNegative(stub, key));
  return { first, last, phiM, phiO, O_min };
}

/** Keys that no method needs, but that every configuration carries. */
function checkUnused(config) {
  if (!Number.isInteger(field(config, "seed"))) refuse("seed is no integer");
  number(field(config, "dealers"), "init_target_capacity_Xstar");
  const shares = field(config, "initial_allocation");
  for (const share of ["dealer_share", "vbt_share", "traders_share"]) rate(shares, share);
  integer(field(config, "ring"), "n_traders_min", 0);
  const pi_sell = number(field(config, "order_flow"), "pi_sell");
  if (pi_sell <= 0 || pi_sell >= 1) refuse("pi_sell is outside (0, 1)");
}

/**
 * The run configuration.
 * Implements config/stub.
 */
function readConfig(config) {
  checkUnused(config);
  const stubs = field(config, "buckets");
  const buckets = Object.fromEntries(BUCKETS.map((b) => [b, readBucket(field(stubs, b))]));
  checkRanges(buckets);
  return {
    S: positive(config, "ticket_size_S"),
    buckets,
    M_min: nonNegative(field(config, "guard"), "Mmin"),
    clip_nonneg_B: boolean(field(config, "guard"), "clip_nonneg_B"),
    N_max: integer(field(config, "order_flow"), "Nmax", 1),
    H: integer(field(config, "trader_policy"), "H_min_invest", 0),
    buffer: number(field(config, "trader_policy"), "buffer_cash_B"),
    anchor_updates: boolean(config, "anchor_updates"),
    stop_on_default: boolean(config, "stop_on_default"),
  };
}

// State

/**
 * Cash by party; every market maker is there, and no other party has a colon in its id.
 * Implements init/population, actors/assets.
 */
function readCash(entries) {
  MARKET_MAKERS.forEach((party) => field(entries, party));
  const parties = Object.keys(entries);
  const known = (party) => isTrader(party) || MARKET_MAKERS.includes(party);
  if (!parties.every(known)) refuse("cash has an unknown party");
  return new Map(parties.map((party) => [party, number(entries, party)]));
}

/**
 * One ticket, issued by a trader.
 * Implements model/ticket, actors/no-debt.
 */
function readTicket(ticket, cash, earliest) {
  const [id, issuer, owner] = ["id", "issuer", "owner"].map((key) => text(ticket, key));
  if (!cash.has(issuer) || !cash.has(owner)) refuse(`ticket ${id} names an unlisted party`);
  if (!isTrader(issuer)) refuse(`ticket ${id} is issued by a market maker`);
  const maturity = integer(ticket, "maturity", earliest);
  return { id, issuer, owner, maturity, serial: integer(ticket, "serial") };
}

/** Ids and serials tell tickets apart. */
function checkUnique(tickets, key) {
  const values = new Set(tickets.map((ticket) => ticket[key]));
  if (values.size < tickets.length) refuse(`two tickets share one ${key}`);
}

/** The world of a request; `lead` is the least distance from the period to any maturity. */
export function readWorld(params, lead) {
  const config = readConfig(field(params, "config"));
  const state = field(params, "state");
  const period = integer(state, "period");
  const cash = readCash(field(state, "cash"));
  const tickets = list(state, "tickets").map((k) => readTicket(k, cash, period + lead));
  checkUnique(tickets, "id");
  checkUnique(tickets, "serial");
  const anchors = Object.fromEntries(
    BUCKETS.map((b) => {
      const anchor = field(field(state, "anchors"), b);
      return [b, { M: number(anchor, "M"), O: nonNegative(anchor, "O") }];
    }),
  );
  return { config, period, tickets, cash, anchors };
}

/** A listed party under this key. */
export function readParty(params, key, { cash }) {
  const party = text(params, key);
  return cash.has(party) ? party : refuse(`${key} is not listed`);
}
