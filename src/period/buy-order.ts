import { cashLeg } from "../kernel/quotes.js";
import type { Num } from "../numbers/num.js";
import type { Ring } from "../ring/ring.js";
import { BUCKETS, type Bucket } from "../terms/bucket.js";
import type { Party } from "../terms/party.js";
import type { OrderResult } from "./sell-order.js";
import { supply, type Counter, type Supply } from "./supply.js";

/**
 * The bucket a buyer takes, and the ticket it gets there.
 *
 * @remarks policy/choose-bucket: short, then mid, then long. Open point bucket-choice: the first
 * that can supply; under `first-unpinned` preferably one whose posted ask lies below A; under
 * `short-only` none but short.
 */
export function chosenSupply<N extends Num<N>>(
  ring: Ring<N>,
  buyer: Party,
  counter: Counter<N>,
): Supply | undefined {
  const reading = counter.rules.readings["bucket-choice"];
  const looked = reading === "short-only" ? BUCKETS.slice(0, 1) : BUCKETS;
  let first: Supply | undefined;
  for (const bucket of looked) {
    const found = supply(ring, buyer, bucket, counter);
    const { postedAsk, outsideAsk } = counter.board[bucket];
    if (found && (reading !== "first-unpinned" || postedAsk.lt(outsideAsk))) return found;
    first ??= found;
  }
  return first;
}

/**
 * A customer BUY of one ticket: off the dealer's shelf, else through to the VBT at A.
 *
 * @param only - where the buyer is another bucket's dealer: the one bucket it buys in
 * @remarks trade/buy-interior, trade/buy-pass-through; flow/buyer-cash: only if the buyer's cash
 * covers the price.
 */
export function buyOrder<N extends Num<N>>(
  ring: Ring<N>,
  trader: Party,
  counter: Counter<N>,
  only?: Bucket,
): OrderResult<N> {
  const { board, rules } = counter;
  const found =
    only === undefined ? chosenSupply(ring, trader, counter) : supply(ring, trader, only, counter);
  if (found === undefined) return "no-supply";
  const { bucket, route, ticket } = found;
  const quotes = board[bucket];
  const price = route === "interior" ? quotes.postedAsk : quotes.outsideAsk;
  const cash = cashLeg(rules.readings["price-basis"], rules.config.ticketSize, price);
  if (ring.cash(trader).lt(cash)) return "cash";
  return { side: "buy", route, trader, bucket, ticket: ticket.id, price, cash, quotes };
}
