import { assertions } from "../../checks/assertions.js";
import type { Violation } from "../../checks/violation.js";
import type { StateDocument } from "../../config/state-document.js";
import { Ledger } from "../../events/ledger.js";
import { rational, type Rational } from "../../numbers/rational.js";
import { Books } from "../../ring/books.js";
import { openingOfState } from "../../ring/ring-from-config.js";
import type { Ring } from "../../ring/ring.js";
import { ringOfState, type OpenPeriod, type PlayedEvent } from "./period.js";

/** Violations that are kept of a period; the rest is only counted. */
const KEPT = 500;

/** What C1–C6 say of a period. */
export interface PeriodVerdicts {
  /** By the place of the event in the period; those of the state that it left at its length. */
  readonly violations: ReadonlyMap<number, readonly Violation[]>;
  /** All of them, kept or not. */
  readonly count: number;
}

class Kept implements PeriodVerdicts {
  readonly violations = new Map<number, readonly Violation[]>();
  count = 0;

  add(place: number, found: readonly Violation[]): void {
    const kept = found.slice(0, Math.max(0, KEPT - this.count));
    this.count += found.length;
    if (kept.length > 0)
      this.violations.set(place, [...(this.violations.get(place) ?? []), ...kept]);
  }
}

/** An event as it goes by, and the world after it. */
export interface JudgedEvent extends PlayedEvent {
  readonly place: number;
  readonly ring: Ring<Rational>;
}

/**
 * Plays a whole period once and judges it by C1–C6 from what was recorded: every event, and the
 * recorded state that it left against the events that led there.
 *
 * @param before - the recorded state before the period
 * @param after - and the one that it left, where it can be read
 * @remarks C1, C2, C3, C4, C5, C6
 */
export function* judgedPeriod(
  period: OpenPeriod,
  before: StateDocument,
  after: StateDocument | undefined,
): Generator<JudgedEvent, PeriodVerdicts> {
  const { rules } = period;
  const checks = assertions(rules);
  const kept = new Kept();
  kept.add(0, checks.checkpoint(ringOfState(before, rules)));
  kept.add(0, checks.observe(period.clock));
  period.seek(0);
  for (let place = 0; place < period.length; place += 1) {
    const played = period.step();
    if (played.entry !== undefined) kept.add(place, checks.observe(played.entry));
    yield { ...played, place, ring: period.ring };
  }
  if (after === undefined) return kept;
  const next = new Ledger(new Books(openingOfState(after, rules.config, rational)), rules);
  kept.add(period.length, checks.checkpoint(next.ring));
  // losses that moved no anchors show when the next period begins
  const begun = next.post({ kind: "period-start", period: after.period + 1, legs: [] });
  kept.add(period.length, checks.observe(begun));
  return kept;
}
