import type { TraceJudgement } from "../conformance/judge-trace.js";
import { OPEN_POINT_IDS } from "../requirements/open-points.js";
import { STATEMENTS } from "../requirements/statements.js";
import { printable } from "./printable.js";

type Judged<K extends TraceJudgement["kind"]> = Extract<TraceJudgement, { kind: K }>;

/** What is said of a whole trace, counted as its periods go by. */
export interface TraceTally {
  periods: number;
  explainedPeriods: number;
  events: number;
  explainedEvents: number;
  undecided: number;
  divergences: number;
}

export const noTally = (): TraceTally => ({
  periods: 0,
  explainedPeriods: 0,
  events: 0,
  explainedEvents: 0,
  undecided: 0,
  divergences: 0,
});

export function tally(counts: TraceTally, judged: Judged<"period">): void {
  const { kind } = judged.explanation;
  counts.periods += 1;
  counts.events += judged.events;
  counts.explainedEvents += judged.explained;
  if (kind === "explained") counts.explainedPeriods += 1;
  if (kind === "undecided") counts.undecided += 1;
  if (kind === "unexplained") counts.divergences += 1;
}

export function traceHeading({ start }: Judged<"start">): string {
  const { name, arithmetic, readings } = start;
  const list = OPEN_POINT_IDS.map((point) => `${point} = ${readings[point]}`).join(", ");
  return `${printable(name)} (${arithmetic}), ${list}`;
}

/** A period that the specification does not explain: the first event, and what was allowed there. */
export function divergenceLines(judged: Judged<"period">): readonly string[] {
  const { explanation, period, line, explained, events } = judged;
  if (explanation.kind !== "unexplained") return [];
  const [{ at, expected, actual, requirements }] = explanation.differences;
  const [first, ...others] = requirements;
  const alsoText = others.length > 0 ? ` (or ${others.join(", ")})` : "";
  return [
    `period ${period}, line ${line}: breaks ${first}${alsoText}`,
    `   ${STATEMENTS[first]}`,
    `   explained       ${explained} of the period's ${events} events`,
    `   at ${printable(at)}`,
    `     allowed       ${printable(expected)}`,
    `     recorded      ${printable(actual)}`,
    ...explanation.guards.map((guard) => `   guard           ${printable(guard)}`),
  ];
}

/** How much of a trace the specification explains. */
export function traceLine(counts: TraceTally): string {
  const { periods, explainedPeriods, events, explainedEvents, undecided, divergences } = counts;
  const rest = [
    divergences === 1 ? "1 divergence" : `${divergences} divergences`,
    ...(undecided > 0 ? [`${undecided} periods undecided on knife edges`] : []),
  ];
  const explained = `explains ${explainedPeriods} of ${periods} periods and ${explainedEvents} of ${events} events`;
  return `the specification ${explained}; ${rest.join(", ")}`;
}
