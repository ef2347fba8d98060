import { bucketOfTau } from "../config/tau-ranges.js";
import type { Rules } from "../config/rules.js";
import type { Rebucket } from "../events/event.js";
import type { Entry, Ledger } from "../events/ledger.js";
import { rebucketSale, relabelling } from "../events/rebuckets.js";
import { cashLeg } from "../kernel/quotes.js";
import type { Num } from "../numbers/num.js";
import type { Ring } from "../ring/ring.js";
import { BUCKETS, type Bucket } from "../terms/bucket.js";
import { dealerOf, roleOf, vbtOf } from "../terms/party.js";
import { bySerial, type Ticket } from "../terms/ticket.js";

/** Tickets whose τ has just come down to the upper end of a bucket that has one, in order of serial. */
function crossing<N extends Num<N>>(ring: Ring<N>, { config }: Rules<N>): readonly Ticket[] {
  return BUCKETS.flatMap((bucket) =>
    ring.maturing(ring.period + config.buckets[bucket].tau.to),
  ).sort(bySerial);
}

/**
 * Who takes a dealer's ticket in the new bucket.
 *
 * @remarks open point rebucket-overdraft: under `vbt-takes` the VBT does where the dealer's cash is short
 */
function dealerTicketBuyer<N extends Num<N>>(
  ring: Ring<N>,
  to: Bucket,
  cash: N,
  { readings }: Rules<N>,
): string {
  const short = ring.cash(dealerOf(to)).lt(cash);
  return readings["rebucket-overdraft"] === "vbt-takes" && short ? vbtOf(to) : dealerOf(to);
}

/**
 * What happens to one ticket that crosses a boundary. On a market maker's home shelf it is sold to
 * the new bucket at that bucket's mid; anywhere else only its label changes.
 *
 * @remarks rebucket/dealer, rebucket/vbt, rebucket/trader
 */
function rebucketing<N extends Num<N>>(
  ring: Ring<N>,
  ticket: Ticket,
  rules: Rules<N>,
): Rebucket<N> {
  const { numbers, config, readings } = rules;
  const to = bucketOfTau(config.buckets, ticket.maturity - ring.period);
  const { role, home } = roleOf(ticket.owner);
  if (home !== ticket.bucket) return relabelling(numbers, ticket, to);
  const price = ring.anchors(to).mid;
  const cash = cashLeg(readings["price-basis"], config.ticketSize, price);
  const buyer = role === "vbt" ? vbtOf(to) : dealerTicketBuyer(ring, to, cash, rules);
  return rebucketSale(numbers, ticket, to, { holder: role, buyer, price, cash });
}

/**
 * Step 1: a period begins, τ of every ticket falls by one, and tickets that cross a boundary migrate.
 *
 * @remarks maturity/tau, maturity/bucket
 */
export function* updateBuckets<N extends Num<N>>(ledger: Ledger<N>): Generator<Entry<N>> {
  const { ring, rules } = ledger;
  yield ledger.post({ kind: "period-start", period: ring.period + 1, legs: [] });
  for (const ticket of crossing(ring, rules)) {
    yield ledger.post(rebucketing(ring, ticket, rules));
  }
}
