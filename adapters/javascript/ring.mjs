/** The ring, a world { config, period, tickets, cash, anchors }: steps 1 to 3 of a period. */

import { kernel } from "./kernel.mjs";

// Parties, tickets, shelves and cash

/** The buckets, in the order in which a buyer looks at them (policy/choose-bucket). */
export const BUCKETS = ["short", "mid", "long"];

/** Any party that is no dealer and no VBT. */
export const isTrader = (party) => !party.includes(":");

/** Ascending by code unit, or by size. */
const ascending = (left, right) => (left < right ? -1 : left > right ? 1 : 0);

/**
 * Ascending id order, H < H2 < H10.
 * Implements the order of settlement-order: sequential.
 */
export function byId(left, right) {
  const [[, leftPrefix, leftDigits], [, rightPrefix, rightDigits]] = [left, right].map((id) =>
    id.match(/^(.*?)(\d*)$/s),
  );
  const number = (digits) => (digits === "" ? -1n : BigInt(digits));
  return (
    ascending(leftPrefix, rightPrefix) ||
    ascending(number(leftDigits), number(rightDigits)) ||
    ascending(left, right)
  );
}

/**
 * The bucket of a ticket in period t; a due ticket stays in the bucket of τ = 1.
 * Implements maturity/tau, maturity/bucket, due-tickets: keep-bucket.
 */
export function bucketOf({ config }, ticket, t) {
  const tau = Math.max(1, ticket.maturity - t);
  return BUCKETS.find((b) => config.buckets[b].first <= tau && tau <= config.buckets[b].last);
}

/** All tickets of one owner. */
export const ticketsOf = ({ tickets }, owner) => tickets.filter((ticket) => ticket.owner === owner);

/** The tickets that a dealer or VBT holds in its home bucket b. */
export const shelf = (world, owner, b) =>
  ticketsOf(world, owner).filter((ticket) => bucketOf(world, ticket, world.period) === b);

/**
 * The ticket that moves: lowest maturity, then smallest serial.
 * Implements trade/tie-break, policy/choose-ticket.
 */
export const firstTicket = (tickets) =>
  tickets.toSorted((k, l) => k.maturity - l.maturity || k.serial - l.serial)[0];

/** Double entry (C1): what one loses the other gains. */
export function pay({ cash }, payer, payee, amount) {
  cash.set(payer, cash.get(payer) - amount);
  cash.set(payee, cash.get(payee) + amount);
}

/** A ticket against cash, at any sale. */
export function deliver(world, ticket, buyer, price) {
  pay(world, buyer, ticket.owner, price);
  ticket.owner = buyer;
}

// Maturity and rebucketing (step 1)

/**
 * Moves a ticket over a bucket boundary: an internal sale at the new mid, or a new label only.
 * Implements rebucket/dealer, rebucket/vbt, rebucket/trader, rebucket/equity.
 */
function rebucket(world, ticket, from, to) {
  const role = ["dealer", "vbt"].find((name) => ticket.owner === `${name}:${from}`);
  const relabel = { type: "rebucket", holder: role ?? "trader", ticket: ticket.id, from, to };
  if (!role) return relabel;
  const seller = ticket.owner;
  const buyer = `${role}:${to}`;
  const price = world.anchors[to].M;
  deliver(world, ticket, buyer, price);
  return { ...relabel, seller, buyer, price };
}

/**
 * Opens the next period.
 * Implements maturity/tau, rebucketing in order of serial.
 */
export function advance(world) {
  const events = [];
  for (const ticket of world.tickets.toSorted((k, l) => k.serial - l.serial)) {
    const from = bucketOf(world, ticket, world.period);
    const to = bucketOf(world, ticket, world.period + 1);
    if (from !== to) events.push(rebucket(world, ticket, from, to));
  }
  world.period += 1;
  return events;
}

// Pre-computation (step 2)

/**
 * Bucket b's kernel at this moment, so never older than the last trade.
 * Implements precompute/every-bucket, trade/recompute, kernel/independence.
 */
export function dealerKernel(world, b) {
  const { S, M_min, clip_nonneg_B } = world.config;
  const dealer = `dealer:${b}`;
  const a = shelf(world, dealer, b).length;
  return kernel({ S, ...world.anchors[b], M_min, clip_nonneg_B, a, C: world.cash.get(dealer) });
}

// Policies and eligibility (step 3)

/**
 * S_t and B_t.
 * Implements policy/shortfall, policy/earliest-liability, policy/snapshot,
 * policy/eligible-to-sell, policy/eligible-to-buy, seller-may-buy: allowed.
 */
export function eligibility({ config, period: t, tickets, cash }) {
  const { S, H, buffer } = config;
  const owners = new Set(tickets.map((ticket) => ticket.owner));
  const ticketsDue = new Map();
  const earliest = new Map();
  for (const { issuer, maturity } of tickets) {
    if (maturity === t) ticketsDue.set(issuer, (ticketsDue.get(issuer) ?? 0) + 1);
    else earliest.set(issuer, Math.min(maturity, earliest.get(issuer) ?? Infinity));
  }
  const shortfall = (i) => Math.max(0, S * (ticketsDue.get(i) ?? 0) - cash.get(i));
  const T_min = (i) => earliest.get(i) ?? Infinity;
  const traders = [...cash.keys()].filter(isTrader).sort(byId);
  return {
    sell: traders.filter((i) => shortfall(i) > 0 && owners.has(i)),
    buy: traders.filter((i) => T_min(i) - t >= H && cash.get(i) > buffer),
  };
}
