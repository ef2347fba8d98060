import type { Command } from "commander";
import { ExitCode } from "../errors.js";
import { runEdges, type RunEdge } from "../explore/run-edges.js";
import { positive, wholeNumber } from "./option-values.js";
import { readRunFile } from "./run-file.js";
import type { Shell } from "./shell.js";

interface EdgesOptions {
  readonly seed?: number;
  readonly periods?: number;
  readonly json?: true;
}

const momentOf = ({ when }: RunEdge): string =>
  typeof when === "number" ? `arrival ${when}` : when;

/** One edge, its period and bucket named where they are not those of the line before. */
function line(edge: RunEdge, before: RunEdge | undefined): string {
  const isNewPeriod = edge.period !== before?.period;
  const period = isNewPeriod ? `period ${edge.period}` : "";
  const bucket = isNewPeriod || edge.bucket !== before.bucket ? edge.bucket : "";
  return `${period.padEnd(11)}${bucket.padEnd(7)}${momentOf(edge).padEnd(12)}${edge.words}`;
}

function runRunEdges(shell: Shell, path: string, options: EdgesOptions): ExitCode {
  const setup = readRunFile(shell, path, options);
  if (setup === undefined) return ExitCode.badInput;
  let before: RunEdge | undefined;
  for (const edge of runEdges(setup)) {
    shell.out(options.json ? JSON.stringify(edge) : line(edge, before));
    before = edge;
  }
  if (before === undefined && !options.json) shell.out("the run comes near no edge");
  return ExitCode.conforms;
}

/** `explore edges`: what a run comes near, by period. */
export function exploreEdges(explore: Command, shell: Shell, exit: (code: ExitCode) => void): void {
  explore
    .command("edges")
    .summary("the edges that a run comes near, by period and bucket")
    .description(
      "Runs a file and tells, at the start of each period's order flow and after each trade, what " +
        "one more trade would change: the capacity, an emptied shelf, room or cash for a SELL; " +
        "where a comparison lies on a knife edge; and where losses come near the Guard.",
    )
    .argument("<config>", "a run file in YAML or JSON")
    .option("--seed <n>", "instead of the file's seed", wholeNumber)
    .option("--periods <n>", "instead of the file's periods", positive)
    .option("--json", "a line of JSON for each edge")
    .addHelpText(
      "after",
      "\nExample\n  dealer-conformance explore edges docs/examples/stub.yaml --periods 6\n" +
        "\nExit codes: 0 shown, 2 bad input.",
    )
    .action((path: string, options: EdgesOptions) => exit(runRunEdges(shell, path, options)));
}
