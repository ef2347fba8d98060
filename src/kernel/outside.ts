import type { Num, NumberSystem } from "../numbers/num.js";

/**
 * A: the price at which the VBT sells.
 *
 * @param M - outside mid, money per ticket
 * @param O - outside spread, money per ticket
 * @returns money per ticket; never clipped
 * @remarks outside/quotes: A = M + O / 2.
 */
export function outsideAsk<N extends Num<N>>(M: N, O: N): N {
  return M.add(O.div(2));
}

/**
 * B: the price at which the VBT buys.
 *
 * @param M - outside mid, money per ticket
 * @param O - outside spread, money per ticket
 * @param floored - whether B may not fall below 0
 * @returns money per ticket
 * @remarks outside/quotes: B = M − O / 2; outside/bid-floor: B = max{0, M − O / 2}.
 */
export function outsideBid<N extends Num<N>>(
  { max, ratio }: NumberSystem<N>,
  M: N,
  O: N,
  floored: boolean,
): N {
  const B = M.sub(O.div(2));
  return floored ? max(ratio(0), B) : B;
}
