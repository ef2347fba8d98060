import type { Leg, LedgerEvent, Settlement } from "../events/event.js";
import type { Entry, Snapshot } from "../events/ledger.js";
import type { Num, NumberSystem } from "../numbers/num.js";
import { BUCKETS, type Bucket } from "../terms/bucket.js";
import { entryOf, sheetOf } from "./record.js";
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
  const payout = entryOf(payouts, ({ holder }) => holder === party, position - 1);
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
  switch (event.kind) {
    case "settlement":
      return -givenUp(event, leg, position, bucket);
    case "trade":
      return bucket === event.bucket ? received.length - delivered.length : 0;
    case "rebucket": {
      const { sale, from, to } = event;
      const [gained, lost] = sale === undefined ? [1, 1] : [received.length, delivered.length];
      return (bucket === to ? gained : 0) - (bucket === from ? lost : 0);
    }
    default:
      return 0;
  }
}

/** By how many tickets an event changes what the party of a leg owes. */
function owedChange<N>(event: LedgerEvent<N>, { party }: Leg<N>): number {
  switch (event.kind) {
    case "settlement": {
      let settled = 0;
      for (const { tickets } of event.payouts) settled += tickets.length;
      return event.issuer === party ? -settled : 0;
    }
    default:
      return 0;
  }
}

/** What a party owes, or holds in a bucket, changes as the event says. */
function countFollows(
  party: string,
  bucket: Bucket | undefined,
  [before, change, after]: readonly [number, number, number],
  found: Findings,
): void {
  if (after === before + change) return;
  const count = bucket === undefined ? "owed" : `held in ${bucket}`;
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
    countFollows(party, bucket, [before.held[bucket], change, after.held[bucket]], found);
  }
  countFollows(party, undefined, [before.owed, owedChange(event, leg), after.owed], found);
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
