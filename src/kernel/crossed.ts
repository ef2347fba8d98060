import type { Num } from "../numbers/num.js";
import type { Quotes } from "./position.js";

/**
 * Whether a bucket's quotes are crossed: an ask below a bid, or below 0. They are taken literally all
 * the same; a reader of a run is told. An ask lies below a bid only where the floor holds the bid at
 * 0, and so below 0 itself.
 */
export const isCrossed = <N extends Num<N>>({ ask }: Quotes<N>): boolean => ask.lt(0);
