import type { Rules } from "../config/rules.js";
import { runConfig } from "../config/run-config-of.js";
import type { RunSetup } from "../config/run-setup.js";
import { seededChance } from "../draws/chance.js";
import type { Num, NumberSystem } from "../numbers/num.js";
import { Books } from "../ring/books.js";
import { openingOf } from "../ring/ring-from-config.js";

/** The books with which a run begins, and the rules it runs under. */
export function openedRun<N extends Num<N>>(
  setup: RunSetup,
  numbers: NumberSystem<N>,
): { readonly books: Books<N>; readonly rules: Rules<N> } {
  const config = runConfig(setup.config, numbers);
  const rules = { numbers, config, readings: setup.readings };
  // Stryker disable next-line StringLiteral: any name but the others draws a stream of its own
  const { below } = seededChance(config.seed, "opening");
  return { books: new Books(openingOf(setup, rules, below)), rules };
}
