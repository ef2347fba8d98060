import { DEFAULT_READINGS } from "../requirements/open-points.js";
import type { BucketDocument, ConfigDocument } from "./config-document.js";

const bucket = (tau: BucketDocument["tau"], O0: string): BucketDocument => ({
  tau,
  M0: "1.0",
  O0,
  phiM: "1.0",
  phiO: "0.6",
  O_min: "0",
});

/**
 * The defaults of section 1.3 and of the stub.
 *
 * @remarks config/defaults
 */
export const DEFAULT_CONFIG: ConfigDocument = {
  seed: 42,
  ticket_size_S: "1",
  buckets: {
    short: bucket([1, 3], "0.20"),
    mid: bucket([4, 8], "0.30"),
    long: bucket([9, "inf"], "0.40"),
  },
  guard: { Mmin: "0.02", clip_nonneg_B: true },
  dealers: { init_target_capacity_Xstar: "4" },
  order_flow: { pi_sell: "0.5", Nmax: 3 },
  trader_policy: { H_min_invest: 3, buffer_cash_B: "1.0" },
  initial_allocation: { dealer_share: "0.25", vbt_share: "0.50", traders_share: "0.25" },
  ring: { n_traders_min: 100 },
  anchor_updates: true,
  stop_on_default: false,
};

/** What a run file means where it says nothing. */
export const DEFAULT_RUN = {
  ...DEFAULT_CONFIG,
  readings: DEFAULT_READINGS,
  arithmetic: "exact",
  periods: 12,
} as const;

/** The ring a run file describes where it says nothing: its traders are as many as there must be. */
export const DEFAULT_RING = {
  ticketsEach: [4, 4],
  maturities: [1, 12],
  cash: "2.0",
} as const;

/** Significant digits of decimal arithmetic. */
export const DEFAULT_DIGITS = 28;
