import { assertions } from "../checks/assertions.js";
import type { Violation } from "../checks/violation.js";
import type { Draws } from "../draws/draws.js";
import type { Entry, Ledger } from "../events/ledger.js";
import type { Num } from "../numbers/num.js";
import { period, type PeriodEnd } from "../period/run.js";

/** A run as it goes by: every event and every end of a period, with what C1–C6 say of it. */
export type RunStep<N> =
  | { readonly kind: "entry"; readonly entry: Entry<N>; readonly violations: readonly Violation[] }
  | { readonly kind: "period"; readonly end: PeriodEnd; readonly violations: readonly Violation[] };

/**
 * So many periods, one after the other, with the six assertions checked after every event and the
 * whole ring counted anew after every period. Ends early where a run stops at its first default.
 *
 * @remarks C1, C2, C3, C4, C5, C6; settle/continue
 */
export function* checkedRun<N extends Num<N>>(
  ledger: Ledger<N>,
  draws: Draws<N>,
  periods: number,
): Generator<RunStep<N>> {
  const checks = assertions(ledger.rules);
  for (let left = periods; left > 0; left -= 1) {
    const steps = period(ledger, draws);
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) {
      yield { kind: "entry", entry: step.value, violations: checks.observe(step.value) };
    }
    yield { kind: "period", end: step.value, violations: checks.checkpoint(ledger.ring) };
    if (step.value.stopped) return;
  }
}
