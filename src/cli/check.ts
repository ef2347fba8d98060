import type { Command } from "commander";
import { startFaultText } from "../adapter/fault-text.js";
import type { Implementation } from "../adapter/implementation.js";
import { DEFAULT_SETTINGS, type AdapterSettings } from "../adapter/settings.js";
import { startAdapter } from "../adapter/start-adapter.js";
import type { StartFailure } from "../adapter/start-failure.js";
import { check } from "../conformance/check.js";
import type { Result } from "../conformance/result.js";
import { ExitCode } from "../errors.js";
import { commandLine } from "../report/command-line.js";
import { consoleReport, type ConsoleStyle } from "../report/console.js";
import { faultLines } from "../report/fault-lines.js";
import { printable } from "../report/printable.js";
import { recording, type Recording } from "../report/recording.js";
import type { Standing } from "../report/standing.js";
import { askedCases, isFiltered, type CaseOptions } from "./asked-cases.js";
import { shippedFaults } from "./known-faults.js";
import { heldAgainst, knownDeviations, updateKnown, type KnownOptions } from "./known.js";
import { wholeNumber, seconds } from "./option-values.js";
import { openReports, reportStyle, reportTarget, type ReportTarget } from "./report.js";
import type { Shell } from "./shell.js";

interface CheckOptions extends KnownOptions, CaseOptions {
  readonly seed: number;
  readonly cases: number;
  readonly timeout: number;
  readonly out?: string;
  readonly report?: readonly ReportTarget[];
  readonly source?: string;
  readonly quiet?: true;
}

const DEFAULT_ADAPTER = "adapters/javascript/dealer.mjs";

/** Why no verdict came, told so that the adapter's developer can act on it. */
function reportStartFailure(shell: Shell, command: readonly string[], failure: StartFailure): void {
  shell.err(`dealer-conformance: ${printable(startFaultText(failure.fault))}`);
  shell.err(`  started as: ${printable(commandLine(command))}`);
  if (failure.stderrTail !== "") {
    shell.err("  the end of its standard error:");
    for (const line of failure.stderrTail.split("\n")) shell.err(`    ${printable(line)}`);
  }
}

/** Whom a run blames, as an exit code. */
const EXIT_CODES: Readonly<Record<Standing, ExitCode>> = {
  conforms: ExitCode.conforms,
  violates: ExitCode.violates,
  "no-verdict": ExitCode.adapterFault,
};

/** The run itself: every result kept, written and counted as it comes. */
async function collect(
  shell: Shell,
  implementation: Implementation,
  given: readonly string[],
  options: CheckOptions,
): Promise<readonly Result[] | undefined> {
  const { hello } = implementation;
  const command = given.length > 0 ? { command: given } : {};
  const plan = { suite: shell.version, seed: options.seed, cases: options.cases, ...command };
  const asked = askedCases(shell, hello, plan, options);
  if (asked === undefined) {
    shell.err(`dealer-conformance: no case has the id ${printable(options.case ?? "")}`);
    return undefined;
  }
  const file = options.out === undefined ? undefined : shell.lines(options.out);
  const results: Result[] = [];
  const comparison = { knownFaults: shippedFaults(shell) };
  for await (const result of check(implementation, asked, plan, comparison)) {
    results.push(result);
    file?.write(JSON.stringify(result));
    if (result.type === "case" && results.length % 50 === 0) {
      shell.progress(`${results.length} of ${asked.length} cases`);
    }
  }
  shell.progress("");
  file?.close();
  return results;
}

/** Prints the run; on standard error where its record or a report takes standard output. */
function print(shell: Shell, run: Recording, style: ConsoleStyle, options: CheckOptions): void {
  const isTaken = options.out === "-" || options.report?.some(({ file }) => file === "-") === true;
  for (const line of consoleReport(run, style)) (isTaken ? shell.err : shell.out)(line);
  for (const line of faultLines(run)) shell.err(line);
}

/** How patient a run is: no less with the start of an adapter than with an answer. */
export function adapterSettings(
  { version }: Pick<Shell, "version">,
  { timeout }: Pick<CheckOptions, "timeout">,
): Partial<AdapterSettings> {
  const deadlineMs = timeout * 1000;
  const startDeadlineMs = Math.max(DEFAULT_SETTINGS.startDeadlineMs, deadlineMs);
  return { suite: `dealer-conformance ${version}`, deadlineMs, startDeadlineMs };
}

async function runCheck(
  shell: Shell,
  given: readonly string[],
  options: CheckOptions,
): Promise<ExitCode> {
  if (isFiltered(options) && options.updateKnown === true) {
    shell.err(
      "dealer-conformance: --update-known needs a whole run, without --case or --vectors-only",
    );
    return ExitCode.badInput;
  }
  const listed = isFiltered(options) ? [] : knownDeviations(shell, options);
  if (listed === undefined) return ExitCode.badInput;
  const command = given.length > 0 ? given : ["node", shell.ownFile(DEFAULT_ADAPTER)];
  const started = await startAdapter(command, adapterSettings(shell, options));
  if (!started.ok) {
    reportStartFailure(shell, command, started.failure);
    return ExitCode.adapterFault;
  }
  const { implementation } = started;
  try {
    const writeReports = openReports(
      shell,
      options.report ?? [],
      reportStyle(shell, options, false),
    );
    const results = await collect(shell, implementation, given, options);
    if (results === undefined) return ExitCode.badInput;
    const run = recording(results);
    print(shell, run, reportStyle(shell, options, true), options);
    writeReports(run);
    const found = EXIT_CODES[run.standing];
    if (options.updateKnown !== true) return heldAgainst(shell, results, listed, found);
    return found === ExitCode.adapterFault ? found : updateKnown(shell, results, listed, options);
  } finally {
    await implementation.close();
  }
}

/** `check`: puts an implementation to the test, requirement by requirement. */
export function checkCommand(program: Command, shell: Shell, exit: (code: ExitCode) => void): void {
  program
    .command("check")
    .summary("put an implementation to the test")
    .description(
      "Starts an implementation's adapter, asks it the specification's cases over the adapter\n" +
        "protocol, and prints a verdict for each requirement. Without a command it tests the\n" +
        "sample implementation in JavaScript.",
    )
    .argument("[command...]", "the adapter and its arguments, after --; started without a shell")
    .option("--seed <n>", "where generated cases come from", wholeNumber, 42)
    .option("--cases <n>", "generated cases for each method", wholeNumber, 250)
    .option("--timeout <seconds>", "how long the oldest unanswered request may take", seconds, 10)
    .option("--case <id>", "ask only this case, such as quote@42:17 or example/04-buy-1")
    .option("--vectors-only", "ask the golden vectors, and nothing generated")
    .option("--out <file>", "write every result as a line of JSON, - for standard output")
    .option("--report <format=file>", "write a report too; may be given again", reportTarget)
    .option("--source <path>", "the file at which reports for code scanning show results")
    .option("--known <file>", "known deviations; conformance.yaml where there is one")
    .option("--update-known", "write the known deviations as this run shows them")
    .option("--quiet", "print only what is wrong, and the verdict")
    .addHelpText(
      "after",
      "\nExit codes: 0 conforms, 1 does not, 2 bad input, 3 the adapter failed or gave no verdict,\n" +
        "4 the list of known deviations is stale, 70 a defect of the suite.\n\n" +
        "Example: dealer-conformance check -- python3 adapters/python/dealer.py",
    )
    .action(async (command: string[], options: CheckOptions) => {
      exit(await runCheck(shell, command, options));
    });
}
