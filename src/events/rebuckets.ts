import type { Num, NumberSystem } from "../numbers/num.js";
import type { Bucket } from "../terms/bucket.js";
import type { MarketMaker, Party } from "../terms/party.js";
import type { Ticket } from "../terms/ticket.js";
import type { Rebucket } from "./event.js";

/**
 * Events 11 and 12: the ticket is sold to the new bucket at the new bucket's mid.
 *
 * @param price - M of the new bucket, money per ticket
 * @param cash - money that changes hands: the price, times S under `price-basis: face`
 * @remarks rebucket/dealer, rebucket/vbt, rebucket/equity
 */
export function rebucketSale<N extends Num<N>>(
  { ratio }: NumberSystem<N>,
  ticket: Ticket,
  to: Bucket,
  sale: { holder: MarketMaker; buyer: Party; price: N; cash: N },
): Rebucket<N> {
  const { holder, buyer, price, cash } = sale;
  return {
    kind: "rebucket",
    holder,
    ticket: ticket.id,
    from: ticket.bucket,
    to,
    sale: { specEvent: holder === "dealer" ? 11 : 12, seller: ticket.owner, buyer, price },
    legs: [
      { party: ticket.owner, cash, received: [], delivered: [ticket.id] },
      { party: buyer, cash: ratio(0).sub(cash), received: [ticket.id], delivered: [] },
    ],
  };
}

/**
 * A ticket that keeps its owner: its label changes, nothing else. Its owner appears with an empty leg.
 *
 * @remarks rebucket/trader
 */
export function relabelling<N extends Num<N>>(
  { ratio }: NumberSystem<N>,
  ticket: Ticket,
  to: Bucket,
): Rebucket<N> {
  return {
    kind: "rebucket",
    holder: "trader",
    ticket: ticket.id,
    from: ticket.bucket,
    to,
    legs: [{ party: ticket.owner, cash: ratio(0), received: [], delivered: [] }],
  };
}
