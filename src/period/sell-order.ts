import type { Rules } from "../config/rules.js";
import type { Fill } from "../events/trades.js";
import { cashLeg } from "../kernel/quotes.js";
import type { Num } from "../numbers/num.js";
import { ticketsOf } from "../ring/books.js";
import { isTradeable } from "../ring/market.js";
import type { Ring } from "../ring/ring.js";
import type { NoTradeReason, Party } from "../terms/party.js";
import type { Ticket } from "../terms/ticket.js";
import { chosenTicket } from "./chosen-ticket.js";
import type { Counter } from "./supply.js";

/** How an order ends: filled, or not and why. */
export type OrderResult<N> = Fill<N> | NoTradeReason;

function* tradeable<N extends Num<N>>(
  tickets: Iterable<Ticket>,
  ring: Ring<N>,
  rules: Rules<N>,
): Generator<Ticket> {
  for (const ticket of tickets) if (isTradeable(ticket, ring, rules)) yield ticket;
}

/**
 * A customer SELL of one ticket: to the dealer's shelf where it has room and cash, else through to
 * the VBT at B, which is always feasible.
 *
 * @remarks policy/choose-ticket, trade/sell-interior, trade/sell-pass-through
 */
export function sellOrder<N extends Num<N>>(
  ring: Ring<N>,
  trader: Party,
  { board, rules, draws }: Counter<N>,
): OrderResult<N> {
  const ticket = chosenTicket(tradeable(ticketsOf(ring, trader), ring, rules), rules, draws);
  if (ticket === undefined) return "no-ticket";
  const quotes = board[ticket.bucket];
  return {
    side: "sell",
    route: quotes.canBuy ? "interior" : "pass-through",
    trader,
    bucket: ticket.bucket,
    ticket: ticket.id,
    price: quotes.postedBid,
    cash: cashLeg(rules.readings["price-basis"], rules.config.ticketSize, quotes.postedBid),
    quotes,
  };
}
