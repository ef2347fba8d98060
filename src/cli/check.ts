import type { Command } from "commander";
import { createColors } from "picocolors";
import { startFaultText } from "../adapter/fault-text.js";
import type { Implementation } from "../adapter/implementation.js";
import { startAdapter } from "../adapter/start-adapter.js";
import type { StartFailure } from "../adapter/start-failure.js";
import { check } from "../conformance/check.js";
import type { Result, Start } from "../conformance/result.js";
import { summary, type Summary } from "../conformance/verdicts.js";
import { ExitCode } from "../errors.js";
import { consoleReport, heading, type ConsoleStyle } from "../report/console.js";
import { printable } from "../report/printable.js";
import { askedCases, isFiltered, type CaseOptions } from "./asked-cases.js";
import { commandLine } from "./command-line.js";
import { heldAgainst, knownDeviations, updateKnown, type KnownOptions } from "./known.js";
import { wholeNumber, seconds } from "./option-values.js";
import type { Shell } from "./shell.js";

interface CheckOptions extends KnownOptions, CaseOptions {
  readonly seed: number;
  readonly cases: number;
  readonly timeout: number;
  readonly out?: string;
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

/** Whom a run blames, as an exit code. Nothing seen to hold is never a pass. */
function exitCode({ outcomes, verdicts }: Summary, incidents: number): ExitCode {
  if (outcomes.failed > 0) return ExitCode.violates;
  const faults = outcomes.timeout + outcomes.crash + outcomes.protocol + outcomes["not-run"];
  const isSeen = verdicts.some(({ status }) => status === "passed");
  return faults + incidents > 0 || !isSeen ? ExitCode.adapterFault : ExitCode.conforms;
}

/** Cases that the adapter, not the implementation, made a mess of: what happened, and where first. */
function reportFaults(shell: Shell, results: readonly Result[]): void {
  const faulty = results.filter(
    (result) =>
      result.type === "case" &&
      ["timeout", "crash", "protocol", "not-run"].includes(result.outcome),
  );
  for (const result of faulty.slice(0, 5)) {
    if (result.type !== "case") continue;
    shell.err(`${result.outcome} at ${result.id}: ${printable(result.reason ?? "")}`);
  }
  if (faulty.length > 5) shell.err(`… and ${faulty.length - 5} more cases`);
  for (const result of results) {
    if (result.type !== "end" || result.incidents.length === 0) continue;
    for (const incident of result.incidents) shell.err(`adapter: ${printable(incident)}`);
    shell.err("the last lines exchanged:");
    for (const { direction, text } of result.transcript.slice(-6)) {
      shell.err(`  ${direction === "sent" ? "→" : "←"} ${printable(text)}`);
    }
  }
}

/** The run itself: every result kept, written and counted as it comes. */
async function collect(
  shell: Shell,
  implementation: Implementation,
  options: CheckOptions,
): Promise<readonly Result[] | undefined> {
  const { hello } = implementation;
  const plan = { suite: shell.version, seed: options.seed, cases: options.cases };
  const asked = askedCases(shell, hello, plan, options);
  if (asked === undefined) {
    shell.err(`dealer-conformance: no case has the id ${printable(options.case ?? "")}`);
    return undefined;
  }
  const file = options.out === undefined ? undefined : shell.lines(options.out);
  const results: Result[] = [];
  for await (const result of check(implementation, asked, plan)) {
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

/** Prints the run; on standard error where its record takes standard output. */
function report(
  shell: Shell,
  results: readonly Result[],
  style: ConsoleStyle,
  print: (line: string) => void,
): ExitCode {
  const start = results.find((result): result is Start => result.type === "start");
  if (start === undefined) return ExitCode.adapterFault;
  const counted = summary(results);
  const incidents = results.reduce(
    (count, result) => count + (result.type === "end" ? result.incidents.length : 0),
    0,
  );
  if (!style.quiet) print(heading(start, style));
  for (const line of consoleReport(start, counted, style)) print(line);
  reportFaults(shell, results);
  return exitCode(counted, incidents);
}

async function runCheck(
  shell: Shell,
  given: readonly string[],
  options: CheckOptions,
): Promise<ExitCode> {
  if (isFiltered(options) && options.updateKnown === true) {
    shell.err("dealer-conformance: --update-known needs a whole run, without --case or --vectors-only");
    return ExitCode.badInput;
  }
  const listed = isFiltered(options) ? [] : knownDeviations(shell, options);
  if (listed === undefined) return ExitCode.badInput;
  const command = given.length > 0 ? given : ["node", shell.ownFile(DEFAULT_ADAPTER)];
  const deadlineMs = options.timeout * 1000;
  const settings = { suite: `dealer-conformance ${shell.version}`, deadlineMs };
  const started = await startAdapter(command, settings);
  if (!started.ok) {
    reportStartFailure(shell, command, started.failure);
    return ExitCode.adapterFault;
  }
  const { implementation } = started;
  try {
    const results = await collect(shell, implementation, options);
    if (results === undefined) return ExitCode.badInput;
    const suffix = given.length > 0 ? ` -- ${commandLine(given)}` : "";
    const style = {
      colors: createColors(shell.isColorful),
      quiet: options.quiet === true,
      repeat: (id: string) => `npx dealer-conformance check --case ${commandLine([id])}${suffix}`,
    };
    const print = options.out === "-" ? shell.err : shell.out;
    const found = report(shell, results, style, print);
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
