/** The formulas of one bucket: symbols as in the specification, plain float64 arithmetic. */

import { skip } from "./errors.mjs";

// Outside quotes

/**
 * A and B around the outside mid M.
 * Implements outside/quotes, outside/bid-floor.
 */
export function outsideQuotes({ M, O, clip_nonneg_B }) {
  const A = M + O / 2;
  const B = M - O / 2;
  return { A, B: clip_nonneg_B ? Math.max(0, B) : B };
}

// Dealer kernel

/**
 * V, the dealer's shelf at the outside mid plus its cash.
 * Implements kernel/value.
 */
const value = ({ M, a, C }) => M * a + C;

/**
 * K*, the number of tickets that V pays for; 0 under the Guard.
 * Implements kernel/capacity, kernel/guard.
 */
function capacityTickets({ M, V, guard }) {
  if (guard) return 0;
  const K = Math.max(0, Math.floor(V / M));
  return Number.isSafeInteger(K) ? K : skip("K* is beyond the integers of float64");
}

/**
 * λ, the layoff probability.
 * Implements kernel/layoff.
 */
const layoff = ({ S, X }) => S / (X + S);

/**
 * I, the inside width.
 * Implements kernel/width.
 */
const width = ({ lambda, O }) => lambda * O;

/**
 * p(x), the inventory-sensitive midline.
 * Implements kernel/midline.
 */
const midline = ({ S, M, O, X, x }) => M - (O / (X + 2 * S)) * (x - X / 2);

/**
 * Can the dealer sell one ticket from its shelf? x ≥ S, counted in tickets.
 * Implements kernel/can-sell.
 */
const canSellOne = ({ a, guard }) => !guard && a >= 1;

/**
 * Can the dealer buy one ticket for its shelf? x + S ≤ X*, counted in tickets, and C ≥ b_c(x).
 * Implements kernel/can-buy.
 */
const canBuyOne = ({ a, K, C, bid, guard }) => !guard && a + 1 <= K && C >= bid;

/**
 * Everything the kernel derives from its own dealer's (a, C) and its own VBT's (M, O).
 * Implements kernel/ladder, kernel/interior, kernel/clip, kernel/guard, kernel/pin,
 * kernel/independence.
 */
export function kernel({ S, M, O, M_min, clip_nonneg_B, a, C }) {
  const { A, B } = outsideQuotes({ M, O, clip_nonneg_B });
  const guard = M <= M_min;
  const x = S * a;
  const V = value({ M, a, C });
  const K = capacityTickets({ M, V, guard });
  const X = S * K;
  const N = K + 1;
  const lambda = layoff({ S, X });
  const I = width({ lambda, O });
  const p = midline({ S, M, O, X, x });
  const interior_ask = p + I / 2;
  const interior_bid = p - I / 2;
  const ask = guard ? A : Math.min(A, interior_ask);
  const bid = guard ? B : Math.max(B, interior_bid);
  const can_sell = canSellOne({ a, guard });
  const can_buy = canBuyOne({ a, K, C, bid, guard });
  const posted_ask = can_sell ? ask : A;
  const posted_bid = can_buy ? bid : B;
  return {
    A,
    B,
    V,
    K_star: K,
    X_star: X,
    N,
    lambda,
    I,
    p,
    interior_ask,
    interior_bid,
    ask,
    bid,
    can_sell,
    can_buy,
    posted_ask,
    posted_bid,
    pinned_ask: posted_ask === A,
    pinned_bid: posted_bid === B,
    guard,
  };
}

// Initial state

/**
 * A dealer's opening state at the midpoint a₀ of its target capacity X.
 * Implements init/target.
 */
export function initializeDealer({ S, M, O, X, a }) {
  const lambda = layoff({ S, X });
  return { x: X / 2, a, C: M * a, X_star: X, lambda, I: width({ lambda, O }) };
}

// Anchors

/**
 * M⁺ and O⁺ after a loss rate ℓ; unchanged where ℓ = 0.
 * Implements anchors/update, anchors/locality, outside/min-spread.
 */
export function updateAnchors({ M, O, loss, phiM, phiO, O_min }) {
  if (loss === 0) return { M, O };
  return { M: M - phiM * loss, O: Math.max(O_min, O + phiO * loss) };
}
