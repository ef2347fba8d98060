import type { AnsweredEvent, AnsweredState } from "../cases/answers.js";
import type { StateDocument } from "../config/state-document.js";
import type { InputIssue } from "../errors.js";
import { explanation, unexplainedEvent, type Explanation } from "./recorded-period.js";
import { moneyAsText, traceLine, traceStart, type TraceStart } from "./trace-lines.js";

/** What is said of a trace, period by period. */
export type TraceJudgement =
  | { readonly kind: "start"; readonly start: TraceStart }
  | {
      readonly kind: "period";
      readonly period: number;
      readonly events: number;
      /** Events of the period up to the first unexplained one. */
      readonly explained: number;
      /** The line of the first unexplained event, or of the period's state. */
      readonly line: number;
      readonly explanation: Explanation;
    }
  /** The trace cannot be read on. */
  | { readonly kind: "unreadable"; readonly issue: InputIssue };

/** The most events that a period may hold; a trace is judged a period at a time. */
export const MOST_EVENTS = 1_000_000;

/** A trace so far: its start, the last state, and the events since. */
class TraceSoFar {
  #line = 0;
  #start: TraceStart | undefined;
  #before: StateDocument | undefined;
  #events: AnsweredEvent[] = [];
  #firstLine = 2;

  /** Takes the next line; says something at the start, after each period, and where it cannot go on. */
  take(text: string): TraceJudgement | undefined {
    this.#line += 1;
    if (this.#start === undefined || this.#before === undefined) return this.#open(text);
    const read = traceLine(text, this.#line, this.#start.arithmetic);
    if (!read.ok) return { kind: "unreadable", issue: read.issues[0] };
    if (read.value.kind === "period") {
      return this.#close(this.#start, this.#before, read.value.state);
    }
    this.#events.push(read.value.event);
    const isTooLong = this.#events.length > MOST_EVENTS;
    return isTooLong ? { kind: "unreadable", issue: tooMany(this.#line) } : undefined;
  }

  #open(text: string): TraceJudgement {
    const start = traceStart(text);
    if (!start.ok) return { kind: "unreadable", issue: start.issues[0] };
    this.#start = start.value;
    this.#before = start.value.state;
    return { kind: "start", start: start.value };
  }

  #close(start: TraceStart, before: StateDocument, after: AnsweredState): TraceJudgement {
    const { config, readings, arithmetic } = start;
    const events = this.#events;
    const said = explanation({ config, before, events, after }, { readings, arithmetic });
    const explained =
      said.kind === "unexplained"
        ? unexplainedEvent(said.differences[0], events.length)
        : events.length;
    const line = this.#firstLine + explained;
    this.#before = moneyAsText(after);
    this.#events = [];
    this.#firstLine = this.#line + 1;
    const { period } = after;
    return { kind: "period", period, events: events.length, explained, line, explanation: said };
  }
}

const tooMany = (line: number): InputIssue => ({
  code: "trace",
  where: `line ${line}`,
  expected: `a period's state after at most ${MOST_EVENTS} events`,
  found: "one more event",
});

/**
 * Judges a recorded run: each period by the specification from the recorded state before it, so that
 * independent divergences are counted and not their echoes. Holds one period at a time.
 *
 * @param lines - the trace's lines, as they come
 */
export async function* judgeTrace(
  lines: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<TraceJudgement> {
  const trace = new TraceSoFar();
  for await (const text of lines) {
    const judgement = trace.take(text);
    if (judgement !== undefined) yield judgement;
    if (judgement?.kind === "unreadable") return;
  }
}
