import type { Num } from "../numbers/num.js";
import type { Quotes } from "./position.js";

/**
 * Whether a bucket's quotes are crossed: an ask below a bid, outside or inside, or an inside ask
 * below 0. They are taken literally all the same; a reader of a run is told.
 */
export function isCrossed<N extends Num<N>>(quotes: Quotes<N>): boolean {
  const { outsideAsk: A, outsideBid: B, ask, bid } = quotes;
  return A.lt(B) || ask.lt(bid) || ask.lt(0);
}
