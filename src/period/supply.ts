import type { Rules } from "../config/rules.js";
import type { Draws } from "../draws/draws.js";
import type { Num } from "../numbers/num.js";
import { boundIssuer, isTradeable } from "../ring/market.js";
import type { Ring } from "../ring/ring.js";
import type { Bucket } from "../terms/bucket.js";
import { dealerOf, roleOf, vbtOf, type Party, type Route } from "../terms/party.js";
import { byMaturityThenSerial, type Ticket } from "../terms/ticket.js";
import type { Board } from "./2-precompute.js";
import { chosenTicket } from "./chosen-ticket.js";

/** What an order is filled from: the quotes in force, the rules, and who decides what is open. */
export interface Counter<N extends Num<N>> {
  readonly board: Board<N>;
  readonly rules: Rules<N>;
  readonly draws: Draws<N>;
}

/** A ticket that a bucket can sell to this buyer, and from whose stock. */
export interface Supply {
  readonly bucket: Bucket;
  readonly route: Route;
  readonly ticket: Ticket;
}

/**
 * The tickets that a market maker may sell to this buyer, in the order in which they trade.
 *
 * @remarks trade/single-issuer: a trader that holds tickets of issuer k buys only k's; one that
 * holds none may buy any, never its own. A dealer that buys as a customer is bound to no issuer.
 */
function* admissible<N extends Num<N>>(
  ring: Ring<N>,
  { maker, bucket, buyer }: { maker: Party; bucket: Bucket; buyer: Party },
  rules: Rules<N>,
): Generator<Ticket, undefined> {
  const issuer = roleOf(buyer).role === "trader" ? boundIssuer(ring, buyer) : undefined;
  const offered =
    issuer === undefined
      ? ring.held(maker, bucket)
      : ring
          .issued(issuer)
          .filter((ticket) => ticket.owner === maker && ticket.bucket === bucket)
          .sort(byMaturityThenSerial);
  for (const ticket of offered) {
    if (ticket.issuer !== buyer && isTradeable(ticket, ring, rules)) yield ticket;
  }
}

/**
 * What a bucket can sell to a buyer: a ticket off the dealer's shelf while the dealer can sell, one
 * of the VBT's where it cannot. No ticket is ever created.
 *
 * @remarks trade/existing-ticket; open point issuer-mismatch
 */
export function supply<N extends Num<N>>(
  ring: Ring<N>,
  buyer: Party,
  bucket: Bucket,
  { board, rules, draws }: Counter<N>,
): Supply | undefined {
  const from = (maker: Party) =>
    chosenTicket(admissible(ring, { maker, bucket, buyer }, rules), rules, draws);
  const { canSell } = board[bucket];
  const shelved = canSell ? from(dealerOf(bucket)) : undefined;
  if (shelved !== undefined) return { bucket, route: "interior", ticket: shelved };
  if (canSell && rules.readings["issuer-mismatch"] === "no-trade") return undefined;
  const deep = from(vbtOf(bucket));
  return deep && { bucket, route: "pass-through", ticket: deep };
}
