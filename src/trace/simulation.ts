import type { Violation } from "../checks/violation.js";
import type { RunSetup } from "../config/run-setup.js";
import { seededDraws } from "../draws/seeded.js";
import { Ledger, type Entry } from "../events/ledger.js";
import type { Num, NumberSystem } from "../numbers/num.js";
import type { PeriodEnd } from "../period/run.js";
import { checkedRun } from "./checked-run.js";
import { openedRun } from "./opened-run.js";
import { eventLine, headerLine, periodLine } from "./trace-lines.js";

/** A simulated run as it goes by. `line` is what the trace says of the step, made when it is asked for. */
export type SimulatedStep<N> =
  | { readonly kind: "opening"; readonly line: () => string }
  | {
      readonly kind: "entry";
      readonly entry: Entry<N>;
      readonly violations: readonly Violation[];
      /** None for what a trace does not carry. */
      readonly line: () => string | undefined;
    }
  | {
      readonly kind: "period";
      readonly end: PeriodEnd;
      readonly violations: readonly Violation[];
      readonly line: () => string;
    };

/**
 * The run that a file asks for, by the reference: the opening, then every event and every end of a
 * period. A step's line must be asked for before the next step.
 *
 * @remarks flow/seed: the same setup gives the same lines
 */
export function* simulation<N extends Num<N>>(
  setup: RunSetup,
  numbers: NumberSystem<N>,
): Generator<SimulatedStep<N>> {
  const { books, rules } = openedRun(setup, numbers);
  const ledger = new Ledger(books, rules);
  const { arithmetic } = numbers;
  const { readings, config } = rules;
  const header = { name: "dealer-conformance", arithmetic, readings, config: setup.config };
  yield { kind: "opening", line: () => headerLine(header, ledger.ring, numbers) };
  for (const step of checkedRun(ledger, seededDraws(config.seed, numbers), setup.periods)) {
    yield step.kind === "entry"
      ? { ...step, line: () => eventLine(step.entry.event, numbers) }
      : { ...step, line: () => periodLine(ledger.ring, numbers) };
  }
}
