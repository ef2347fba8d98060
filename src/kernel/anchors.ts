import type { Num, NumberSystem } from "../numbers/num.js";

/** A bucket's outside mid M and spread O, money per ticket. */
export interface Anchors<N> {
  readonly mid: N;
  readonly spread: N;
}

/** How a bucket's anchors react to losses: φ_M, φ_O and the least spread O_min. */
export interface Sensitivity<N> {
  readonly phiM: N;
  readonly phiO: N;
  readonly minSpread: N;
}

/**
 * The anchors of the next period after a loss.
 *
 * @param loss - the bucket's loss rate ℓ of this period, between 0 and 1
 * @remarks anchors/update: M⁺ = M − φ_M·ℓ, O⁺ = O + φ_O·ℓ; unchanged where ℓ = 0.
 * outside/min-spread: O⁺ is at least O_min.
 */
export function nextAnchors<N extends Num<N>>(
  { max }: NumberSystem<N>,
  { mid: M, spread: O }: Anchors<N>,
  loss: N,
  { phiM, phiO, minSpread }: Sensitivity<N>,
): Anchors<N> {
  if (!loss.gt(0)) return { mid: M, spread: O };
  return { mid: M.sub(phiM.mul(loss)), spread: max(minSpread, O.add(phiO.mul(loss))) };
}
