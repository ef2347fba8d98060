import type { PerBucket } from "../terms/bucket.js";

/** The τ a bucket covers, both ends included; the last bucket's upper end is Infinity. */
export interface TauRange {
  readonly from: number;
  readonly to: number;
}

/** One bucket: which τ it covers and where its anchors start and how they react to losses. */
export interface BucketConfig<N> {
  readonly tau: TauRange;
  /** M₀, money per ticket. */
  readonly mid: N;
  /** O₀ ≥ 0, money per ticket. */
  readonly spread: N;
  /** φ_M ≥ 0. */
  readonly phiM: N;
  /** φ_O ≥ 0. */
  readonly phiO: N;
  /** O_min ≥ 0, money per ticket. */
  readonly minSpread: N;
}

/**
 * The parameters of a run, in one arithmetic.
 *
 * @remarks config/defaults, config/stub
 */
export interface RunConfig<N> {
  readonly seed: number;
  /** S > 0, money. */
  readonly ticketSize: N;
  readonly buckets: PerBucket<BucketConfig<N>>;
  /** M_min ≥ 0, money per ticket. */
  readonly guardThreshold: N;
  /** Whether the outside bid is floored at 0. */
  readonly bidFloor: boolean;
  /** X*_target, money (face). */
  readonly targetCapacity: N;
  /** π_sell, strictly between 0 and 1. */
  readonly piSell: N;
  /** N_max ≥ 1, arrivals a period. */
  readonly maxArrivals: number;
  /** H ≥ 0, periods. */
  readonly horizon: number;
  /** Money that a buyer keeps. */
  readonly cashBuffer: N;
  /** Shares of a bucket's tickets, 1 in all. */
  readonly allocation: { readonly dealer: N; readonly vbt: N; readonly traders: N };
  readonly minTraders: number;
  readonly anchorUpdates: boolean;
  readonly stopOnDefault: boolean;
}
