import type { Num, NumberSystem } from "../numbers/num.js";

/**
 * R: the share of what falls due that an issuer can pay.
 *
 * @param C - the issuer's cash, money
 * @param D - what falls due, money, above 0
 * @returns between 0 and 1
 * @remarks settle/recovery: R = min{1, C / D}, and 0 where C < 0.
 */
export function recoveryRate<N extends Num<N>>(
  { min, max, ratio }: NumberSystem<N>,
  C: N,
  D: N,
): N {
  return max(ratio(0), min(ratio(1), C.div(D)));
}
