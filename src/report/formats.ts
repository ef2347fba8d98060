import { badge } from "./badge.js";
import { consoleReport, type ConsoleStyle } from "./console.js";
import { faultLines } from "./fault-lines.js";
import { github } from "./github.js";
import { html } from "./html.js";
import { junit } from "./junit.js";
import { markdown } from "./markdown.js";
import type { Recording } from "./recording.js";
import { sarif } from "./sarif.js";

export const FORMATS = [
  "console",
  "junit",
  "sarif",
  "markdown",
  "github",
  "badge",
  "html",
] as const;
export type Format = (typeof FORMATS)[number];

/** What a report is made for. */
export interface ReportStyle extends ConsoleStyle {
  /** The file at which code scanning and annotations show results. */
  readonly source?: string;
  /** The explorer's page, as it was built, for the page that it is put into. */
  readonly explorer?: () => string | undefined;
}

const consoleText = (run: Recording, style: ConsoleStyle): string =>
  [...consoleReport(run, style), ...faultLines(run)].map((line) => `${line}\n`).join("");

type Report = (runs: readonly [Recording, ...Recording[]], style: ReportStyle) => string;

const REPORTS: Readonly<Record<Format, Report>> = {
  console: (runs, style) => runs.map((run) => consoleText(run, style)).join("\n"),
  junit: (runs) => junit(runs),
  sarif: (runs, { source }) => sarif(runs, source),
  markdown: (runs) => markdown(runs),
  github: (runs, { source }) => github(runs, source),
  badge: ([run]) => badge(run),
  html: (runs, { explorer }) => html(runs, explorer?.()),
};

/** Runs as a report in a format, whole; a badge tells of the first run only. */
export const report = (
  format: Format,
  runs: readonly [Recording, ...Recording[]],
  style: ReportStyle,
): string => REPORTS[format](runs, style);
