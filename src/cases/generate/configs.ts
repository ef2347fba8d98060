import fc from "fast-check";
import type { BucketDocument, ConfigDocument } from "../../config/config-document.js";
import { DEFAULT_CONFIG } from "../../config/defaults.js";
import { cents, ticketSize } from "./amounts.js";
import { sum } from "../sum.js";

type Ranges = readonly [BucketDocument["tau"], BucketDocument["tau"], BucketDocument["tau"]];

const BASELINE: Ranges = [
  [1, 3],
  [4, 8],
  [9, "inf"],
];
const NARROW: Ranges = [
  [1, 1],
  [2, 3],
  [4, "inf"],
];

const rates = fc.record({
  phiM: cents(0, 150),
  phiO: cents(0, 150),
  O_min: fc.oneof(fc.constant("0"), cents(0, 200)),
});

/** Run configurations: mostly the defaults, with everything that a method reads varied. */
export const configuration: fc.Arbitrary<ConfigDocument> = fc
  .record({
    S: ticketSize,
    ranges: fc.constantFrom(BASELINE, NARROW),
    rates: fc.tuple(rates, rates, rates),
    Mmin: fc.constantFrom("0.02", "0.02", "0", "0.5"),
    clip: fc.boolean(),
    H: fc.integer({ min: 0, max: 4 }),
    buffer: fc.constantFrom("1.0", "0.5", "0", "2"),
    Nmax: fc.integer({ min: 1, max: 6 }),
    updates: fc.constantFrom(true, true, false),
    stop: fc.constantFrom(false, false, true),
  })
  .map(({ S, ranges, rates, Mmin, clip, H, buffer, Nmax, updates, stop }) => {
    const { buckets } = DEFAULT_CONFIG;
    return {
      ...DEFAULT_CONFIG,
      ticket_size_S: S,
      dealers: { init_target_capacity_Xstar: sum([["4", S]]) },
      buckets: {
        short: { ...buckets.short, ...rates[0], tau: ranges[0] },
        mid: { ...buckets.mid, ...rates[1], tau: ranges[1] },
        long: { ...buckets.long, ...rates[2], tau: ranges[2] },
      },
      guard: { Mmin, clip_nonneg_B: clip },
      order_flow: { pi_sell: "0.5", Nmax },
      trader_policy: { H_min_invest: H, buffer_cash_B: buffer },
      anchor_updates: updates,
      stop_on_default: stop,
    };
  });
