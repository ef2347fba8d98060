import type { CaseResult, End, Result, Start } from "../conformance/result.js";
import { summary, type Summary } from "../conformance/verdicts.js";
import { Defect } from "../errors.js";
import { standing, type Standing } from "./standing.js";
import { verdictLine } from "./verdict-line.js";

/** A run's record, taken apart: what every report is made of. */
export interface Recording {
  readonly start: Start;
  readonly cases: readonly CaseResult[];
  readonly end: End;
  readonly summary: Summary;
  readonly standing: Standing;
  /** The run in one sentence. */
  readonly line: string;
}

/** A whole record of one run. */
export function recording(results: readonly Result[]): Recording {
  const start = results.find((result) => result.type === "start");
  const end = results.find((result) => result.type === "end");
  if (start === undefined || end === undefined) throw new Defect("a record without start or end");
  const counted = summary(results);
  return {
    start,
    cases: results.filter((result) => result.type === "case"),
    end,
    summary: counted,
    standing: standing(counted, end.incidents.length),
    line: verdictLine(counted, start.implementation, end.incidents.length),
  };
}
