import type { Party, Side } from "../terms/party.js";
import type { Ticket } from "../terms/ticket.js";

/** One arrival as chance settled it. */
export interface DrawnArrival {
  readonly prefer: Side;
  readonly trader: Party;
}

/** A set that a trader is drawn from. */
export interface Candidates {
  readonly size: number;
  at(index: number): Party;
  has(party: Party): boolean;
}

/** Everything the period asks of chance, or leaves to discretion. */
export interface Draws<N> {
  /**
   * Z: the side the next arrival prefers; undefined where no further arrival comes.
   *
   * @param piSell - π_sell, strictly between 0 and 1
   * @remarks flow/preference
   */
  preference(piSell: N): Side | undefined;
  /**
   * The arriving trader, of a set that is not empty.
   *
   * @param side - the side being processed, after any fallback
   * @remarks flow/uniform
   */
  trader(side: Side, candidates: Candidates): Party;
  /**
   * Under `ticket-choice: other`, which of several admissible tickets moves.
   *
   * @param admissible - at least one, the deterministic choice first
   */
  ticket(admissible: readonly [Ticket, ...Ticket[]]): Ticket;
}
