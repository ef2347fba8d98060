import { parseConfig } from "../../src/config/parse-config.js";
import { runConfig } from "../../src/config/run-config-of.js";
import type { Rules } from "../../src/config/rules.js";
import type { RunSetup } from "../../src/config/run-setup.js";
import { rational, type Rational } from "../../src/numbers/rational.js";
import type { Opening } from "../../src/ring/books.js";
import { openingOf } from "../../src/ring/ring-from-config.js";
import type { Party } from "../../src/terms/party.js";
import type { Ticket } from "../../src/terms/ticket.js";

/** So many whole numbers from a seed, by a generator too simple for anything but a test. */
export function lehmer(seed: number, most = 10_000): (n: number) => number {
  let state = (seed % 2147483646) + 1;
  let draws = 0;
  return (n) => {
    draws += 1;
    if (draws > most) throw new Error("nothing here draws so often");
    state = (state * 48271) % 2147483647;
    return state % n;
  };
}

/** What a run file begins with. */
export interface Begun {
  readonly setup: RunSetup;
  readonly rules: Rules<Rational>;
  readonly opening: Opening<Rational>;
  readonly tickets: readonly Ticket[];
  readonly cash: ReadonlyMap<Party, string>;
}

/** The opening of a run file, with its cash as text. */
export function begun(source: string, uniformBelow = lehmer(1)): Begun {
  const parsed = parseConfig(source);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const setup = parsed.value;
  const config = runConfig(setup.config, rational);
  const rules = { numbers: rational, config, readings: setup.readings };
  const opening = openingOf(setup, rules, uniformBelow);
  const cash = new Map([...opening.cash].map(([party, money]) => [party, rational.show(money)]));
  return { setup, rules, opening, tickets: [...opening.tickets], cash };
}

/** How many tickets of a bucket a party owns. */
export const owned = ({ tickets }: Begun, party: Party, bucket: string): number =>
  tickets.filter((ticket) => ticket.owner === party && ticket.bucket === bucket).length;
