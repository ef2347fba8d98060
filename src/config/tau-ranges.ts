import { Defect } from "../errors.js";
import { BUCKETS, type Bucket, type PerBucket } from "../terms/bucket.js";
import type { TauRange } from "./run-config.js";

/**
 * The bucket of a ticket by its remaining periods. A due ticket (τ = 0) is where τ = 1 is.
 *
 * @param tau - remaining periods, a whole number ≥ 0
 * @remarks maturity/bucket
 */
export function bucketOfTau(ranges: PerBucket<{ readonly tau: TauRange }>, tau: number): Bucket {
  const counted = Math.max(1, tau);
  const bucket = BUCKETS.find((each) => counted <= ranges[each].tau.to);
  if (bucket === undefined) throw new Defect(`no bucket covers τ = ${tau}`);
  return bucket;
}
