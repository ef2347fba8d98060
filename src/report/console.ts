import { wrapAnsi } from "fast-wrap-ansi";
import type { Colors } from "picocolors/types.js";
import type { Start } from "../conformance/result.js";
import type { Summary, Verdict } from "../conformance/verdicts.js";
import { OPEN_POINT_IDS } from "../requirements/open-points.js";
import { STATEMENTS } from "../requirements/statements.js";
import { UNSHOWN } from "../requirements/unshown.js";
import { findingLines } from "./finding-lines.js";
import { leaningLines } from "./leaning-lines.js";
import { likenessLines } from "./likeness-lines.js";
import { printable } from "./printable.js";
import type { Recording } from "./recording.js";
import { repeatCommand } from "./repeat.js";

/** What a console report is made for. */
export interface ConsoleStyle {
  readonly colors: Colors;
  /** Only what is wrong, and the last line. */
  readonly quiet: boolean;
  /** Of the terminal: text is wrapped to it, the table narrowed; without it lines are as long as they are. */
  readonly columns?: number;
}

const WIDTH = Math.max(...Object.keys(STATEMENTS).map(({ length }) => length));
const number = (count: number): string => (count === 0 ? "" : String(count)).padStart(8);

function heading({ suite, seed, implementation }: Start, { colors }: ConsoleStyle): string {
  const { name, version, language, arithmetic, methods } = implementation;
  const by = language === undefined ? arithmetic : `${language}, ${arithmetic}`;
  const who = colors.bold(printable(`${name} ${version}`));
  return `dealer-conformance ${suite}: ${who} (${printable(by)}), ${methods.length} ${methods.length === 1 ? "method" : "methods"}, seed ${seed}`;
}

const COLUMNS = ["cases", "passed", "failed", "skipped", "unsupp."];

/** How many of the columns there is room for, one at least. */
const shownColumns = ({ columns = Infinity }: ConsoleStyle): number =>
  Math.min(COLUMNS.length, Math.max(1, Math.floor((columns - WIDTH - 2) / 8)));

function verdictRow(verdict: Verdict, style: ConsoleStyle): string {
  const { colors } = style;
  const { requirement, status, cases, passed, failed, skipped, unsupported } = verdict;
  const name = requirement.padEnd(WIDTH);
  const unshown = UNSHOWN[requirement];
  const why = unshown === undefined ? "" : `${unshown}: `;
  if (cases === 0) return colors.dim(`- ${name}  ${why}untested`);
  const counts = [cases, passed, failed, skipped, unsupported]
    .slice(0, shownColumns(style))
    .map(number)
    .join("");
  if (status === "failed") return colors.red(`✗ ${name}${counts}`);
  return status === "passed"
    ? `${colors.green("✓")} ${name}${counts}`
    : colors.dim(`- ${name}${counts}  untested`);
}

function table({ verdicts }: Summary, style: ConsoleStyle): readonly string[] {
  const shown = style.quiet ? verdicts.filter(({ status }) => status === "failed") : verdicts;
  if (shown.length === 0) return [];
  const columns = COLUMNS.slice(0, shownColumns(style)).map((column) => column.padStart(8));
  const head = `  ${"requirement".padEnd(WIDTH)}${columns.join("")}`;
  return [style.colors.bold(head), ...shown.map((verdict) => verdictRow(verdict, style)), ""];
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

/** What the witnesses say of the readings: where the declared one does not show, and which does. */
function shownLines({ readings: shown = [] }: Recording["end"]): readonly string[] {
  const others = shown.filter((each) => !each.shown.includes(each.declared));
  const told = others.map(({ point, shown: [first] }) =>
    first === undefined ? `${point} mixed` : `${point} = ${first}`,
  );
  if (shown.length === 0) return [];
  const rest = others.length === 0 ? "all as declared" : `${told.join(", ")}; the rest as declared`;
  return [`readings shown by ${shown.length} points' witnesses: ${rest}`];
}

/** What is to be copied whole, or is data: a terminal wraps it without breaking it. */
const DATA = /^ {3}(repeat|expected|answered|\S+ +\{)/;

/** A line in the width of the terminal, what follows indented like it. */
function fitted(line: string, columns: number | undefined): string {
  const plain = line.replace(/\u001b\[\d+m/g, "");
  if (columns === undefined || plain.length < columns || DATA.test(plain)) return line;
  const indent = " ".repeat(plain.length - plain.trimStart().length);
  return wrapAnsi(line.trimStart(), Math.max(20, columns - indent.length - 1), { hard: true })
    .split("\n")
    .map((part) => indent + part)
    .join("\n");
}

/** A whole run for a person: verdict by requirement, findings, what else was seen, and the verdict. */
export function consoleReport(run: Recording, style: ConsoleStyle): readonly string[] {
  const { colors, quiet } = style;
  const { start, summary, standing, line, end } = run;
  const repeat = repeatCommand(start);
  const findings = summary.findings.flatMap((finding, index) =>
    findingLines(finding, index + 1, { colors, repeat }),
  );
  const verdict = standing === "conforms" ? colors.green(line) : colors.red(line);
  const extra = quiet ? [] : [...notes(summary), readings(start), ...shownLines(end)];
  const head = quiet ? [] : [heading(start, style)];
  const likened = [...likenessLines(run), ...leaningLines(run)].map(colors.yellow);
  const all = [...head, ...table(summary, style), ...findings, ...likened, ...extra];
  return [...all, colors.bold(verdict)].map((each) => fitted(each, style.columns));
}
