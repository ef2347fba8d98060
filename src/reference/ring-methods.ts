import { runConfig } from "../config/run-config-of.js";
import type { StateDocument } from "../config/state-document.js";
import type { Draws } from "../draws/draws.js";
import { scriptedDraws } from "../draws/scripted.js";
import { Ledger, type Entry } from "../events/ledger.js";
import type { Num } from "../numbers/num.js";
import { updateBuckets } from "../period/1-update-buckets.js";
import { precompute } from "../period/2-precompute.js";
import { eligible, type Eligible } from "../period/3-eligibility.js";
import { orderEvent } from "../period/4-order-flow.js";
import { settle } from "../period/5-settle.js";
import { lossRates } from "../period/6-update-anchors.js";
import { buyOrder } from "../period/buy-order.js";
import { period } from "../period/run.js";
import { sellOrder } from "../period/sell-order.js";
import { Books } from "../ring/books.js";
import { openingOfState } from "../ring/ring-from-config.js";
import { perBucket, type PerBucket } from "../terms/bucket.js";
import { roleOf } from "../terms/party.js";
import { wireEvent, type WireEvent } from "../wire/events.js";
import { stateDocument } from "../wire/state.js";
import type { Answering, Interpretation } from "./interpretation.js";
import { params, require, worldOf, type WorldRead } from "./params.js";

/** What most methods return: what happened, and the world it left. */
export interface Happened {
  readonly events: readonly WireEvent[];
  readonly state: StateDocument;
}

/** The request's world, open for events. */
function opened<N extends Num<N>>(
  { config: document, state }: WorldRead,
  { numbers, readings }: Interpretation<N>,
): Ledger<N> {
  const config = runConfig(document, numbers);
  const books = new Books(openingOfState(state, config, numbers));
  return new Ledger(books, { numbers, config, readings });
}

function happened<N extends Num<N>>(ledger: Ledger<N>, entries: readonly Entry<N>[]): Happened {
  const { numbers } = ledger.rules;
  const events = entries.flatMap(({ event }) => wireEvent(event, numbers) ?? []);
  return { events, state: stateDocument(ledger.ring, numbers) };
}

/** All entries of a step, and what the step came to. */
function played<E, T>(step: Generator<E, T>): { readonly entries: readonly E[]; readonly end: T } {
  const entries: E[] = [];
  for (;;) {
    const { done, value } = step.next();
    if (done === true) return { entries, end: value };
    entries.push(value);
  }
}

/** `advance`: step 1. */
export function advance(value: unknown): Answering<Happened> {
  const world = worldOf(params("world", value), 1);
  return (by) => {
    const ledger = opened(world, by);
    return happened(ledger, played(updateBuckets(ledger)).entries);
  };
}

/** `eligibility`: step 3. */
export function eligibility(value: unknown): Answering<Eligible> {
  const world = worldOf(params("world", value), 0);
  return (by) => {
    const { ring, rules } = opened(world, by);
    return eligible(ring, rules);
  };
}

const forced = <N extends Num<N>>(
  arrivals: Parameters<typeof scriptedDraws>[0],
  { ticket }: Interpretation<N>,
): Draws<N> => scriptedDraws<N>(arrivals, ticket);

/** What is left to discretion in an order that comes by itself. */
const ofOrder = <N extends Num<N>>(by: Interpretation<N>): Draws<N> =>
  // Stryker disable next-line ArrayDeclaration: an order asks for no arrival
  forced([], by);

/** `sell`: one customer order. */
export function sell(value: unknown): Answering<Happened> {
  const { trader, ...documents } = params("sell", value);
  const world = worldOf(documents, 0);
  return (by) => {
    const ledger = opened(world, by);
    const { ring, rules } = ledger;
    require(ring.has(trader) && roleOf(trader).role === "trader", "a trader of this ring");
    const board = played(precompute(ledger)).end;
    const result = sellOrder(ring, trader, { board, rules, draws: ofOrder(by) });
    return happened(ledger, [ledger.post(orderEvent(ledger, { side: "sell", trader }, result))]);
  };
}

/** `buy`: one customer order; with `bucket`, of another bucket's dealer. */
export function buy(value: unknown): Answering<Happened> {
  const { trader, bucket, ...documents } = params("buy", value);
  const world = worldOf(documents, 0);
  return (by) => {
    const ledger = opened(world, by);
    const { ring, rules } = ledger;
    const { role, home } = roleOf(trader);
    const isCustomer =
      bucket === undefined ? role === "trader" : role === "dealer" && home !== bucket;
    require(ring.has(trader) && isCustomer, "a trader, or with bucket another bucket's dealer");
    const board = played(precompute(ledger)).end;
    const result = buyOrder(ring, trader, { board, rules, draws: ofOrder(by) }, bucket);
    return happened(ledger, [ledger.post(orderEvent(ledger, { side: "buy", trader }, result))]);
  };
}

/** What settling came to, with each bucket's loss rate. */
export interface Settled extends Happened {
  readonly loss: PerBucket<string>;
}

/** `settle`: step 5, and the loss rates that step 6 would use. */
export function settlePeriod(value: unknown): Answering<Settled> {
  const world = worldOf(params("world", value), 0);
  return (by) => {
    const ledger = opened(world, by);
    const { entries, end: settlements } = played(settle(ledger));
    const losses = lossRates(by.numbers, ledger.rules.config.ticketSize, settlements);
    const loss = perBucket((bucket) => by.numbers.show(losses[bucket]));
    return { ...happened(ledger, entries), loss };
  };
}

/** What a period came to. */
export interface PeriodHappened extends Happened {
  readonly eligible: Eligible;
  readonly stopped: boolean;
}

function periodIn<N extends Num<N>>(
  world: WorldRead,
  by: Interpretation<N>,
  draws: Draws<N>,
): PeriodHappened {
  const ledger = opened(world, by);
  const { entries, end } = played(period(ledger, draws));
  return { ...happened(ledger, entries), eligible: end.eligible, stopped: end.stopped };
}

/** A period under any draws, from the state before it. */
export const drawnPeriod = <N extends Num<N>>(
  world: Parameters<typeof worldOf>[0],
  by: Interpretation<N>,
  draws: Draws<N>,
): PeriodHappened => periodIn(worldOf(world, 1), by, draws);

/** `run_period`: steps 1–6 with forced draws. */
export function runPeriod(value: unknown): Answering<PeriodHappened> {
  const { arrivals, ...documents } = params("run_period", value);
  const world = worldOf(documents, 1);
  const isTrader = (party: string) =>
    roleOf(party).role === "trader" && Object.hasOwn(world.state.cash, party);
  require(arrivals.every(({ trader }) => isTrader(trader)), "arrivals of this ring's traders");
  return (by) => periodIn(world, by, forced(arrivals, by));
}
