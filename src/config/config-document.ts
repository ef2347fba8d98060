import type { PerBucket } from "../terms/bucket.js";

/** A bucket of the configuration document: numbers as the text they were written in. */
export interface BucketDocument {
  readonly tau: readonly [number, number | "inf"];
  readonly M0: string;
  readonly O0: string;
  readonly phiM: string;
  readonly phiO: string;
  readonly O_min: string;
}

/**
 * The configuration document with every key sent: the stub of the specification, as the protocol
 * carries it. Money, rates and shares are decimal texts or ratios and never pass through a float.
 *
 * @remarks config/stub
 */
export interface ConfigDocument {
  readonly seed: number;
  readonly ticket_size_S: string;
  readonly buckets: PerBucket<BucketDocument>;
  readonly guard: { readonly Mmin: string; readonly clip_nonneg_B: boolean };
  readonly dealers: { readonly init_target_capacity_Xstar: string };
  readonly order_flow: { readonly pi_sell: string; readonly Nmax: number };
  readonly trader_policy: { readonly H_min_invest: number; readonly buffer_cash_B: string };
  readonly initial_allocation: {
    readonly dealer_share: string;
    readonly vbt_share: string;
    readonly traders_share: string;
  };
  readonly ring: { readonly n_traders_min: number };
  readonly anchor_updates: boolean;
  readonly stop_on_default: boolean;
}
