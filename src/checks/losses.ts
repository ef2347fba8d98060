import type { BucketConfig } from "../config/run-config.js";
import type { Settlement } from "../events/event.js";
import type { Snapshot } from "../events/ledger.js";
import type { Num, NumberSystem } from "../numbers/num.js";
import { BUCKETS, perBucket, type Bucket } from "../terms/bucket.js";

export type Anchors<N> = Snapshot<N>["anchors"]["short"];

/**
 * What matured in a period and what of it was lost, bucket by bucket, from the settlements alone.
 *
 * @remarks anchors/loss-rate: ℓ_b = Σ S(1−R) / Σ S over the tickets of b that matured; 0 if none did.
 */
export class PeriodLosses<N extends Num<N>> {
  readonly #numbers: NumberSystem<N>;
  /** In tickets, as S cancels. */
  readonly #matured: Record<Bucket, number> = perBucket(() => 0);
  readonly #lost: Record<Bucket, N>;

  constructor(numbers: NumberSystem<N>) {
    this.#numbers = numbers;
    this.#lost = perBucket(() => numbers.ratio(0));
  }

  add({ payouts, recovery }: Settlement<N>): void {
    const { ratio } = this.#numbers;
    const settled = { short: 0, mid: 0, long: 0 };
    // Stryker disable next-line AssignmentOperator: ℓ is the quotient of two counts, both negated
    for (const { tickets } of payouts) for (const { bucket } of tickets) settled[bucket] += 1;
    for (const bucket of BUCKETS) {
      this.#matured[bucket] += settled[bucket];
      const lost = ratio(settled[bucket]).mul(ratio(1).sub(recovery));
      this.#lost[bucket] = this.#lost[bucket].add(lost);
    }
  }

  /** ℓ, of what has settled so far. */
  rate(bucket: Bucket): N {
    const matured = this.#matured[bucket];
    const { ratio } = this.#numbers;
    return matured === 0 ? ratio(0) : this.#lost[bucket].div(ratio(matured));
  }
}

/**
 * Where a loss moves a bucket's anchors.
 *
 * @param loss - ℓ
 * @remarks anchors/update: M⁺ = M − φ_M·ℓ, O⁺ = O + φ_O·ℓ; unchanged where ℓ = 0.
 * outside/min-spread: O⁺ is at least O_min.
 */
export function anchorsAfterLoss<N extends Num<N>>(
  { max }: NumberSystem<N>,
  { mid: M, spread: O }: Anchors<N>,
  loss: N,
  { phiM, phiO, minSpread }: Pick<BucketConfig<N>, "phiM" | "phiO" | "minSpread">,
): Anchors<N> {
  if (!loss.gt(0)) return { mid: M, spread: O };
  return { mid: M.sub(phiM.mul(loss)), spread: max(minSpread, O.add(phiO.mul(loss))) };
}
