import { runConfig } from "../config/run-config-of.js";
import { scriptedDraws } from "../draws/scripted.js";
import { Ledger } from "../events/ledger.js";
import { rational } from "../numbers/rational.js";
import { period } from "../period/run.js";
import { DEFAULT_READINGS } from "../requirements/open-points.js";
import { Books } from "../ring/books.js";
import { openingOfState } from "../ring/ring-from-config.js";
import { eventLine, headerLine, periodLine } from "../trace/trace-lines.js";
import type { ScriptedRun } from "./presets/preset.js";

/**
 * A scripted run by the reference, as the lines of its trace, without their ends.
 *
 * @throws NotInSet where the script names a trader whom the period could not have drawn
 */
export function scriptedTrace({
  config: document,
  state,
  arrivals,
}: ScriptedRun): readonly string[] {
  const config = runConfig(document, rational);
  const readings = DEFAULT_READINGS;
  const books = new Books(openingOfState(state, config, rational));
  const ledger = new Ledger(books, { numbers: rational, config, readings });
  const header = { name: "dealer-conformance", arithmetic: rational.arithmetic, readings };
  const lines = [headerLine({ ...header, config: document }, ledger.ring, rational)];
  for (const drawn of arrivals) {
    for (const { event } of period(ledger, scriptedDraws(drawn))) {
      const line = eventLine(event, rational);
      if (line !== undefined) lines.push(line);
    }
    lines.push(periodLine(ledger.ring, rational));
  }
  return lines;
}
