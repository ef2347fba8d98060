import type { Rules } from "../config/rules.js";
import type { Leg, LedgerEvent } from "../events/event.js";
import type { Entry } from "../events/ledger.js";
import type { Num, NumberSystem } from "../numbers/num.js";
import { booksFollowLegs } from "./c1-books.js";
import { exchangeTable } from "./c1-exchange.js";
import { settlementTable } from "./c1-settlement.js";
import { magnitude, negligible } from "./tolerance.js";
import { findingsOf, type Findings, type Violation } from "./violation.js";

const partiesOf = <N>({ legs }: LedgerEvent<N>) => legs.map(({ party }) => party);

/** Σ ΔC = 0 over the legs. */
function cashCancels<N extends Num<N>>(
  event: LedgerEvent<N>,
  numbers: NumberSystem<N>,
  found: Findings,
): void {
  let total = numbers.ratio(0);
  for (const { cash } of event.legs) total = total.add(cash);
  let turnover = numbers.ratio(0);
  for (const { cash } of event.legs) turnover = turnover.add(magnitude(numbers, cash));
  if (negligible(numbers, total, turnover, numbers.cashTolerance)) return;
  const actual = numbers.show(total);
  found.add("C1", { parties: partiesOf(event), identity: "Σ ΔC = 0", expected: "0", actual });
}

/** How often an id is among what the legs deliver or receive. */
function times<N>(
  legs: readonly Leg<N>[],
  direction: "delivered" | "received",
  ticket: string,
): number {
  let count = 0;
  for (const leg of legs) for (const id of leg[direction]) if (id === ticket) count += 1;
  return count;
}

/** What some deliver others receive, ticket id by ticket id. */
function ticketsCancel<N>(event: LedgerEvent<N>, found: Findings): void {
  const judge = (id: string) => {
    const delivered = times(event.legs, "delivered", id);
    const received = times(event.legs, "received", id);
    if (delivered === received) return;
    found.add("C1", {
      parties: partiesOf(event),
      identity: `times ticket ${id} is received = times it is delivered`,
      expected: String(delivered),
      actual: String(received),
    });
  };
  for (const leg of event.legs) {
    leg.delivered.forEach(judge);
    for (const id of leg.received) if (times(event.legs, "delivered", id) === 0) judge(id);
  }
}

/** Events that only record something touch no books. */
function nothingMoves<N>(event: LedgerEvent<N>, found: Findings): void {
  for (const { party, delivered, received } of event.legs) {
    found.add("C1", {
      parties: [party],
      identity: `a ${event.kind} event moves neither cash nor tickets`,
      expected: "no leg",
      actual: `a leg with ${delivered.length + received.length} tickets`,
    });
  }
}

/** The registry falls by what is settled, and by nothing else. */
function registryKept<N>({ event, before, after }: Entry<N>, found: Findings): void {
  let settled = 0;
  if (event.kind === "settlement")
    for (const { tickets } of event.payouts) settled += tickets.length;
  if (after.registry === before.registry - settled) return;
  found.add("C1", {
    parties: partiesOf(event),
    identity: "tickets in the registry after = before − settled",
    expected: `${before.registry} − ${settled} = ${before.registry - settled}`,
    actual: String(after.registry),
  });
}

/**
 * Double entry and conservation: what some pay and deliver others get, the books change by exactly
 * that, and only settlement takes tickets off the registry.
 *
 * @remarks C1, settle/payout, settle/deletion, trade/existing-ticket
 */
export function doubleEntry<N extends Num<N>>(
  entry: Entry<N>,
  rules: Rules<N>,
): readonly Violation[] {
  const found = findingsOf(entry);
  const { event } = entry;
  registryKept(entry, found);
  switch (event.kind) {
    case "trade":
    case "rebucket":
      ticketsCancel(event, found);
      exchangeTable(event, rules, found);
      break;
    case "settlement":
      settlementTable(event, rules, found);
      break;
    default:
      nothingMoves(event, found);
  }
  cashCancels(event, rules.numbers, found);
  booksFollowLegs(entry, rules.numbers, found);
  return found.violations;
}
