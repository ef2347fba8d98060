import type { Rules } from "../config/rules.js";
import type { Num } from "../numbers/num.js";
import { BUCKETS, type Bucket } from "../terms/bucket.js";
import { dealerOf, MARKET_MAKERS, vbtOf, type Party } from "../terms/party.js";
import type { Ticket } from "../terms/ticket.js";

/** One of 0 … n − 1, all equally likely; n is at least 1 and at most 2^32. */
export type UniformBelow = (n: number) => number;

/** Tickets that market makers open with, and who of them. */
export type Allocation = ReadonlyMap<Ticket, Party>;

/**
 * How many of a bucket's tickets its dealer and its VBT open with.
 *
 * @param total - tickets in the bucket
 * @remarks init/allocation: ⌊share·N⌋. Open point initial-stock: under `target` the dealer holds
 * a₀ = X*_target / 2S, as far as the bucket has them, and the VBT no more than are left.
 */
export function openingStock<N extends Num<N>>(
  total: number,
  { numbers, config, readings }: Rules<N>,
): { readonly dealer: number; readonly vbt: number } {
  const { allocation, targetCapacity, ticketSize } = config;
  const portion = (share: N) => numbers.toNumber(share.mul(numbers.ratio(total)).floor());
  const a0 = Math.round(numbers.toNumber(targetCapacity.div(2).div(ticketSize)));
  const dealer =
    readings["initial-stock"] === "target" ? Math.min(a0, total) : portion(allocation.dealer);
  return { dealer, vbt: Math.min(portion(allocation.vbt), total - dealer) };
}

/** So many of a list, drawn without putting back; the list is left in another order. */
function* draw<T>(items: T[], count: number, uniformBelow: UniformBelow): Generator<T> {
  for (let at = 0; at < count; at += 1) {
    const from = at + uniformBelow(items.length - at);
    const chosen = items[from] as T;
    items[from] = items[at] as T;
    items[at] = chosen;
    yield chosen;
  }
}

/**
 * Draws the tickets that market makers open with, bucket by bucket, the dealer's before the VBT's.
 *
 * @remarks init/allocation
 */
export function allocation<N extends Num<N>>(
  tickets: readonly Ticket[],
  rules: Rules<N>,
  uniformBelow: UniformBelow,
): Allocation {
  const owners = new Map<Ticket, Party>();
  for (const bucket of BUCKETS) {
    const here = tickets.filter((ticket) => ticket.bucket === bucket);
    const { dealer, vbt } = openingStock(here.length, rules);
    let count = 0;
    for (const ticket of draw(here, dealer + vbt, uniformBelow)) {
      owners.set(ticket, count < dealer ? dealerOf(bucket) : vbtOf(bucket));
      count += 1;
    }
  }
  return owners;
}

/** How many tickets each party gets, or gives, by the bucket that they are all in. */
class Tally {
  readonly #counts = new Map<Party, { bucket: Bucket; count: number }>();

  add(party: Party, { bucket }: Ticket): void {
    const entry = this.#counts.get(party);
    if (entry === undefined) this.#counts.set(party, { bucket, count: 1 });
    else entry.count += 1;
  }
  *[Symbol.iterator](): Generator<readonly [Party, Bucket, number]> {
    for (const [party, { bucket, count }] of this.#counts) yield [party, bucket, count];
  }
}

/**
 * What everyone opens with, money: traders their own cash, market makers their tickets' value at M₀.
 *
 * @param ownCash - of each trader
 * @remarks init/allocation, init/target: C₀ = M·a₀. Open point initial-booking: under `sale-at-mid`
 * traders have been paid M₀ for each ticket handed over; under `endowment` no cash moved.
 */
export function openingCash<N extends Num<N>>(
  traders: readonly Party[],
  owners: Allocation,
  ownCash: N,
  { numbers, config, readings }: Rules<N>,
): ReadonlyMap<Party, N> {
  const valued = new Tally();
  for (const [ticket, maker] of owners) {
    valued.add(maker, ticket);
    if (readings["initial-booking"] === "sale-at-mid") valued.add(ticket.owner, ticket);
  }
  const worths = new Map<Party, N>();
  for (const [party, bucket, count] of valued) {
    worths.set(party, config.buckets[bucket].mid.mul(numbers.ratio(count)));
  }
  const worth = (party: Party) => worths.get(party) ?? numbers.ratio(0);
  return new Map([
    ...traders.map((trader) => [trader, ownCash.add(worth(trader))] as const),
    ...MARKET_MAKERS.map((maker) => [maker, worth(maker)] as const),
  ]);
}
