import type { Rules } from "../config/rules.js";
import type { Entry } from "../events/ledger.js";
import type { Num } from "../numbers/num.js";
import { BUCKETS } from "../terms/bucket.js";
import { dealerOf } from "../terms/party.js";
import { sheetOf } from "./record.js";
import { findingsOf, type Violation } from "./violation.js";

/** Where the dealer's sheet stands in a trade's entry: behind the two legs. */
const BEHIND_LEGS = 2;

/**
 * Pass-through: an order that the VBT fills leaves its dealer's cash and tickets as they were, with
 * no tolerance in any arithmetic. It binds what was executed so, not every pinned quote.
 *
 * @remarks C4, trade/sell-pass-through, trade/buy-pass-through
 */
export function passThroughInvariance<N extends Num<N>>(
  entry: Entry<N>,
  { numbers }: Pick<Rules<N>, "numbers">,
): readonly Violation[] {
  const found = findingsOf(entry);
  const { event } = entry;
  if (event.kind !== "trade" || event.route !== "pass-through") return found.violations;
  const dealer = dealerOf(event.bucket);
  const before = sheetOf(entry.before, dealer, BEHIND_LEGS);
  const after = sheetOf(entry.after, dealer, BEHIND_LEGS);
  if (before === undefined || after === undefined) return found.violations;
  const breach = (identity: string, expected: string, actual: string) =>
    found.add("C4", { parties: [dealer], identity, expected, actual });
  if (!after.cash.equals(before.cash)) {
    breach("the dealer's C' = C", numbers.show(before.cash), numbers.show(after.cash));
  }
  for (const bucket of BUCKETS) {
    const [was, is] = [before.held[bucket], after.held[bucket]];
    if (is !== was) breach(`the dealer's tickets of ${bucket} stay`, String(was), String(is));
  }
  return found.violations;
}
