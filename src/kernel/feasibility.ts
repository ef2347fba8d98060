import type { Num } from "../numbers/num.js";

/**
 * Whether one ticket can leave the shelf: a customer BUY is then filled inside.
 *
 * @param S - ticket size, money
 * @param x - inventory, face
 * @remarks kernel/can-sell: x ≥ S, above the Guard.
 */
export function canSellOne<N extends Num<N>>(S: N, x: N): boolean {
  return x.gte(S);
}

/**
 * Whether one ticket can join the shelf: a customer SELL is then filled inside.
 *
 * @param S - ticket size, money
 * @param X - one-sided capacity X*, face
 * @param x - inventory, face
 * @param C - the dealer's cash, money
 * @param due - what the dealer would pay for the ticket, money
 * @remarks kernel/can-buy: x + S ≤ X* and C ≥ b_c(x), above the Guard.
 */
export function canBuyOne<N extends Num<N>>(S: N, X: N, x: N, C: N, due: N): boolean {
  return x.add(S).lte(X) && C.gte(due);
}
