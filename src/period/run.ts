import type { Draws } from "../draws/draws.js";
import type { Entry, Ledger } from "../events/ledger.js";
import type { Num } from "../numbers/num.js";
import { updateBuckets } from "./1-update-buckets.js";
import { precompute } from "./2-precompute.js";
import { eligible, type Eligible } from "./3-eligibility.js";
import { orderFlow } from "./4-order-flow.js";
import { settle } from "./5-settle.js";
import { lossRates, updateAnchors } from "./6-update-anchors.js";

/** What a period came to, beside its events. */
export interface PeriodEnd {
  readonly period: number;
  readonly eligible: Eligible;
  /** Whether the run ends here, at its first default. */
  readonly stopped: boolean;
}

/**
 * One period, step by step, in the order of section 1.4.2.
 *
 * @remarks settle/continue: with `stopOnDefault` the run ends after step 6 of the first default's period
 */
export function* period<N extends Num<N>>(
  ledger: Ledger<N>,
  draws: Draws<N>,
): Generator<Entry<N>, PeriodEnd> {
  const { ring, rules } = ledger;
  const { numbers, config } = rules;
  yield* updateBuckets(ledger);
  const board = yield* precompute(ledger);
  const sets = eligible(ring, rules);
  yield* orderFlow(ledger, board, sets, draws);
  const settlements = yield* settle(ledger);
  const losses = lossRates(numbers, config.ticketSize, settlements);
  yield* updateAnchors(ledger, losses);
  const stopped = config.stopOnDefault && settlements.some(({ recovery }) => recovery.lt(1));
  return { period: ring.period, eligible: sets, stopped };
}
