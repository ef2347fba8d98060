import fc from "fast-check";
import { cents } from "../../src/cases/generate/amounts.js";
import { configuration as asked } from "../../src/cases/generate/configs.js";
import type { ConfigDocument } from "../../src/config/config-document.js";
import { rational } from "../../src/numbers/rational.js";
import { perBucket } from "../../src/terms/bucket.js";

/** Shares of a bucket's tickets: dealer, VBT, traders. */
const shares = fc.constantFrom(
  ["0.25", "0.50", "0.25"],
  ["0", "0", "1"],
  ["1/3", "1/3", "1/3"],
  ["0.6", "0.4", "0"],
);

const opening = fc.record({ M0: cents(20, 150), O0: cents(0, 120) });

/**
 * Run configurations, everything in them varied: those that implementations are asked about, with
 * what only a whole run reads (π_sell, openings, shares, targets) varied too. S ≠ 1 is frequent.
 */
export const configuration: fc.Arbitrary<ConfigDocument> = fc
  .record({
    asked,
    ticketSize: fc.constantFrom(undefined, "0.3", "10/3"),
    piSell: fc.constantFrom("0.5", "0.1", "0.9", "1/3"),
    opening: fc.record(perBucket(() => opening)),
    shares,
    half: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ asked, ticketSize, piSell, opening, shares, half }) => {
    const S = ticketSize ?? asked.ticket_size_S;
    const [dealer_share = "", vbt_share = "", traders_share = ""] = shares;
    return {
      ...asked,
      ticket_size_S: S,
      buckets: perBucket((bucket) => ({ ...asked.buckets[bucket], ...opening[bucket] })),
      order_flow: { ...asked.order_flow, pi_sell: piSell },
      dealers: { init_target_capacity_Xstar: targetCapacity(S, half) },
      initial_allocation: { dealer_share, vbt_share, traders_share },
      ring: { n_traders_min: 0 },
    };
  });

/** X*_target = 2·a₀·S, as a ratio or a decimal. */
function targetCapacity(S: string, a0: number): string {
  return rational.show(rational.parse(S).mul(rational.ratio(2 * a0)));
}
