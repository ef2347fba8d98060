/** Steps 4 to 6 of a period, and the whole of it. */

import { reject } from "./errors.mjs";
import { updateAnchors } from "./kernel.mjs";
import {
  BUCKETS,
  bucketOf,
  byId,
  firstTicket,
  isTrader,
  advance,
  dealerKernel,
  deliver,
  eligibility,
  shelf,
  ticketsOf,
} from "./ring.mjs";

// Order flow (step 4)

/**
 * An order without execution.
 * Implements flow/retention.
 */
const noTrade = (side, trader, reason) => ({ type: "no-trade", side, trader, reason });

/**
 * One customer SELL of the trader's first ticket.
 * Implements trade/sell-interior, trade/sell-pass-through, actors/intermediated.
 */
export function sell(world, trader) {
  const ticket = firstTicket(ticketsOf(world, trader));
  if (!ticket) return noTrade("sell", trader, "no-ticket");
  const b = bucketOf(world, ticket, world.period);
  const { can_buy, posted_bid: price } = dealerKernel(world, b);
  deliver(world, ticket, can_buy ? `dealer:${b}` : `vbt:${b}`, price);
  const route = can_buy ? "interior" : "pass-through";
  return { type: "sell", route, trader, bucket: b, ticket: ticket.id, price };
}

/**
 * May this buyer own this ticket? A dealer any; a trader only its issuer's, never its own.
 * Implements trade/single-issuer.
 */
function admissible(buyer, held, ticket) {
  if (!isTrader(buyer)) return true;
  const bound = held.length > 0;
  return ticket.issuer !== buyer && (!bound || held.some((k) => k.issuer === ticket.issuer));
}

/**
 * What bucket b can supply: from the dealer's shelf, or from the VBT where the dealer is pinned.
 * Implements trade/existing-ticket, issuer-mismatch: no-trade.
 */
function supply(world, buyer, b) {
  const { can_sell, posted_ask: price } = dealerKernel(world, b);
  const [route, seller] = can_sell ? ["interior", `dealer:${b}`] : ["pass-through", `vbt:${b}`];
  const held = ticketsOf(world, buyer);
  const ticket = firstTicket(shelf(world, seller, b).filter((k) => admissible(buyer, held, k)));
  return ticket && { route, ticket, price };
}

/**
 * One customer BUY from the first of these buckets that can supply the buyer.
 * Implements trade/buy-interior, trade/buy-pass-through, flow/buyer-cash, policy/choose-bucket,
 * bucket-choice: first-supplying.
 */
export function buy(world, buyer, buckets = BUCKETS) {
  for (const b of buckets) {
    const offer = supply(world, buyer, b);
    if (!offer) continue;
    const { route, ticket, price } = offer;
    if (world.cash.get(buyer) < price) return noTrade("buy", buyer, "cash");
    deliver(world, ticket, buyer, price);
    return { type: "buy", route, trader: buyer, bucket: b, ticket: ticket.id, price };
  }
  return noTrade("buy", buyer, "no-supply");
}

/**
 * The arrivals of a period, forced; each is processed on its preferred side if that set has members.
 * Implements flow/arrivals, flow/preference, flow/fallback, flow/once-per-side, flow/retention.
 */
function orderFlow(world, eligible, arrivals) {
  const sets = { sell: new Set(eligible.sell), buy: new Set(eligible.buy) };
  const orders = { sell, buy };
  const events = [];
  for (const { prefer, trader } of arrivals.slice(0, world.config.N_max)) {
    if (sets.sell.size + sets.buy.size === 0) break;
    const other = prefer === "sell" ? "buy" : "sell";
    const side = sets[prefer].size > 0 ? prefer : other;
    if (!sets[side].has(trader)) reject(side);
    const event = orders[side](world, trader);
    if (event.type !== "no-trade") sets[side].delete(trader);
    events.push({ ...event, arrival: events.length + 1 });
  }
  return events;
}

// Settlement (step 5)

/**
 * Pays the holders of issuer i's due tickets from i's cash at its turn.
 * Implements settle/due, settle/recovery, settle/payout, settle/issuer-cash.
 */
function settleIssuer({ config: { S }, cash }, i, due) {
  const C = cash.get(i);
  const D = S * due.length;
  const R = C < 0 ? 0 : Math.min(1, C / D);
  const q = new Map();
  for (const { owner } of due) q.set(owner, (q.get(owner) ?? 0) + 1);
  const payouts = new Map([...q].map(([h, q_h]) => [h, q_h * S * R]));
  cash.set(i, R === 1 ? C - D : Math.min(0, C));
  for (const [h, payout] of payouts) cash.set(h, cash.get(h) + payout);
  return { type: "settle", issuer: i, due: D, recovery: R, payouts: Object.fromEntries(payouts) };
}

/**
 * ℓ of bucket b from the due tickets that were in it and their issuers' recovery rates.
 * Implements anchors/loss-rate.
 */
function lossRate(world, b, due, R) {
  const matured = due.filter((ticket) => bucketOf(world, ticket, world.period) === b);
  if (matured.length === 0) return 0;
  const lost = matured.reduce((sum, { issuer }) => sum + (1 - R.get(issuer)), 0);
  return lost / matured.length;
}

/**
 * Settles issuer after issuer in id order and deletes what was due.
 * Implements settle/deletion, settlement-order: sequential.
 */
export function settle(world) {
  const due = world.tickets.filter((ticket) => ticket.maturity === world.period);
  const issuers = [...new Set(due.map((ticket) => ticket.issuer))].sort(byId);
  const dueFrom = (i) => due.filter((ticket) => ticket.issuer === i);
  const events = issuers.map((i) => settleIssuer(world, i, dueFrom(i)));
  world.tickets = world.tickets.filter((ticket) => ticket.maturity !== world.period);
  const R = new Map(events.map(({ issuer, recovery }) => [issuer, recovery]));
  const loss = Object.fromEntries(BUCKETS.map((b) => [b, lossRate(world, b, due, R)]));
  return { events, loss };
}

// Anchors (step 6)

/**
 * Moves the anchors of every bucket with losses.
 * Implements anchors/update, anchors/locality, anchors/timing.
 */
function moveAnchors(world, losses) {
  if (!world.config.anchor_updates) return [];
  return BUCKETS.filter((b) => losses[b] > 0).map((b) => {
    const loss = losses[b];
    world.anchors[b] = updateAnchors({ ...world.anchors[b], loss, ...world.config.buckets[b] });
    return { type: "anchors", bucket: b, loss, ...world.anchors[b] };
  });
}

// One period

/**
 * Steps 1 to 6.
 * Implements settle/continue, settle/default-record and the order of the steps.
 */
export function runPeriod(world, arrivals) {
  const rebucketings = advance(world);
  const eligible = eligibility(world);
  const trades = orderFlow(world, eligible, arrivals);
  const settlement = settle(world);
  const updates = moveAnchors(world, settlement.loss);
  const defaulted = settlement.events.some(({ recovery }) => recovery < 1);
  return {
    events: [...rebucketings, ...trades, ...settlement.events, ...updates],
    eligible,
    stopped: world.config.stop_on_default && defaulted,
  };
}
