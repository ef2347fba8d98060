import { sameNumber } from "../../cases/compare/difference.js";
import { stateDifferences } from "../../cases/compare/state.js";
import type { AnsweredState } from "../../cases/answers.js";
import type { StateDocument } from "../../config/state-document.js";
import type { TraceStart } from "../../conformance/trace-lines.js";
import type { InputIssue, Parsed } from "../../errors.js";
import { rational } from "../../numbers/rational.js";
import { stateDocument } from "../../wire/state.js";
import { marketFigures } from "./markets.js";
import { legRows, verdictRows, type Moment } from "./moment.js";
import { ringOfState, rulesOf, type OpenPeriod } from "./period.js";
import type { RecordedSpan } from "./trace.js";
import type { PeriodVerdicts } from "./verdicts.js";
import { eventWords, specEvents } from "./words.js";
import { worldShown, type MomentAsked } from "./world.js";

/** A period whose opening state could be read. */
export interface OpenedSpan {
  readonly span: RecordedSpan;
  readonly period: OpenPeriod;
  readonly before: StateDocument;
  readonly after: Parsed<StateDocument>;
}

export interface JudgedSpan extends OpenedSpan {
  readonly verdicts: PeriodVerdicts;
}

/** What a moment is before anything is said of it. */
export type BareMoment = Omit<Moment, "kind">;

/** Differences at a period's end that are shown. */
const DIFFERENCES_SHOWN = 50;

/** A state that is known to be well-formed, in the form of an answer. */
export const answeredForm = (state: StateDocument): AnsweredState => ({
  ...state,
  tickets: [...state.tickets],
});

export const unreadable = (which: string, { where, expected, found }: InputIssue): string =>
  `the state ${which} cannot be read: ${where}: expected ${expected}, found ${found}`;

/** The world before the first period. */
export function openingMoment(bare: BareMoment, start: TraceStart, asked: MomentAsked): Moment {
  const rules = rulesOf(start);
  const ring = ringOfState(start.state, rules);
  const world = worldShown({ ring, rules }, { now: marketFigures(ring, rules) }, asked);
  const words = "The opening: what everyone holds before the first period";
  return { ...bare, kind: "opening", words, world };
}

/** An event, and the world after it. */
export function eventMoment(
  bare: BareMoment,
  { span, period, verdicts }: JudgedSpan,
  asked: MomentAsked,
): Moment {
  const { rules } = period;
  const place = bare.place - span.first;
  period.seek(place);
  const then = marketFigures(period.ring, rules);
  const { event, entry, problem } = period.step();
  const now = marketFigures(period.ring, rules);
  const violations = verdicts.violations.get(place) ?? [];
  return {
    ...bare,
    kind: "event",
    words: event === undefined ? "A line that is no event" : eventWords(event),
    ...(problem !== undefined && { problem }),
    ...(entry !== undefined && {
      specEvents: specEvents(entry.event),
      legs: legRows(entry),
      verdicts: verdictRows(entry, violations),
    }),
    world: worldShown({ ring: period.ring, rules, entry }, { now, then }, asked),
  };
}

/** The end of a period: the state that was recorded, beside the one that the events left. */
export function endMoment(
  bare: BareMoment,
  { span, period, after, verdicts }: JudgedSpan,
  asked: MomentAsked,
): Moment {
  const { rules } = period;
  const words = `Period ${span.period} is over: the state that was recorded`;
  const end = { ...bare, kind: "end" as const, words };
  if (!after.ok) return { ...end, problem: unreadable("on this line", after.issues[0]) };
  period.seek(period.length);
  const same = sameNumber(rules.numbers.arithmetic);
  const left = stateDocument(period.ring, rational);
  const differences = stateDifferences(left, answeredForm(after.value), [], same);
  const ring = ringOfState(after.value, rules);
  return {
    ...end,
    verdicts: verdictRows(undefined, verdicts.violations.get(period.length) ?? []),
    differences: differences.slice(0, DIFFERENCES_SHOWN),
    world: worldShown({ ring, rules }, { now: marketFigures(ring, rules) }, asked),
  };
}
