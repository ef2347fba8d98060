import type { Command } from "commander";
import { ExitCode, type InputIssue } from "../errors.js";
import { OUTCOME_LIMITS, periodOutcomes } from "../explore/outcomes.js";
import { worldBefore, type World } from "../explore/world-before.js";
import { outcomeLines } from "../report/outcome-lines.js";
import { positive, wholeNumber } from "./option-values.js";
import { issueText, readRunFile } from "./run-file.js";
import { PIPED, type Shell } from "./shell.js";

interface PeriodOptions {
  readonly period: number;
  readonly seed?: number;
  readonly arrivals?: number;
  readonly all?: true;
  readonly json?: true;
}

/** Ways between two lines of progress. */
const PROGRESS_EVERY = 100;

function withArrivals({ books, rules }: World, arrivals: number | undefined): World {
  if (arrivals === undefined) return { books, rules };
  return { books, rules: { ...rules, config: { ...rules.config, maxArrivals: arrivals } } };
}

function refuse(shell: Shell, issues: readonly InputIssue[]): ExitCode {
  for (const issue of issues) shell.err(issueText(issue));
  return ExitCode.badInput;
}

function runPeriod(shell: Shell, path: string, options: PeriodOptions): ExitCode {
  const setup = readRunFile(shell, path, options);
  if (setup === undefined) return ExitCode.badInput;
  const world = worldBefore(setup, options.period);
  if (!world.ok) return refuse(shell, world.issues);
  const onWay = (count: number) => {
    if (count % PROGRESS_EVERY === 0) shell.progress(`${count} ways`);
  };
  const outcomes = periodOutcomes(withArrivals(world.value, options.arrivals), { onWay });
  shell.progress("");
  if (!outcomes.ok) {
    refuse(shell, outcomes.issues);
    shell.err("(--arrivals N follows the period as if N_max were N)");
    return ExitCode.badInput;
  }
  const form = { width: shell.columns ?? PIPED, isWhole: options.all === true };
  if (options.json) shell.out(JSON.stringify(outcomes.value, undefined, 2));
  else for (const line of outcomeLines(outcomes.value, form)) shell.out(line);
  return ExitCode.conforms;
}

/** `explore period`: everything that can come of one period's draws. */
export function explorePeriod(
  explore: Command,
  shell: Shell,
  exit: (code: ExitCode) => void,
): void {
  const { ways } = OUTCOME_LIMITS;
  explore
    .command("period")
    .summary("everything that can come of a period's draws, with exact probabilities")
    .description(
      "Runs a file up to a period, then follows every way in which that period's draws can fall: " +
        "each outcome with its exact probability, the likeliest first. Outcomes that differ only " +
        `in who trades and which ticket moves are one. At most ${ways} ways are followed.`,
    )
    .argument("<config>", "a run file in YAML or JSON")
    .requiredOption("--period <n>", "which period, counted from 1", positive)
    .option("--seed <n>", "instead of the file's seed", wholeNumber)
    .option("--arrivals <n>", "as if N_max were n", positive)
    .option("--all", "show all outcomes, not only the likeliest")
    .option("--json", "as JSON")
    .addHelpText(
      "after",
      "\nExample\n  dealer-conformance explore period docs/examples/arrivals.yaml --period 1\n" +
        "\nExit codes: 0 shown, 2 bad input.",
    )
    .action((path: string, options: PeriodOptions) => exit(runPeriod(shell, path, options)));
}
