#!/usr/bin/env node
/** Adapter for protocol version 1: from parameters to formulas and back to results. */

import { WrongProtocol, refuse } from "./errors.mjs";
import {
  boolean,
  field,
  integer,
  list,
  midpointTickets,
  nonNegative,
  number,
  positive,
  rate,
  text,
} from "./fields.mjs";
import { readParty, readWorld } from "./input.mjs";
import { initializeDealer, kernel, outsideQuotes, updateAnchors } from "./kernel.mjs";
import { buy, runPeriod, sell, settle } from "./period.mjs";
import { BUCKETS, advance, eligibility, isTrader } from "./ring.mjs";
import { serve } from "./rpc.mjs";

const READINGS = {
  "price-basis": "ticket",
  "due-tickets": "keep-bucket",
  "settlement-order": "sequential",
  "seller-may-buy": "allowed",
  "bucket-choice": "first-supplying",
  "rebucket-overdraft": "overdraft",
  "issuer-mismatch": "no-trade",
  "ticket-choice": "lowest-maturity",
  "pin-flag": "posted",
  "initial-stock": "allocation",
  "initial-booking": "endowment",
};

// Methods

/** Who this is, what it offers and how it reads the open points. */
function hello(params) {
  if (field(params, "protocol") !== 1) throw new WrongProtocol();
  field(params, "suite");
  return {
    protocol: 1,
    name: "dealer-javascript",
    version: "1.0.0",
    language: "JavaScript",
    arithmetic: "float",
    ratios: false,
    methods: [...METHODS.keys()].filter((name) => name !== "hello"),
    readings: READINGS,
    max_in_flight: 64,
  };
}

/** The kernel of one bucket. */
const quote = (params) =>
  kernel({
    S: positive(params, "S"),
    M: number(params, "M"),
    O: nonNegative(params, "O"),
    M_min: nonNegative(params, "M_min"),
    clip_nonneg_B: boolean(params, "clip_nonneg_B"),
    a: integer(params, "a", 0),
    C: number(params, "C"),
  });

/** A dealer at the midpoint of its target capacity. */
const initialize_dealer = (params) =>
  initializeDealer({
    S: positive(params, "S"),
    M: positive(params, "M"),
    O: nonNegative(params, "O"),
    X: positive(params, "X_target"),
    a: midpointTickets(params),
  });

/** The anchors after a loss, with their outside quotes. */
function update_anchors(params) {
  const [phiM, phiO, O_min] = ["phiM", "phiO", "O_min"].map((key) => nonNegative(params, key));
  const anchor = { M: number(params, "M"), O: nonNegative(params, "O") };
  const moved = updateAnchors({ ...anchor, loss: rate(params, "loss"), phiM, phiO, O_min });
  const clip_nonneg_B = boolean(params, "clip_nonneg_B");
  return { ...moved, ...outsideQuotes({ ...moved, clip_nonneg_B }) };
}

/** A world as the protocol writes it. */
const stateOf = ({ period, tickets, cash, anchors }) => ({
  period,
  tickets,
  cash: Object.fromEntries(cash),
  anchors,
});

/** The trader of a customer order. */
function readTrader(params, world) {
  const trader = readParty(params, "trader", world);
  return isTrader(trader) ? trader : refuse("trader is a market maker");
}

/** A dealer that buys, as a customer, in a bucket that is not its own. */
function readVisitor(params, world, bucket) {
  const dealer = readParty(params, "trader", world);
  const homes = BUCKETS.filter((b) => b !== bucket).map((b) => `dealer:${b}`);
  return homes.includes(dealer) ? dealer : refuse("trader is not another bucket's dealer");
}

/** One of the three buckets. */
function readBucketName(params) {
  const bucket = text(params, "bucket");
  return BUCKETS.includes(bucket) ? bucket : refuse("bucket is unknown");
}

/** Step 1. */
function advanceMethod(params) {
  const world = readWorld(params, 1);
  const events = advance(world);
  return { events, state: stateOf(world) };
}

/** One SELL of a trader. */
function sellMethod(params) {
  if (Object.hasOwn(params, "bucket")) refuse("sell takes no bucket");
  const world = readWorld(params, 0);
  const event = sell(world, readTrader(params, world));
  return { events: [event], state: stateOf(world) };
}

/** One BUY of a trader, or of another bucket's dealer. */
function buyMethod(params) {
  const world = readWorld(params, 0);
  const bucket = Object.hasOwn(params, "bucket") ? readBucketName(params) : undefined;
  const event = bucket
    ? buy(world, readVisitor(params, world, bucket), [bucket])
    : buy(world, readTrader(params, world));
  return { events: [event], state: stateOf(world) };
}

/** Step 5. */
function settleMethod(params) {
  const world = readWorld(params, 0);
  const { events, loss } = settle(world);
  return { events, state: stateOf(world), loss };
}

/** One forced draw. */
function readArrival(arrival, world) {
  const prefer = text(arrival, "prefer");
  if (prefer !== "sell" && prefer !== "buy") refuse("prefer is neither sell nor buy");
  return { prefer, trader: readParty(arrival, "trader", world) };
}

/** Steps 1 to 6. */
function runPeriodMethod(params) {
  const world = readWorld(params, 1);
  const arrivals = list(params, "arrivals").map((arrival) => readArrival(arrival, world));
  const { events, eligible, stopped } = runPeriod(world, arrivals);
  return { events, eligible, state: stateOf(world), stopped };
}

const METHODS = new Map([
  ["hello", hello],
  ["quote", quote],
  ["initialize_dealer", initialize_dealer],
  ["update_anchors", update_anchors],
  ["advance", advanceMethod],
  ["eligibility", (params) => eligibility(readWorld(params, 0))],
  ["sell", sellMethod],
  ["buy", buyMethod],
  ["settle", settleMethod],
  ["run_period", runPeriodMethod],
]);

await serve(METHODS);
