import type { AnsweredEvent } from "../../cases/answers.js";
import { isOrder } from "../../cases/compare/order-event.js";
import type { Terms } from "../../cases/oracle.js";
import type { ConfigDocument } from "../../config/config-document.js";
import { runConfig } from "../../config/run-config-of.js";
import type { StateDocument } from "../../config/state-document.js";
import type { Rules } from "../../config/rules.js";
import type { DrawnArrival } from "../../draws/draws.js";
import { NotInSet, scriptedDraws } from "../../draws/scripted.js";
import type { Settlement } from "../../events/event.js";
import { Ledger, type Entry } from "../../events/ledger.js";
import { rational, type Rational } from "../../numbers/rational.js";
import { eligible, type Eligible } from "../../period/3-eligibility.js";
import { period } from "../../period/run.js";
import { Books } from "../../ring/books.js";
import { openingOfState } from "../../ring/ring-from-config.js";
import type { Ring } from "../../ring/ring.js";
import { wireEvent, type WireEvent } from "../../wire/events.js";

/** The events of a recorded period, and the world before it. */
export interface RecordedEvents {
  readonly config: ConfigDocument;
  readonly before: StateDocument;
  readonly events: readonly AnsweredEvent[];
}

/** A recorded period as the specification has it, just before one of its events. */
export interface Moment {
  readonly ring: Ring<Rational>;
  readonly rules: Rules<Rational>;
  /** S_t and B_t of step 3. */
  readonly sets: Eligible;
  /** Of this period, so far. */
  readonly settlements: readonly Settlement<Rational>[];
  /** Recorded in the period before it. */
  readonly past: readonly AnsweredEvent[];
}

/** The draws, read off the events: without a `prefer` the side that was processed is taken for it. */
export const drawnArrivals = (events: readonly AnsweredEvent[]): readonly DrawnArrival[] =>
  events.filter(isOrder).map((event) => {
    const side = event.type === "no-trade" ? event.side : event.type;
    return { prefer: event.prefer ?? side, trader: event.trader };
  });

/** A period that can be played step by step. */
function opened({ config: document, before, events }: RecordedEvents, terms: Terms) {
  const config = runConfig(document, rational);
  const books = new Books(openingOfState(before, config, rational));
  const ledger = new Ledger(books, { numbers: rational, config, readings: terms.readings });
  const draws = scriptedDraws<Rational>(drawnArrivals(events), terms.ticket);
  return { ledger, steps: period(ledger, draws) };
}

/** What the specification makes of the recorded arrivals, up to a trader who is in no set. */
function played(recorded: RecordedEvents, terms: Terms): readonly Entry<Rational>[] {
  const entries: Entry<Rational>[] = [];
  try {
    for (const entry of opened(recorded, terms).steps) entries.push(entry);
  } catch (cause) {
    if (!(cause instanceof NotInSet)) throw cause;
  }
  return entries;
}

/** The events that the specification has for the recorded arrivals, up to a trader whom it misses in a set. */
export const followed = (recorded: RecordedEvents, terms: Terms): readonly WireEvent[] =>
  played(recorded, terms).flatMap(({ event }) => wireEvent(event, rational) ?? []);

const isRebucket = ({ type }: AnsweredEvent): boolean => type === "rebucket";

/** The moment before the event of a period that is counted `index` from 0. */
export function momentBefore(recorded: RecordedEvents, terms: Terms, index: number): Moment {
  const { events } = recorded;
  const migrating = played(recorded, terms).filter(({ event }) => event.kind === "rebucket").length;
  const others = events.slice(0, index).filter((event) => !isRebucket(event)).length;
  return momentAfter(recorded, terms, { migrating, told: migrating + others, index });
}

/** The moment at which a period begins: τ has fallen, and nothing has crossed a boundary yet. */
export const opening = (recorded: RecordedEvents, terms: Terms): Moment =>
  momentAfter(recorded, terms, { migrating: 0, told: 0, index: 0 });

/** The moment after so many events that the protocol tells, the first of them rebucketings. */
function momentAfter(
  recorded: RecordedEvents,
  terms: Terms,
  { migrating, told: target, index }: { migrating: number; told: number; index: number },
): Moment {
  const { ledger, steps } = opened(recorded, terms);
  const { ring, rules } = ledger;
  const settlements: Settlement<Rational>[] = [];
  let [told, sets] = [0, { sell: [], buy: [] } as Eligible];
  const past = recorded.events.slice(0, index);
  steps.next();
  for (;;) {
    if (told === migrating) sets = eligible(ring, rules);
    if (told === target) return { ring, rules, sets, settlements, past };
    const { value, done } = steps.next();
    if (done === true) return { ring, rules, sets, settlements, past };
    if (value.event.kind === "settlement") settlements.push(value.event);
    if (wireEvent(value.event, rational) !== undefined) told += 1;
  }
}
