import type { AnsweredEvent } from "../../cases/answers.js";
import { runConfig } from "../../config/run-config-of.js";
import type { Rules } from "../../config/rules.js";
import { parseStateDocument, type StateDocument } from "../../config/state-document.js";
import { moneyAsText, traceLine, type TraceStart } from "../../conformance/trace-lines.js";
import { Defect, type Parsed } from "../../errors.js";
import { Ledger, type Entry } from "../../events/ledger.js";
import { rational, type Rational } from "../../numbers/rational.js";
import { Books } from "../../ring/books.js";
import { openingOfState } from "../../ring/ring-from-config.js";
import type { Ring } from "../../ring/ring.js";
import { playable } from "./event.js";

/** Events between two copies of the books, at least; and parties and tickets that all copies hold, about. */
const SPACING = 200;
const COPIED = 4_000_000;

/** An event played: as it was recorded, and its entry in the books. */
export interface PlayedEvent {
  /** Absent where the line is no event. */
  readonly event?: AnsweredEvent;
  /** Absent where the event cannot be posted; the books stay as they are. */
  readonly entry?: Entry<Rational>;
  /** Why one of them is absent. */
  readonly problem?: string;
}

/** The rules of a recorded run: exact, with the tolerance of C1–C6 for implementations that round. */
export function rulesOf({ config, readings, arithmetic }: TraceStart): Rules<Rational> {
  const cashTolerance = rational.parse(arithmetic === "exact" ? "0" : "0.0000000001");
  const numbers = { ...rational, arithmetic, cashTolerance };
  return { numbers, config: runConfig(config, numbers), readings };
}

/**
 * The state on a period's line.
 *
 * @param place - of the line in the trace, the header's being 0
 */
export function stateOnLine(text: string, place: number, start: TraceStart): Parsed<StateDocument> {
  const read = traceLine(text, place + 1, start.arithmetic);
  if (!read.ok) return read;
  if (read.value.kind !== "period") throw new Defect(`line ${place + 1} holds no state`);
  const state = parseStateDocument(moneyAsText(read.value.state));
  if (state.ok) return state;
  const [{ where, ...first }] = state.issues;
  return { ok: false, issues: [{ ...first, where: `line ${place + 1}, /state${where}` }] };
}

/** The world of a state, to be read. */
export const ringOfState = (state: StateDocument, { config }: Rules<Rational>): Ring<Rational> =>
  new Books(openingOfState(state, config, rational));

/**
 * One recorded period, played from the recorded state before it, event by event in either direction.
 * Keeps copies of the books at some places, and plays on from the nearest one.
 */
export class OpenPeriod {
  readonly #start: TraceStart;
  readonly #lines: readonly string[];
  readonly #first: number;
  readonly #spacing: number;
  readonly #copies = new Map<number, Books<Rational>>();
  #books: Books<Rational>;
  #ledger: Ledger<Rational>;
  #next = 0;
  readonly rules: Rules<Rational>;
  /** The clock's entry, before all events. */
  readonly clock: Entry<Rational>;

  /**
   * @param before - the state that the period before it left
   * @param lines - its events, as they were recorded
   * @param first - the place of the first of them in the trace
   */
  constructor(
    start: TraceStart,
    before: StateDocument,
    { lines, first }: { readonly lines: readonly string[]; readonly first: number },
  ) {
    this.#start = start;
    this.#lines = lines;
    this.#first = first;
    this.rules = rulesOf(start);
    this.#books = new Books(openingOfState(before, this.rules.config, rational));
    this.#ledger = new Ledger(this.#books, this.rules);
    const period = before.period + 1;
    this.clock = this.#ledger.post({ kind: "period-start", period, legs: [] });
    const size = before.tickets.length + Object.keys(before.cash).length;
    this.#spacing = Math.max(SPACING, Math.ceil((lines.length * size) / COPIED));
    this.#copies.set(0, this.#books.copy());
  }

  /** How many events there are. */
  get length(): number {
    return this.#lines.length;
  }
  /** The world as it stands: before the event that comes next. */
  get ring(): Ring<Rational> {
    return this.#books;
  }

  /** Moves to the moment before an event, or after the last. Costs the events since the nearest copy. */
  seek(place: number): void {
    const copied = Math.floor(place / this.#spacing) * this.#spacing;
    const copy = this.#copies.get(copied);
    if (copy !== undefined && (place < this.#next || copied > this.#next)) {
      this.#books = copy.copy();
      this.#ledger = new Ledger(this.#books, this.rules);
      this.#next = copied;
    }
    while (this.#next < place) this.step();
  }

  /** Plays the event that comes next; there must be one. */
  step(): PlayedEvent {
    const text = this.#lines[this.#next];
    if (text === undefined) throw new Defect("played beyond the end of a period");
    const played = this.#play(text, this.#first + this.#next);
    this.#next += 1;
    const isKept = this.#next % this.#spacing === 0 && !this.#copies.has(this.#next);
    if (isKept) this.#copies.set(this.#next, this.#books.copy());
    return played;
  }

  #play(text: string, place: number): PlayedEvent {
    const read = traceLine(text, place + 1, this.#start.arithmetic);
    if (!read.ok) {
      const [{ expected, found }] = read.issues;
      return { problem: `not an event: expected ${expected}, found ${found}` };
    }
    if (read.value.kind !== "event") throw new Defect(`line ${place + 1} holds no event`);
    const { event } = read.value;
    const play = playable(event, { ring: this.#books, rules: this.rules });
    return play.ok ? { event, entry: this.#ledger.post(play.event) } : { event, problem: play.why };
  }
}
