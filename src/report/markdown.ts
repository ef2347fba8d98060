import type { Finding } from "../conformance/result.js";
import type { Verdict } from "../conformance/verdicts.js";
import { STATEMENTS } from "../requirements/statements.js";
import { countsOf } from "./counts.js";
import { plainFinding } from "./failure.js";
import { faultLines } from "./fault-lines.js";
import { leaningLines } from "./leaning-lines.js";
import { likenessLines } from "./likeness-lines.js";
import { printable } from "./printable.js";
import type { Recording } from "./recording.js";

/** Text as it stands: every ASCII character that could mean something is written as a reference. */
const literal = (text: string): string =>
  printable(text).replace(/[!-/:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`);

/** Lines in a code block whose fence is longer than any run of backticks in them. */
function fenced(lines: readonly string[]): readonly string[] {
  const text = lines.join("\n");
  const runs = Array.from(text.matchAll(/`+/g), ([run]) => run.length);
  const fence = "`".repeat(Math.max(3, ...runs.map((length) => length + 1)));
  return [`${fence}text`, text, fence];
}

const nameOf = ({ start: { implementation } }: Recording): string =>
  literal(`${implementation.name} ${implementation.version}`);

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

const MARKS = { passed: "✓", failed: "✗", untested: "–" } as const;

const verdictCell = (verdict: Verdict | undefined): string =>
  verdict === undefined || verdict.status === "untested"
    ? MARKS.untested
    : `${MARKS[verdict.status]} ${verdict.passed}/${verdict.passed + verdict.failed}`;

/** The verdicts of all runs by requirement, a column for each. */
function matrix(runs: readonly Recording[]): readonly string[] {
  const [first] = runs;
  const rows = (first?.summary.verdicts ?? []).map(({ requirement }, place) => {
    const cells = runs.map(({ summary: { verdicts } }) => verdictCell(verdicts[place]));
    return row([requirement, ...cells]);
  });
  return [
    row(["requirement", ...runs.map(nameOf)]),
    row(["---", ...runs.map(() => "---")]),
    ...rows,
  ];
}

function findingText(finding: Finding, run: Recording): readonly string[] {
  const [first] = finding.requirements;
  const statement = first === undefined ? "" : literal(STATEMENTS[first]);
  return [`### ${first ?? ""}`, "", statement, "", ...fenced(plainFinding(finding, run)), ""];
}

function runText(run: Recording): readonly string[] {
  const { passed, failed, untested, findings, cases } = countsOf(run);
  const all = Object.entries(cases)
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => `${count} ${outcome.replace("cases-", "")}`);
  const faults = faultLines(run);
  return [
    `## ${nameOf(run)}`,
    "",
    `**${literal(run.line)}**`,
    "",
    `- requirements: ${passed} passed, ${failed} failed, ${untested} untested`,
    `- cases: ${all.join(", ")}`,
    `- findings: ${findings}`,
    ...[...likenessLines(run), ...leaningLines(run)].map((line) => `- ${literal(line)}`),
    "",
    ...run.summary.findings.flatMap((finding) => findingText(finding, run)),
    ...(faults.length > 0 ? ["### The adapter", "", ...fenced(faults), ""] : []),
  ];
}

/** Markdown, as a pull request's comment or a workflow's step summary shows it. */
export const markdown = (runs: readonly Recording[]): string =>
  [
    "# Conformance to the dealer specification",
    "",
    ...runs.flatMap(runText),
    "<details><summary>All requirements</summary>",
    "",
    ...matrix(runs),
    "",
    "</details>",
    "",
  ].join("\n");
