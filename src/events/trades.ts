import { Defect } from "../errors.js";
import type { Num, NumberSystem } from "../numbers/num.js";
import type { Quotes } from "../kernel/position.js";
import type { Bucket } from "../terms/bucket.js";
import {
  dealerOf,
  vbtOf,
  type NoTradeReason,
  type Party,
  type Route,
  type Side,
} from "../terms/party.js";
import type { Arrival, NoTrade, Trade } from "./event.js";

/** An order that is about to be filled. */
export interface Fill<N> {
  readonly side: Side;
  readonly route: Route;
  readonly trader: Party;
  readonly bucket: Bucket;
  readonly ticket: string;
  readonly price: N;
  /** Money that changes hands: the price, times S under `price-basis: face`. */
  readonly cash: N;
  readonly quotes: Quotes<N>;
  readonly arrival?: Arrival;
}

const SPEC_EVENTS = {
  interior: { sell: 1, buy: 2 },
  "pass-through": { sell: 9, buy: 10 },
} as const;

/**
 * Events 1, 2, 9, 10: the seller delivers one ticket, the buyer pays for it. The other side of the
 * customer is the bucket's dealer inside, its VBT where the order is passed through.
 *
 * @remarks trade/sell-interior, trade/buy-interior, trade/sell-pass-through,
 * trade/buy-pass-through, trade/existing-ticket, actors/intermediated
 */
export function trade<N extends Num<N>>({ ratio }: NumberSystem<N>, fill: Fill<N>): Trade<N> {
  const { cash, ...order } = fill;
  const { side, route, trader, bucket, ticket } = order;
  const maker = route === "interior" ? dealerOf(bucket) : vbtOf(bucket);
  if (maker === trader) throw new Defect(`${trader} cannot trade with itself`);
  const [seller, buyer] = side === "sell" ? [trader, maker] : [maker, trader];
  return {
    kind: "trade",
    specEvent: SPEC_EVENTS[route][side],
    ...order,
    legs: [
      { party: seller, cash, received: [], delivered: [ticket] },
      { party: buyer, cash: ratio(0).sub(cash), received: [ticket], delivered: [] },
    ],
  };
}

/**
 * An arrival without a feasible execution.
 *
 * @remarks flow/retention
 */
export function noTrade<N>(
  side: Side,
  trader: Party,
  reason: NoTradeReason,
  arrival?: Arrival,
): NoTrade<N> {
  return {
    kind: "no-trade",
    side,
    trader,
    reason,
    ...(arrival && { arrival }),
    legs: [],
  };
}
