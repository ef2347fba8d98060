import type { Rules } from "../config/rules.js";
import type { Num } from "../numbers/num.js";
import { BUCKETS } from "../terms/bucket.js";
import { roleOf, type Party, type Role } from "../terms/party.js";
import type { Ring, TicketCounts } from "./ring.js";

/** One party's books at one moment. */
export interface BalanceSheet<N> {
  readonly party: Party;
  readonly role: Role;
  /** Money. */
  readonly cash: N;
  /** Tickets held, by bucket. */
  readonly held: TicketCounts;
  /** Tickets issued and not yet repaid. */
  readonly owed: number;
  /** Money; at mid for market makers, at face for traders. */
  readonly equity: N;
}

/**
 * A party's cash, tickets, debt and equity.
 *
 * @remarks C5: E = C + M·a for dealers and VBTs, each ticket at its own bucket's mid (C + M·x under
 * `price-basis: face`); cash + face held − face owed for traders. actors/no-debt: only traders owe.
 */
export function balanceSheet<N extends Num<N>>(
  ring: Ring<N>,
  party: Party,
  { numbers, config, readings }: Rules<N>,
): BalanceSheet<N> {
  const { role } = roleOf(party);
  const cash = ring.cash(party);
  const held = ring.heldCounts(party);
  const owed = ring.issued(party).length;
  const face = (count: number) => config.ticketSize.mul(numbers.ratio(count));
  const atMid = (count: number) =>
    readings["price-basis"] === "face" ? face(count) : numbers.ratio(count);
  const worth =
    role === "trader"
      ? face(BUCKETS.reduce((count, bucket) => count + held[bucket], -owed))
      : BUCKETS.reduce(
          (sum, bucket) => sum.add(ring.anchors(bucket).mid.mul(atMid(held[bucket]))),
          numbers.ratio(0),
        );
  return { party, role, cash, held, owed, equity: cash.add(worth) };
}
