import type { Recording } from "./recording.js";

/** A run in figures, as every report that carries figures carries them. */
export interface Counts {
  readonly requirements: number;
  readonly passed: number;
  readonly failed: number;
  readonly untested: number;
  readonly findings: number;
  /** Cases by outcome, `cases-passed` and so on. */
  readonly cases: Readonly<Record<`cases-${string}`, number>>;
}

export function countsOf({ summary: { verdicts, findings, outcomes } }: Recording): Counts {
  const count = (status: string) => verdicts.filter((each) => each.status === status).length;
  return {
    requirements: verdicts.length,
    passed: count("passed"),
    failed: count("failed"),
    untested: count("untested"),
    findings: findings.length,
    cases: Object.fromEntries(
      Object.entries(outcomes).map(([outcome, cases]) => [`cases-${outcome}`, cases]),
    ),
  };
}
