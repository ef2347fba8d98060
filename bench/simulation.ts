import { DEFAULT_CONFIG } from "../src/config/defaults.js";
import { runConfig } from "../src/config/run-config-of.js";
import { seededChance } from "../src/draws/chance.js";
import { seededDraws } from "../src/draws/seeded.js";
import { Defect } from "../src/errors.js";
import { Ledger } from "../src/events/ledger.js";
import type { Num, NumberSystem } from "../src/numbers/num.js";
import { DEFAULT_READINGS } from "../src/requirements/open-points.js";
import { Books } from "../src/ring/books.js";
import { ringFromConfig } from "../src/ring/ring-from-config.js";
import { checkedRun } from "../src/trace/checked-run.js";

/** How large a run is. */
export interface Size {
  readonly traders: number;
  readonly periods: number;
}

/**
 * One whole run of the reference with C1–C6 on, opening not counted.
 *
 * @returns milliseconds, and the events that were recorded
 */
export function simulate<N extends Num<N>>(
  numbers: NumberSystem<N>,
  { traders, periods }: Size,
): { readonly ms: number; readonly events: number } {
  const config = runConfig(DEFAULT_CONFIG, numbers);
  const ring = {
    traders,
    ticketsEach: [1, 3],
    maturities: [1, periods],
    cash: "2.5",
  } as const;
  const rules = { numbers, config, readings: DEFAULT_READINGS };
  const opening = ringFromConfig(ring, rules, seededChance(42, "opening").below);
  const ledger = new Ledger(new Books(opening), rules);
  let events = 0;
  const begun = performance.now();
  for (const { kind, violations } of checkedRun(ledger, seededDraws(42, numbers), periods)) {
    if (violations.length > 0) throw new Defect("a bench run violates an assertion");
    if (kind === "entry") events += 1;
  }
  return { ms: performance.now() - begun, events };
}

/** The middle one of an odd number of figures. */
export const median = (figures: readonly number[]): number =>
  [...figures].sort((left, right) => left - right)[Math.floor(figures.length / 2)] ?? NaN;
