import type { Colors } from "picocolors/types.js";
import { shown } from "../cases/compare/difference.js";
import type { Finding, Start } from "../conformance/result.js";
import type { Summary, Verdict } from "../conformance/verdicts.js";
import { OPEN_POINT_IDS } from "../requirements/open-points.js";
import { STATEMENTS } from "../requirements/statements.js";
import { printable } from "./printable.js";
import { verdictLine } from "./verdict-line.js";

/** What a console report is made for. */
export interface ConsoleStyle {
  readonly colors: Colors;
  /** Only what is wrong, and the last line. */
  readonly quiet: boolean;
  /** The command that repeats one case. */
  readonly repeat: (caseId: string) => string;
}

const WIDTH = Math.max(...Object.keys(STATEMENTS).map(({ length }) => length));
const number = (count: number): string => (count === 0 ? "" : String(count)).padStart(8);

export function heading({ suite, seed, implementation }: Start, { colors }: ConsoleStyle): string {
  const { name, version, language, arithmetic, methods } = implementation;
  const by = language === undefined ? arithmetic : `${language}, ${arithmetic}`;
  const who = colors.bold(printable(`${name} ${version}`));
  return `dealer-conformance ${suite}: ${who} (${printable(by)}), ${methods.length} ${methods.length === 1 ? "method" : "methods"}, seed ${seed}`;
}

function verdictRow(verdict: Verdict, { colors }: ConsoleStyle): string {
  const { requirement, status, cases, passed, failed, skipped, unsupported } = verdict;
  const name = requirement.padEnd(WIDTH);
  if (cases === 0) return colors.dim(`- ${name}  untested`);
  const counts = [cases, passed, failed, skipped, unsupported].map(number).join("");
  if (status === "failed") return colors.red(`✗ ${name}${counts}`);
  return status === "passed"
    ? `${colors.green("✓")} ${name}${counts}`
    : colors.dim(`- ${name}${counts}  untested`);
}

const COLUMNS = ["cases", "passed", "failed", "skipped", "unsupp."];

function table({ verdicts }: Summary, style: ConsoleStyle): readonly string[] {
  const shown = style.quiet ? verdicts.filter(({ status }) => status === "failed") : verdicts;
  if (shown.length === 0) return [];
  const head = `  ${"requirement".padEnd(WIDTH)}${COLUMNS.map((column) => column.padStart(8)).join("")}`;
  return [style.colors.bold(head), ...shown.map((verdict) => verdictRow(verdict, style)), ""];
}

function readingLine({ reading }: Finding): readonly string[] {
  if (reading?.shown === undefined) return [];
  const { point, declared, shown } = reading;
  return [`   declared ${point} = ${declared}, but the answer shows ${point} = ${shown}`];
}

/** A finding: what is broken, where the answers differ, the request, and how to repeat it. */
export function findingLines(
  finding: Finding,
  place: number,
  { colors, repeat }: ConsoleStyle,
): readonly string[] {
  const { requirements, differences, method, params, expected, actual, failures } = finding;
  const [first, ...others] = requirements;
  const alsoText = others.length > 0 ? ` (or ${others.join(", ")})` : "";
  const [difference] = differences;
  const more = differences.length > 1 ? ` and ${differences.length - 1} more` : "";
  return [
    colors.red(`${place}. ${first ?? ""}${alsoText}: ${failures} failed`),
    colors.dim(`   ${first === undefined ? "" : STATEMENTS[first]}`),
    ...readingLine(finding),
    `   smallest case   ${finding.case.id}: ${finding.case.title}`,
    `   ${method.padEnd(15)} ${printable(JSON.stringify(params))}`,
    ...(difference === undefined
      ? []
      : [
          `   at ${printable(difference.at)}${more}`,
          `     expected      ${printable(difference.expected)}`,
          `     answered      ${printable(difference.actual)}`,
        ]),
    `   expected        ${printable(shown(expected))}`,
    `   answered        ${printable(shown(actual))}`,
    `   repeat          ${repeat(finding.case.id)}`,
    "",
  ];
}

function notes({ outcomes, edges, rounded }: Summary): readonly string[] {
  const { skipped, undecided } = outcomes;
  return [
    ...(edges.cases > 0
      ? [`knife edges: ${edges.cases} cases, the other side taken in ${edges.neighbours}`]
      : []),
    ...(rounded > 0 ? [`rounded input: ${rounded} cases`] : []),
    ...(skipped > 0 ? [`skipped by the adapter: ${skipped} cases`] : []),
    ...(undecided > 0
      ? [`undecided: ${undecided} cases with more knife edges than are followed`]
      : []),
  ];
}

function readings({ implementation }: Start): string {
  const { declaredReadings, readings } = implementation;
  const text = (point: (typeof OPEN_POINT_IDS)[number]) => `${point} = ${readings[point]}`;
  const declared = OPEN_POINT_IDS.filter((point) => declaredReadings[point] !== undefined);
  const taken = OPEN_POINT_IDS.filter((point) => declaredReadings[point] === undefined);
  const parts = [
    ...(declared.length > 0 ? [`declared ${declared.map(text).join(", ")}`] : []),
    ...(taken.length > 0 ? [`by default ${taken.map(text).join(", ")}`] : []),
  ];
  return `readings: ${parts.join("; ")}`;
}

/** A whole run for a person: verdict by requirement, findings, what else was seen, and the verdict. */
export function consoleReport(
  start: Start,
  summary: Summary,
  style: ConsoleStyle,
): readonly string[] {
  const { colors, quiet } = style;
  const findings = summary.findings.flatMap((finding, index) =>
    findingLines(finding, index + 1, style),
  );
  const line = verdictLine(summary, start.implementation);
  const verdict = line.startsWith("conforms") ? colors.green(line) : colors.red(line);
  const extra = quiet ? [] : [...notes(summary), readings(start)];
  return [...table(summary, style), ...findings, ...extra, colors.bold(verdict)];
}
