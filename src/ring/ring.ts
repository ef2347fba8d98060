import type { Anchors } from "../kernel/anchors.js";
import type { Bucket } from "../terms/bucket.js";
import type { Party } from "../terms/party.js";
import type { Ticket } from "../terms/ticket.js";

/** How many tickets a party holds, by bucket. */
export type TicketCounts = Readonly<Record<Bucket, number>>;

/**
 * The whole world at one moment, to be read: who holds what cash and which tickets, who owes what,
 * and the anchors in force. It changes only when an event is applied (see the events room).
 *
 * @remarks model/trader, model/vbt, actors/assets: every party holds cash and tickets only.
 */
export interface Ring<N> {
  readonly period: number;
  /** Every party, in the order in which it was listed. */
  readonly parties: readonly Party[];
  readonly traders: readonly Party[];
  /** The size of the registry. */
  readonly ticketCount: number;
  /** Every ticket, in no particular order. */
  tickets(): Iterable<Ticket>;
  has(party: Party): boolean;
  /** Money. */
  cash(party: Party): N;
  anchors(bucket: Bucket): Anchors<N>;
  ticket(id: string): Ticket;
  /** Whether a ticket is in the registry. */
  hasTicket(id: string): boolean;
  /** What a party holds in a bucket: lowest maturity first, then smallest serial. */
  held(party: Party, bucket: Bucket): Iterable<Ticket>;
  heldCounts(party: Party): TicketCounts;
  /** How many of the tickets that a party holds in a bucket fall due this period. */
  dueCount(party: Party, bucket: Bucket): number;
  /** The tickets a party issued and has not yet repaid. */
  issued(party: Party): readonly Ticket[];
  /** All tickets of one maturity. */
  maturing(period: number): readonly Ticket[];
}
