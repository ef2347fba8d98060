import type { Quotes } from "../kernel/position.js";
import type { InitialDealer } from "../kernel/initial-dealer.js";
import type { Num, NumberSystem } from "../numbers/num.js";

/** A `quote` result. */
export interface WireQuotes {
  readonly A: string;
  readonly B: string;
  readonly V: string;
  readonly K_star: number;
  readonly X_star: string;
  readonly N: number;
  readonly lambda: string;
  readonly I: string;
  readonly p: string;
  readonly interior_ask: string;
  readonly interior_bid: string;
  readonly ask: string;
  readonly bid: string;
  readonly can_sell: boolean;
  readonly can_buy: boolean;
  readonly posted_ask: string;
  readonly posted_bid: string;
  readonly pinned_ask: boolean;
  readonly pinned_bid: boolean;
  readonly guard: boolean;
}

/** A count is whole, however an arithmetic rounds X* / S. */
const whole = Math.round;

export function wireQuotes<N extends Num<N>>(
  quotes: Quotes<N>,
  { show, toNumber }: NumberSystem<N>,
): WireQuotes {
  return {
    A: show(quotes.outsideAsk),
    B: show(quotes.outsideBid),
    V: show(quotes.value),
    K_star: toNumber(quotes.capacityTickets),
    X_star: show(quotes.capacity),
    N: whole(toNumber(quotes.rungs)),
    lambda: show(quotes.layoff),
    I: show(quotes.width),
    p: show(quotes.midline),
    interior_ask: show(quotes.interiorAsk),
    interior_bid: show(quotes.interiorBid),
    ask: show(quotes.ask),
    bid: show(quotes.bid),
    can_sell: quotes.canSell,
    can_buy: quotes.canBuy,
    posted_ask: show(quotes.postedAsk),
    posted_bid: show(quotes.postedBid),
    pinned_ask: quotes.pinnedAsk,
    pinned_bid: quotes.pinnedBid,
    guard: quotes.guard,
  };
}

/** An `initialize_dealer` result. */
export interface WireInitialDealer {
  readonly x: string;
  readonly a: number;
  readonly C: string;
  readonly X_star: string;
  readonly lambda: string;
  readonly I: string;
}

export const wireInitialDealer = <N extends Num<N>>(
  dealer: InitialDealer<N>,
  { show, toNumber }: NumberSystem<N>,
): WireInitialDealer => ({
  x: show(dealer.inventory),
  a: whole(toNumber(dealer.tickets)),
  C: show(dealer.cash),
  X_star: show(dealer.capacity),
  lambda: show(dealer.layoff),
  I: show(dealer.width),
});
