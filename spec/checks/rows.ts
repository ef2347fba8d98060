import { expect, it } from "vitest";
import type { Violation } from "../../src/checks/violation.js";
import type { Entry } from "../../src/events/ledger.js";
import type { Rational } from "../../src/numbers/rational.js";
import type { RequirementId } from "../../src/requirements/statements.js";
import { world, type Changes, type World } from "./world.js";

export type Exact = World<Rational>;

/** What is wrong, the world it happens in, the entries, the last faulty; one violation they must give. */
export interface Fault {
  readonly title: string;
  readonly changes?: Changes;
  readonly entries: (w: Exact) => Entry<Rational> | readonly Entry<Rational>[];
  readonly says: Partial<Violation>;
}

/** Every fault is found, by the one assertion that it breaks. */
export function refuses(assertion: RequirementId, faults: readonly Fault[]): void {
  it.each(faults)(`${assertion} refuses $title`, ({ changes, entries, says }) => {
    const w = world(changes);
    const posted = entries(w);
    const found = w.observe(...("event" in posted ? [posted] : posted));
    expect(found).toContainEqual(expect.objectContaining(says));
    expect(new Set(found.map((violation) => violation.assertion))).toEqual(new Set([assertion]));
  });
}
