import type { Leg, LedgerEvent, Settlement } from "../events/event.js";
import type { Entry, Snapshot } from "../events/ledger.js";
import type { Num, NumberSystem } from "../numbers/num.js";
import { BUCKETS, type Bucket } from "../terms/bucket.js";
import { sheetOf } from "./record.js";
import { near } from "./tolerance.js";
import type { Findings } from "./violation.js";

type Sheet<N> = Snapshot<N>["sheets"][number];

/** The tickets of a bucket that a holder gives up in a settlement. */
function givenUp<N>(
  { payouts }: Settlement<N>,
  { party }: Leg<N>,
  position: number,
  bucket: Bucket,
): number {
  // Stryker disable next-line ArithmeticOperator: a guess that misses is looked for
  const guess = payouts[position - 1];
  // Stryker disable next-line ConditionalExpression: without a guess it is looked for
  const payout = guess?.holder === party ? guess : payouts.find(({ holder }) => holder === party);
  let count = 0;
  // Stryker disable next-line ArrayDeclaration: what is no ticket is in no bucket
  for (const ticket of payout?.tickets ?? []) if (ticket.bucket === bucket) count += 1;
  return count;
}

/** By how many tickets an event changes what the party of a leg holds in a bucket. */
function heldChange<N>(
  event: LedgerEvent<N>,
  leg: Leg<N>,
  position: number,
  bucket: Bucket,
): number {
  const { received, delivered } = leg;
  if (event.kind === "settlement") return -givenUp(event, leg, position, bucket);
  if (event.kind === "trade") {
    return bucket === event.bucket ? received.length - delivered.length : 0;
  }
  // Stryker disable next-line ConditionalExpression: other events have no buckets to go from and to
  if (event.kind !== "rebucket") return 0;
  const [gained, lost] = event.sale === undefined ? [1, 1] : [received.length, delivered.length];
  return (bucket === event.to ? gained : 0) - (bucket === event.from ? lost : 0);
}

/** By how many tickets an event changes what the party of a leg owes. */
function owedChange<N>(event: LedgerEvent<N>, { party }: Leg<N>): number {
  // Stryker disable next-line ConditionalExpression: other events have no issuer
  if (event.kind !== "settlement" || event.issuer !== party) return 0;
  let settled = 0;
  for (const { tickets } of event.payouts) settled += tickets.length;
  return -settled;
}

/** A count on a party's sheet changes as the event says. */
function countFollows(
  party: string,
  count: string,
  [before, change, after]: readonly [number, number, number],
  found: Findings,
): void {
  if (after === before + change) return;
  found.add("C1", {
    parties: [party],
    identity: `tickets ${count} after = before + the event's`,
    expected: `${before} + ${change} = ${before + change}`,
    actual: String(after),
  });
}

/** A party's cash and counts change as its leg says. */
function sheetFollows<N extends Num<N>>(
  event: LedgerEvent<N>,
  position: number,
  { leg, before, after }: { leg: Leg<N>; before: Sheet<N>; after: Sheet<N> },
  { numbers, found }: { numbers: NumberSystem<N>; found: Findings },
): void {
  const { party } = leg;
  const cash = before.cash.add(leg.cash);
  if (!near(numbers, cash, after.cash)) {
    found.add("C1", {
      parties: [party],
      identity: "C after = C before + the leg's cash",
      expected: numbers.show(cash),
      actual: numbers.show(after.cash),
    });
  }
  for (const bucket of BUCKETS) {
    const change = heldChange(event, leg, position, bucket);
    const [was, is] = [before.held[bucket], after.held[bucket]];
    // Stryker disable next-line ConditionalExpression: asked again where it is called
    if (is !== was + change) countFollows(party, `held in ${bucket}`, [was, change, is], found);
  }
  countFollows(party, "owed", [before.owed, owedChange(event, leg), after.owed], found);
}

/**
 * The books of every party with a leg change by that leg and by nothing else. A party without a leg
 * is the dealer behind a pass-through, which C4 judges.
 *
 * @remarks C1
 */
export function booksFollowLegs<N extends Num<N>>(
  { event, before: earlier, after: later }: Entry<N>,
  numbers: NumberSystem<N>,
  found: Findings,
): void {
  for (const [position, leg] of event.legs.entries()) {
    const before = sheetOf(earlier, leg.party, position);
    const after = sheetOf(later, leg.party, position);
    if (before === undefined || after === undefined) continue;
    sheetFollows(event, position, { leg, before, after }, { numbers, found });
  }
}
