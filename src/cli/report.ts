import { InvalidArgumentError, Option, type Command } from "commander";
import { createColors } from "picocolors";
import { ExitCode } from "../errors.js";
import { FORMATS, report, type Format, type ReportStyle } from "../report/formats.js";
import { printable } from "../report/printable.js";
import { recordedRun } from "../report/recorded.js";
import type { Recording } from "../report/recording.js";
import { explorerIfBuilt } from "./explorer-page.js";
import type { Shell } from "./shell.js";

/** The longest line of a record, bytes: a finding with the state of a large ring, twice. */
const LONGEST_LINE = 64 * 1024 * 1024;

/** A report to write at the end of a run. */
export interface ReportTarget {
  readonly format: Format;
  readonly file: string;
}

const isFormat = (text: string): text is Format => (FORMATS as readonly string[]).includes(text);

/** `FORMAT=FILE`, once more. */
export function reportTarget(
  text: string,
  before: readonly ReportTarget[] = [],
): readonly ReportTarget[] {
  const [, format = "", file = ""] = /^(\w+)=(.+)$/s.exec(text) ?? [];
  if (isFormat(format)) return [...before, { format, file }];
  throw new InvalidArgumentError(`expected FORMAT=FILE, with ${FORMATS.join(", ")} for the format`);
}

/** How reports look: colours and width only on a terminal. */
export const reportStyle = (
  shell: Shell,
  { quiet, source }: { readonly quiet?: true; readonly source?: string },
  isTerminal: boolean,
): ReportStyle => ({
  colors: createColors(isTerminal && shell.isColorful),
  quiet: quiet === true,
  explorer: () => explorerIfBuilt(shell),
  ...(isTerminal && shell.columns !== undefined && { columns: shell.columns }),
  ...(source !== undefined && { source }),
});

/** Files opened for the reports of a run, so that one that cannot be written is told before it. */
export function openReports(
  shell: Shell,
  targets: readonly ReportTarget[],
  style: ReportStyle,
): (run: Recording) => void {
  const open = targets.map(({ format, file }) => ({ format, file: shell.lines(file) }));
  return (run) => {
    for (const { format, file } of open) {
      file.write(report(format, [run], style).trimEnd());
      file.close();
    }
  };
}

interface ReportOptions {
  readonly format: Format;
  readonly out?: string;
  readonly source?: string;
  readonly quiet?: true;
}

/** The runs of all files; undefined where one has faults, which are told. */
async function recordings(
  shell: Shell,
  paths: readonly string[],
): Promise<readonly Recording[] | undefined> {
  const runs: Recording[] = [];
  for (const path of paths) {
    const read = await recordedRun(shell.readLines(path, LONGEST_LINE));
    if (read.ok) runs.push(read.value);
    else {
      const [{ where, expected, found }] = read.issues;
      shell.err(printable(`${path}: ${where}: expected ${expected}, found ${found}`));
    }
  }
  return runs.length === paths.length ? runs : undefined;
}

async function runReport(
  shell: Shell,
  paths: readonly string[],
  options: ReportOptions,
): Promise<ExitCode> {
  const { format, out = "-" } = options;
  if (format === "badge" && paths.length > 1) {
    shell.err("dealer-conformance: a badge tells of one run: expected one file");
    return ExitCode.badInput;
  }
  const [first, ...others] = (await recordings(shell, paths)) ?? [];
  if (first === undefined) return ExitCode.badInput;
  const text = report(format, [first, ...others], reportStyle(shell, options, out === "-"));
  const file = shell.lines(out);
  file.write(text.trimEnd());
  file.close();
  return ExitCode.conforms;
}

/** `report`: recorded runs in another form. */
export function reportCommand(
  program: Command,
  shell: Shell,
  exit: (code: ExitCode) => void,
): void {
  program
    .command("report")
    .summary("show recorded runs in another form")
    .description(
      "Makes a report of runs that check --out recorded. Several files stand side by side,\n" +
        "an implementation each.",
    )
    .argument("<files...>", "recorded runs, lines of JSON")
    .addOption(new Option("--format <format>", "the form").choices(FORMATS).default("console"))
    .option("--out <file>", "where to, - for standard output", "-")
    .option("--source <path>", "the file at which code scanning and annotations show results")
    .option("--quiet", "on the console, only what is wrong, and the verdict")
    .addHelpText("after", "\nExit codes: 0 written, whatever the verdict, 2 a file cannot be used.")
    .action(async (paths: string[], options: ReportOptions) => {
      exit(await runReport(shell, paths, options));
    });
}
