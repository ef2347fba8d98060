import type { Rules } from "../config/rules.js";
import type { RunSetup } from "../config/run-setup.js";
import { refused } from "../config/fault.js";
import { seededDraws } from "../draws/seeded.js";
import type { Parsed } from "../errors.js";
import { Ledger } from "../events/ledger.js";
import { rational, type Rational } from "../numbers/rational.js";
import { period } from "../period/run.js";
import type { Books } from "../ring/books.js";
import { openedRun } from "../trace/opened-run.js";

/** A ring between two periods. */
export interface World {
  readonly books: Books<Rational>;
  readonly rules: Rules<Rational>;
}

/**
 * The ring as the run of a file leaves it before a period, in exact numbers, whatever the file's
 * arithmetic. Costs the periods before.
 *
 * @param next - the period that is about to begin, counted from the opening's
 */
export function worldBefore(setup: RunSetup, next: number): Parsed<World> {
  const { books, rules } = openedRun(setup, rational);
  const first = books.period + 1;
  const fault = (expected: string) =>
    refused([{ code: "range", path: ["period"], expected, found: String(next) }]);
  if (next < first) return fault(`a period from ${first} on, where the run begins`);
  const ledger = new Ledger(books, rules);
  const draws = seededDraws(rules.config.seed, rational);
  while (books.period + 1 < next) {
    const steps = period(ledger, draws);
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    if (step.value.stopped)
      return fault(`a period up to ${books.period}, where the run stops at its first default`);
  }
  return { ok: true, value: { books, rules }, warnings: [] };
}
