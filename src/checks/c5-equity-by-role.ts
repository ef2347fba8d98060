import type { Rules } from "../config/rules.js";
import type { Entry, Snapshot } from "../events/ledger.js";
import type { Num } from "../numbers/num.js";
import { BUCKETS } from "../terms/bucket.js";
import { roleOf, type Role } from "../terms/party.js";
import { costOf } from "./record.js";
import { near } from "./tolerance.js";
import { findingsOf, type Violation } from "./violation.js";

type Sheet<N> = Snapshot<N>["sheets"][number];

const BASIS: Record<Role, string> = {
  dealer: "E = C + Σ M·a",
  vbt: "E = C + Σ M·a",
  trader: "E = C + S·held − S·owed",
};

/** Cash, and each bucket's tickets at its mid. */
function atMid<N extends Num<N>>(
  { cash, held }: Sheet<N>,
  anchors: Snapshot<N>["anchors"],
  rules: Rules<N>,
): N {
  let equity = cash;
  for (const bucket of BUCKETS) {
    const worth = anchors[bucket].mid.mul(rules.numbers.ratio(held[bucket]));
    equity = equity.add(costOf(rules, worth));
  }
  return equity;
}

/** Cash, what is held at face, less what is owed at face. */
function atFace<N extends Num<N>>(
  { cash, held, owed }: Sheet<N>,
  { numbers, config }: Rules<N>,
): N {
  let net = -owed;
  for (const bucket of BUCKETS) net += held[bucket];
  return cash.add(config.ticketSize.mul(numbers.ratio(net)));
}

/**
 * Equity by role, of everyone whose books the event concerned, after it: dealers and VBTs at their
 * tickets' mid of that moment, traders at face.
 *
 * @remarks C5; open point price-basis
 */
export function equityByRole<N extends Num<N>>(
  entry: Entry<N>,
  rules: Rules<N>,
): readonly Violation[] {
  const found = findingsOf(entry);
  const { numbers } = rules;
  const { sheets, anchors } = entry.after;
  for (const sheet of sheets) {
    const { party, equity } = sheet;
    const { role } = roleOf(party);
    if (sheet.role !== role) {
      const identity = "a party's role is the one its id names";
      found.add("C5", { parties: [party], identity, expected: role, actual: sheet.role });
    }
    const expected = role === "trader" ? atFace(sheet, rules) : atMid(sheet, anchors, rules);
    if (near(numbers, expected, equity)) continue;
    found.add("C5", {
      parties: [party],
      identity: BASIS[role],
      expected: numbers.show(expected),
      actual: numbers.show(equity),
    });
  }
  return found.violations;
}
