import type { Num } from "../numbers/num.js";

/**
 * I: the distance between the dealer's two quotes.
 *
 * @param lambda - layoff probability λ
 * @param O - outside spread, money per ticket
 * @returns money per ticket
 * @remarks kernel/width: I = λ·O.
 */
export function insideWidth<N extends Num<N>>(lambda: N, O: N): N {
  return lambda.mul(O);
}

/**
 * p(x): the price the dealer centres its two quotes on. A falling straight line through M at the
 * middle of the shelf.
 *
 * @param S - ticket size, money
 * @param M - outside mid, money per ticket
 * @param O - outside spread, money per ticket
 * @param X - one-sided capacity X*, face
 * @param x - inventory, face; a rung of {0, S, …, X*}
 * @returns money per ticket
 * @remarks kernel/midline: p(x) = M − O / (X* + 2S) · (x − X* / 2).
 */
export function midline<N extends Num<N>>(S: N, M: N, O: N, X: N, x: N): N {
  const slope = O.div(X.add(S.mul(2)));
  return M.sub(slope.mul(x.sub(X.div(2))));
}

/**
 * a(x): the inside ask before clipping.
 *
 * @param p - midline at the inventory, money per ticket
 * @param I - inside width, money per ticket
 * @remarks kernel/interior: a(x) = p(x) + I / 2.
 */
export function interiorAsk<N extends Num<N>>(p: N, I: N): N {
  return p.add(I.div(2));
}

/**
 * b(x): the inside bid before clipping.
 *
 * @param p - midline at the inventory, money per ticket
 * @param I - inside width, money per ticket
 * @remarks kernel/interior: b(x) = p(x) − I / 2.
 */
export function interiorBid<N extends Num<N>>(p: N, I: N): N {
  return p.sub(I.div(2));
}
