import { answeredEvent, type AnsweredEvent } from "../../cases/answers.js";
import type { StateDocument } from "../../config/state-document.js";
import type { TraceStart } from "../../conformance/trace-lines.js";
import { Defect, type Parsed } from "../../errors.js";
import { marketFigures } from "./markets.js";
import type { Moment } from "./moment.js";
import { timeOf, type RunTally } from "./overview.js";
import { OpenPeriod, stateOnLine } from "./period.js";
import {
  answeredForm,
  endMoment,
  eventMoment,
  openingMoment,
  unreadable,
  type BareMoment,
  type JudgedSpan,
  type OpenedSpan,
} from "./scenes.js";
import { spanAt, type RecordedSpan, type RecordedTrace } from "./trace.js";
import { judgedPeriod, type JudgedEvent, type PeriodVerdicts } from "./verdicts.js";
import type { MomentAsked } from "./world.js";

/** The longest line that is shown, characters. */
const LINE_SHOWN = 2_000;

/**
 * A recorded run that is stepped through, line by line of its trace. Every period is played from the
 * recorded state before it, so that nothing is echoed from one to the next, and one period at a time
 * is held.
 */
export class RunPlay {
  readonly #trace: RecordedTrace;
  readonly #start: TraceStart;
  #judged: JudgedSpan | undefined;

  /** @param trace - closed, without an issue */
  constructor(trace: RecordedTrace) {
    if (trace.start === undefined) throw new Defect("a trace without a first line");
    this.#trace = trace;
    this.#start = trace.start;
  }

  /** Lines that can be played, the header included. */
  get places(): number {
    return (this.#trace.spans.at(-1)?.end ?? 0) + 1;
  }

  /**
   * Plays the period of a line once, after which its moments come at once. Yields after each event.
   *
   * @param place - of the line, the header's being 0
   */
  *prepare(place: number): Generator<undefined> {
    const span = spanAt(this.#trace.spans, place);
    if (span === undefined || span === this.#judged?.span) return;
    const opened = this.#open(span);
    if (!opened.ok) return;
    const judging = this.#judge(opened.value);
    let step = judging.next();
    for (; step.done !== true; step = judging.next()) yield;
    this.#judged = { ...opened.value, verdicts: step.value };
  }

  /** A line played, and the world after it. Prepares it where that was not done. */
  moment(place: number, asked: MomentAsked): Moment {
    const span = spanAt(this.#trace.spans, place);
    if (span === undefined) return openingMoment(this.#bare(undefined, 0), this.#start, asked);
    const preparing = this.prepare(place);
    while (preparing.next().done !== true);
    const bare = this.#bare(span, place);
    if (this.#judged?.span === span) {
      return (place === span.end ? endMoment : eventMoment)(bare, this.#judged, asked);
    }
    const opened = this.#open(span);
    const problem = opened.ok ? "" : unreadable("before this period", opened.issues[0]);
    return { ...bare, kind: "event", problem };
  }

  /** Plays the whole run once, judged, into a tally. Yields after each event. */
  *playInto(tally: RunTally): Generator<undefined> {
    for (const span of this.#trace.spans) {
      const opened = this.#open(span);
      if (opened.ok) yield* this.#tally(opened.value, tally);
      else tally.pass(this.#remark(span, unreadable("before it", opened.issues[0])));
    }
  }

  *#tally(opened: OpenedSpan, tally: RunTally): Generator<undefined> {
    const { span, period, before, after } = opened;
    tally.begin(span, marketFigures(period.ring, period.rules));
    const judging = this.#judge(opened);
    let step = judging.next();
    for (; step.done !== true; step = judging.next()) {
      tally.event(step.value, span, period.rules);
      yield;
    }
    tally.end(span, step.value);
    if (after.ok)
      tally.explain(span, { before, events: this.#events(span), after: answeredForm(after.value) });
    else tally.remark(this.#remark(span, unreadable("that it left", after.issues[0])));
  }

  #remark({ end: place, period }: RecordedSpan, said: string) {
    return { place, period, said };
  }

  #judge({ period, before, after }: OpenedSpan): Generator<JudgedEvent, PeriodVerdicts> {
    return judgedPeriod(period, before, after.ok ? after.value : undefined);
  }

  #open(span: RecordedSpan): Parsed<OpenedSpan> {
    const before = this.#stateAt(span.first - 1);
    if (!before.ok) return before;
    const lines = this.#trace.lines.slice(span.first, span.end);
    const period = new OpenPeriod(this.#start, before.value, { lines, first: span.first });
    const after = this.#stateAt(span.end);
    return { ok: true, value: { span, period, before: before.value, after }, warnings: [] };
  }

  #stateAt(place: number): Parsed<StateDocument> {
    if (place === 0) return { ok: true, value: this.#start.state, warnings: [] };
    return stateOnLine(this.#trace.lines[place] ?? "", place, this.#start);
  }

  #events({ first, end }: RecordedSpan): readonly AnsweredEvent[] {
    return this.#trace.lines.slice(first, end).flatMap((text) => {
      const read = answeredEvent(JSON.parse(text), this.#start.arithmetic);
      return read.ok ? [read.value] : [];
    });
  }

  /** What a moment is before anything is said of it. */
  #bare(span: RecordedSpan | undefined, place: number): BareMoment {
    const line = this.#trace.lines[place] ?? "";
    return {
      place,
      places: this.places,
      period: span?.period ?? this.#start.state.period,
      event: span === undefined ? 0 : place - span.first + 1,
      events: span === undefined ? 0 : span.end - span.first,
      at: span === undefined ? this.#start.state.period + 1 : timeOf(span, place),
      words: "",
      specEvents: [],
      recorded: line.length > LINE_SHOWN ? `${line.slice(0, LINE_SHOWN)}…` : line,
      legs: [],
      verdicts: [],
      differences: [],
    };
  }
}
