import type { Side } from "../terms/party.js";
import type { Ticket } from "../terms/ticket.js";
import type { DrawnArrival, Draws } from "./draws.js";

/** A scripted trader who is not in the set of the side that is processed. */
export class NotInSet extends Error {
  override readonly name = "NotInSet";
  readonly side: Side;
  constructor(side: Side, trader: string) {
    super(`${trader} is not in the ${side} set`);
    this.side = side;
  }
}

/**
 * Under `ticket-choice: other`, which of several admissible tickets moves.
 *
 * @param arrival - which arrival's order it is, counted from 1; 0 for an order that came with none
 */
export type TicketChoice = (admissible: readonly [Ticket, ...Ticket[]], arrival: number) => Ticket;

/**
 * Draws that are told in advance; order flow ends with them.
 *
 * @param ticket - what is left to discretion; the deterministic choice if not given
 * @throws NotInSet where the script names a trader whom the period could not have drawn
 */
export function scriptedDraws<N>(
  arrivals: readonly DrawnArrival[],
  ticket: TicketChoice = ([first]) => first,
): Draws<N> {
  let next = 0;
  return {
    preference: () => arrivals[next]?.prefer,
    trader(side, candidates) {
      const trader = arrivals[next]?.trader;
      next += 1;
      if (trader === undefined || !candidates.has(trader))
        throw new NotInSet(side, trader ?? "nobody");
      return trader;
    },
    ticket: (admissible) => ticket(admissible, next),
  };
}
