import type { Command } from "commander";
import { judgeTrace } from "../conformance/judge-trace.js";
import { ExitCode } from "../errors.js";
import { printable } from "../report/printable.js";
import {
  divergenceLines,
  noTally,
  tally,
  traceHeading,
  traceLine,
} from "../report/trace-report.js";
import type { Shell } from "./shell.js";

/** The longest line of a trace, bytes: the state of a large ring. */
const LONGEST_LINE = 64 * 1024 * 1024;

async function runTrace(shell: Shell, path: string): Promise<ExitCode> {
  const counts = noTally();
  for await (const judgement of judgeTrace(shell.readLines(path, LONGEST_LINE))) {
    if (judgement.kind === "start") shell.out(traceHeading(judgement));
    if (judgement.kind === "unreadable") {
      const { where, expected, found } = judgement.issue;
      if (counts.periods > 0) shell.out(traceLine(counts));
      shell.err(`${path}: ${where}: expected ${expected}, found ${printable(found)}`);
      return ExitCode.badInput;
    }
    if (judgement.kind !== "period") continue;
    tally(counts, judgement);
    for (const line of divergenceLines(judgement)) shell.out(line);
    shell.progress(`period ${judgement.period}`);
  }
  shell.progress("");
  if (counts.periods === 0) {
    shell.err(`${path}: expected at least one whole period, found none`);
    return ExitCode.badInput;
  }
  shell.out(traceLine(counts));
  return counts.divergences > 0 ? ExitCode.violates : ExitCode.conforms;
}

/** `trace`: judges a recorded run. */
export function traceCommand(program: Command, shell: Shell, exit: (code: ExitCode) => void): void {
  program
    .command("trace")
    .summary("judge a recorded run")
    .description(
      "Judges a run that an implementation recorded (docs/protocol.md, Recorded runs): how many\n" +
        "periods and events the specification explains, the first event of a period that it does\n" +
        "not, what was allowed there instead, and which requirement that breaks. Each period is\n" +
        "judged from the recorded state before it.",
    )
    .argument("<file>", "the trace, lines of JSON")
    .addHelpText("after", "\nExit codes: 0 all explained, 1 not, 2 the file cannot be read.")
    .action(async (path: string) => {
      exit(await runTrace(shell, path));
    });
}
