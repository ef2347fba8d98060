import { createColors } from "picocolors";
import type { Finding } from "../conformance/result.js";
import type { Verdict } from "../conformance/verdicts.js";
import { findingLines } from "./finding-lines.js";
import type { Recording } from "./recording.js";
import { repeatCommand } from "./repeat.js";

const PLAIN = createColors(false);

/** A requirement that is broken, with the finding that shows it best. */
export interface Failure {
  readonly verdict: Verdict;
  /** Absent where no smallest case was looked for. */
  readonly finding?: Finding;
}

/** Every requirement that a run breaks: one that is suspected only, with the finding that suspects it. */
export function failuresOf({ summary: { verdicts, findings } }: Recording): readonly Failure[] {
  return verdicts
    .filter(({ status }) => status === "failed")
    .map((verdict) => {
      const { requirement } = verdict;
      const finding =
        findings.find(({ requirements: [first] }) => first === requirement) ??
        findings.find(({ requirements }) => requirements.includes(requirement));
      return { verdict, ...(finding && { finding }) };
    });
}

/** How many of a requirement's cases failed, in words. */
export const failureText = ({ verdict: { failed, cases } }: Failure): string =>
  `${failed} of ${cases} ${cases === 1 ? "case" : "cases"} failed`;

/** A finding as lines of plain text, with the command that repeats it. */
export const plainFinding = (finding: Finding, { start, summary }: Recording): readonly string[] =>
  findingLines(finding, summary.findings.indexOf(finding) + 1, {
    colors: PLAIN,
    repeat: repeatCommand(start),
  }).slice(0, -1);
