import type { Num, NumberSystem } from "../numbers/num.js";

/**
 * V: what shelf and cash are worth at the outside mid.
 *
 * @param M - outside mid, money per ticket
 * @param a - tickets on the shelf
 * @param C - cash, money
 * @returns money
 * @remarks kernel/value: V = M·a + C.
 */
export function midValue<N extends Num<N>>(M: N, a: N, C: N): N {
  return M.mul(a).add(C);
}

/**
 * K*: how many tickets the dealer could hold if it spent all it has at the mid.
 *
 * @param V - mid-valued inventory, money
 * @param M - outside mid, money per ticket, above the Guard and so above 0
 * @returns tickets, a whole number ≥ 0
 * @remarks kernel/capacity: K* = max(0, ⌊V / M⌋).
 */
export function capacityTickets<N extends Num<N>>(numbers: NumberSystem<N>, V: N, M: N): N {
  return numbers.max(numbers.ratio(0), numbers.floorDiv(V, M));
}

/**
 * X*: the capacity at face.
 *
 * @param S - ticket size, money
 * @param K - capacity K*, tickets
 * @remarks kernel/capacity: X* = S·K*.
 */
export function capacity<N extends Num<N>>(S: N, K: N): N {
  return S.mul(K);
}

/**
 * N: the rungs of the ladder {0, S, …, X*}.
 *
 * @param S - ticket size, money
 * @param X - one-sided capacity X*, face
 * @remarks kernel/ladder: N = X* / S + 1.
 */
export function rungs<N extends Num<N>>(S: N, X: N): N {
  return X.div(S).add(1);
}

/**
 * λ: the probability that an order finds the dealer at its limit.
 *
 * @param S - ticket size, money
 * @param X - one-sided capacity X*, face
 * @returns between 0 and 1
 * @remarks kernel/layoff: λ = S / (X* + S) = 1 / N.
 */
export function layoffProbability<N extends Num<N>>(S: N, X: N): N {
  return S.div(X.add(S));
}
