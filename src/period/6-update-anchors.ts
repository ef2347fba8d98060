import type { Settlement } from "../events/event.js";
import type { Entry, Ledger } from "../events/ledger.js";
import { nextAnchors } from "../kernel/anchors.js";
import type { Num, NumberSystem } from "../numbers/num.js";
import { BUCKETS, perBucket, type PerBucket } from "../terms/bucket.js";

/**
 * ℓ: what was lost on the tickets of a bucket that matured this period, in each bucket.
 *
 * @param S - ticket size, money
 * @returns between 0 and 1; 0 where none matured
 * @remarks anchors/loss-rate: Σ S(1−R) / Σ S over the tickets that were in b and matured.
 */
export function lossRates<N extends Num<N>>(
  { ratio }: NumberSystem<N>,
  S: N,
  settlements: readonly Settlement<N>[],
): PerBucket<N> {
  const matured = perBucket(() => ratio(0));
  const lost = perBucket(() => ratio(0));
  for (const { recovery: R, payouts } of settlements) {
    const lostOnEach = S.mul(ratio(1).sub(R));
    for (const { bucket } of payouts.flatMap(({ tickets }) => tickets)) {
      matured[bucket] = matured[bucket].add(S);
      lost[bucket] = lost[bucket].add(lostOnEach);
    }
  }
  return perBucket((bucket) =>
    matured[bucket].equals(0) ? ratio(0) : lost[bucket].div(matured[bucket]),
  );
}

/**
 * Step 6: each bucket's anchors move with the bucket's own losses, and act from the next period on.
 *
 * @remarks anchors/update, anchors/locality, anchors/timing
 */
export function* updateAnchors<N extends Num<N>>(
  ledger: Ledger<N>,
  losses: PerBucket<N>,
): Generator<Entry<N>> {
  const { ring, rules } = ledger;
  if (!rules.config.anchorUpdates) return;
  for (const bucket of BUCKETS) {
    const loss = losses[bucket];
    if (!loss.gt(0)) continue;
    const next = nextAnchors(
      rules.numbers,
      ring.anchors(bucket),
      loss,
      rules.config.buckets[bucket],
    );
    yield ledger.post({ kind: "anchors", bucket, loss, ...next, legs: [] });
  }
}
