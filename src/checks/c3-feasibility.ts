import type { Rules } from "../config/rules.js";
import type { Trade } from "../events/event.js";
import type { Entry, Snapshot } from "../events/ledger.js";
import type { Num, NumberSystem } from "../numbers/num.js";
import { dealerOf, vbtOf } from "../terms/party.js";
import { costOf, sheetOf, sidesOf } from "./record.js";
import { atLeast, magnitude, negligible, onEdge } from "./tolerance.js";
import { findingsOf, type Findings, type Violation } from "./violation.js";

/**
 * Interior fills happen above the Guard only.
 *
 * @returns whether M > M_min
 * @remarks kernel/guard
 */
function aboveGuard<N extends Num<N>>(
  { bucket }: Trade<N>,
  before: Snapshot<N>,
  { numbers, config: { guardThreshold } }: Rules<N>,
  found: Findings,
): boolean {
  const { mid } = before.anchors[bucket];
  if (mid.gt(guardThreshold) || onEdge(numbers, mid, guardThreshold)) return true;
  found.add("C3", {
    parties: [dealerOf(bucket)],
    identity: "M > M_min",
    expected: numbers.show(guardThreshold),
    actual: numbers.show(mid),
  });
  return false;
}

/**
 * Whether the dealer's own V = M·a + C says that nothing tradeable is on its shelf. Sheets count due
 * tickets too, so under `due-tickets: withdrawn` this is all that an entry tells of the shelf.
 */
const valuedAsEmpty = <N extends Num<N>>(
  numbers: NumberSystem<N>,
  { quotes }: Trade<N>,
  mid: N,
  cash: N,
): boolean =>
  !negligible(numbers, mid, magnitude(numbers, cash), numbers.cashTolerance) &&
  quotes.value.sub(cash).lt(mid.div(2));

/**
 * Nobody sells what it does not hold: x ≥ S for the dealer.
 *
 * @remarks kernel/can-sell, trade/existing-ticket; open point due-tickets
 */
function noShorting<N extends Num<N>>(
  event: Trade<N>,
  before: Snapshot<N>,
  { numbers, readings }: Rules<N>,
  found: Findings,
): void {
  const { bucket, route, side } = event;
  const { seller } = sidesOf(event);
  const sheet = sheetOf(before, seller, 0);
  if (sheet === undefined) return;
  const held = sheet.held[bucket];
  const fromShelf = route === "interior" && side === "buy";
  const withdrawn = readings["due-tickets"] === "withdrawn";
  const { mid } = before.anchors[bucket];
  // Stryker disable next-line MethodBoundary: nothing is valued as empty at M = 0
  const judged = mid.gt(0) && fromShelf && withdrawn;
  const empty = judged && valuedAsEmpty(numbers, event, mid, sheet.cash);
  if (held >= 1 && !empty) return;
  found.add(route === "interior" ? "C3" : "trade/existing-ticket", {
    parties: [seller],
    identity: `tickets of ${bucket} that the seller can deliver ≥ 1`,
    expected: "1",
    actual: empty ? "0" : String(held),
  });
}

/**
 * Nobody but the VBT pays what it does not have: C ≥ b_c for the dealer.
 *
 * @remarks kernel/can-buy, flow/buyer-cash; open point price-basis
 */
function noBorrowing<N extends Num<N>>(
  event: Trade<N>,
  before: Snapshot<N>,
  rules: Rules<N>,
  found: Findings,
): void {
  const { buyer } = sidesOf(event);
  const sheet = sheetOf(before, buyer, 1);
  if (sheet === undefined || buyer === vbtOf(event.bucket)) return;
  const { numbers } = rules;
  const cost = costOf(rules, event.price);
  if (atLeast(numbers, sheet.cash, cost)) return;
  found.add(event.route === "interior" ? "C3" : "flow/buyer-cash", {
    parties: [buyer],
    identity: "the buyer's C ≥ the price",
    expected: numbers.show(cost),
    actual: numbers.show(sheet.cash),
  });
}

/**
 * The shelf has room for one more: x + S ≤ X*. Above the Guard K* is a + ⌊C/M⌋, or 0 where that is
 * negative, so this is C ≥ M whatever the shelf holds; where C < 0 there is never room.
 *
 * @remarks kernel/capacity, kernel/can-buy
 */
function roomOnShelf<N extends Num<N>>(
  { bucket }: Trade<N>,
  before: Snapshot<N>,
  { numbers }: Rules<N>,
  found: Findings,
): void {
  const dealer = dealerOf(bucket);
  const sheet = sheetOf(before, dealer, 1);
  const { mid } = before.anchors[bucket];
  if (sheet === undefined || atLeast(numbers, sheet.cash, mid)) return;
  found.add("C3", {
    parties: [dealer],
    identity: "x + S ≤ X*, which is C ≥ M",
    expected: numbers.show(mid),
    actual: numbers.show(sheet.cash),
  });
}

/**
 * Feasibility: an interior fill had its precondition just before. What a passed-through order needs,
 * a ticket to move and a customer who can pay, is judged here too, under its own requirement.
 *
 * @remarks C3 (no shorting, no borrowing); trade/existing-ticket, flow/buyer-cash
 */
export function feasibility<N extends Num<N>>(
  entry: Entry<N>,
  rules: Rules<N>,
): readonly Violation[] {
  const found = findingsOf(entry);
  const { event, before } = entry;
  if (event.kind !== "trade") return found.violations;
  noShorting(event, before, rules, found);
  noBorrowing(event, before, rules, found);
  if (event.route === "interior" && aboveGuard(event, before, rules, found)) {
    if (event.side === "sell") roomOnShelf(event, before, rules, found);
  }
  return found.violations;
}
