import type { Entry, Ledger } from "../events/ledger.js";
import type { Quotes } from "../kernel/position.js";
import type { Num } from "../numbers/num.js";
import { marketQuotes } from "../ring/market.js";
import { BUCKETS, perBucket, type Bucket } from "../terms/bucket.js";

/** The quotes in force, by bucket. */
export type Board<N> = Record<Bucket, Quotes<N>>;

/** One bucket's quotes from its books as they stand, recorded. */
export function recompute<N extends Num<N>>(
  ledger: Ledger<N>,
  bucket: Bucket,
): Entry<N> & { readonly event: { readonly quotes: Quotes<N> } } {
  const quotes = marketQuotes(ledger.ring, bucket, ledger.rules);
  const event = { kind: "recompute", bucket, quotes, legs: [] } as const;
  return { ...ledger.post(event), event };
}

/**
 * Step 2: every dealer's kernel is computed from this period's anchors and its own (a, C).
 *
 * @remarks precompute/every-bucket, anchors/timing
 */
export function* precompute<N extends Num<N>>(ledger: Ledger<N>): Generator<Entry<N>, Board<N>> {
  const entries = perBucket((bucket) => recompute(ledger, bucket));
  for (const bucket of BUCKETS) yield entries[bucket];
  return perBucket((bucket) => entries[bucket].event.quotes);
}
