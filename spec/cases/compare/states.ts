import { shortMarket } from "../../../src/cases/fixed/short-market.js";
import { held, world } from "../../../src/cases/fixed/world.js";
import { order } from "./order-events.js";

/** S1 sells T31 to the dealer, at 0.97. */
export const SOLD = order(shortMarket({ a: 2, C: "2" }), "S1");
/** S1 sells T31 to the VBT, at 0.85. */
export const SOLD_THROUGH = order(shortMarket({ a: 0, C: "0" }), "S1");
/** B1 buys T1 from the dealer. */
export const BOUGHT = order(shortMarket({ a: 2, C: "2" }), "B1");
/** B1 buys T21 from the VBT. */
export const BOUGHT_THROUGH = order(shortMarket({ a: 0, C: "2" }), "B1");
/** B1 finds nothing. */
export const NO_TRADE = order(shortMarket({ a: 0, C: "2", vbt: 0 }), "B1");
/** In period 1: T1 changes its label alone. */
export const RELABELLED = world({ period: 0, tickets: [held("K", "I", 9, 1)], cash: {} });
/** I pays 1 of 2, J all of 1. */
export const SETTLED = world({
  period: 1,
  tickets: [held("K", "I", 1, 1), held("dealer:short", "I", 1, 2), held("L", "J", 1, 3)],
  cash: { I: "1", J: "1" },
});

/** Rows of where a state is wrong, what stands there, and what that breaks. */
export const cases = (
  ...rows: readonly (readonly [at: string, wrong: unknown, breaks: string])[]
): typeof rows => rows;
