import type { Command } from "commander";
import { showViolation, type Violation } from "../checks/violation.js";
import type { RunSetup } from "../config/run-setup.js";
import { Defect, ExitCode } from "../errors.js";
import { decimal } from "../numbers/decimal.js";
import type { Num, NumberSystem } from "../numbers/num.js";
import { rational } from "../numbers/rational.js";
import { count, noCounts, periodLines } from "../report/period-summary.js";
import { simulation } from "../trace/simulation.js";
import { arithmeticName, positive, wholeNumber } from "./option-values.js";
import { readRunFile, type RunFileOptions } from "./run-file.js";
import { RunReport } from "./run-report.js";
import type { Shell } from "./shell.js";

interface RunOptions extends RunFileOptions {
  readonly out?: string;
  readonly report?: string;
  readonly quiet?: true;
}

/** Milliseconds between two lines of progress. */
const PROGRESS_EVERY = 200;

/** A violated assertion is a bug of the reference, never the user's. */
function insist([violation]: readonly Violation[]): void {
  if (violation !== undefined) throw new Defect(showViolation(violation));
}

/** Where what a run says goes; what is not wanted is not made. */
interface Listeners {
  readonly trace: ((line: string) => void) | undefined;
  readonly summary: ((line: string) => void) | undefined;
}

function simulate<N extends Num<N>>(
  shell: Shell,
  setup: RunSetup,
  numbers: NumberSystem<N>,
  { trace, summary }: Listeners,
): void {
  let counts = noCounts<N>();
  let shown = shell.now();
  for (const step of simulation(setup, numbers)) {
    const line = trace && step.line();
    if (line !== undefined) trace?.(line);
    if (step.kind === "opening") continue;
    insist(step.violations);
    if (step.kind === "entry") {
      count(counts, step.entry.event);
      continue;
    }
    const { period, stopped } = step.end;
    for (const line of summary ? periodLines(period, counts, numbers) : []) summary?.(line);
    if (stopped) summary?.(`stopped at the first default, in period ${period}`);
    if (shell.now() - shown > PROGRESS_EVERY) {
      shown = shell.now();
      shell.progress(`period ${period} of ${setup.periods}`);
    }
    counts = noCounts();
  }
  shell.progress("");
}

/** One listener for all of them, or none where there are none. */
const all = (
  ...listeners: readonly (((line: string) => void) | undefined)[]
): ((line: string) => void) | undefined => {
  const present = listeners.filter((each) => each !== undefined);
  return present.length === 0 ? undefined : (line) => present.forEach((each) => each(line));
};

function runRun(shell: Shell, path: string, options: RunOptions): ExitCode {
  if (options.out === "-" && options.report === "-") {
    shell.err(
      "dealer-conformance: expected one of --out and --report on standard output, found both",
    );
    return ExitCode.badInput;
  }
  const setup = readRunFile(shell, path, options);
  if (setup === undefined) return ExitCode.badInput;
  const trace = options.out === undefined ? undefined : shell.lines(options.out);
  const page =
    options.report === undefined
      ? undefined
      : new RunReport(shell, { file: options.report, name: path.split(/[/\\]/).at(-1) ?? path });
  const isQuiet = options.quiet === true || options.out === "-" || options.report === "-";
  const listeners = {
    trace: all(trace?.write, page && ((line) => page.trace(line))),
    summary: all(isQuiet ? undefined : shell.out, page && ((line) => page.summary(line))),
  };
  try {
    if (setup.arithmetic.kind === "exact") simulate(shell, setup, rational, listeners);
    else simulate(shell, setup, decimal(setup.arithmetic.digits), listeners);
    page?.write();
  } finally {
    trace?.close();
    page?.close();
  }
  return ExitCode.conforms;
}

/** `run`: simulates with the reference. */
export function runCommand(program: Command, shell: Shell, exit: (code: ExitCode) => void): void {
  program
    .command("run")
    .summary("simulate a ring with the reference")
    .description(
      "Simulates a ring with the reference, every assertion C1–C6 checked after every event, and\n" +
        "prints for each period the posted bid/ask by bucket (* pinned to the outside), the trades\n" +
        "by route, the defaults, and where the anchors moved.",
    )
    .argument("<config>", "a run file in YAML or JSON")
    .option("--seed <n>", "instead of the file's seed", wholeNumber)
    .option("--periods <n>", "instead of the file's periods", positive)
    .option("--arithmetic <name>", "exact, decimal, or decimal:DIGITS", arithmeticName)
    .option("--out <file>", "write the trace as lines of JSON, - for standard output")
    .option("--report <file>", "write the run as a page to look at, - for standard output")
    .option("--quiet", "print no periods")
    .addHelpText("after", "\nExit codes: 0 ran, 2 bad input, 70 a defect of the suite.")
    .action((path: string, options: RunOptions) => exit(runRun(shell, path, options)));
}
