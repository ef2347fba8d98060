#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Command, CommanderError } from "commander";
import { killAll } from "../adapter/child-process.js";
import { ExitCode } from "../errors.js";
import { checkCommand } from "./check.js";
import { exploreCommand } from "./explore.js";
import { FILES } from "./files.js";
import { requirementsCommand } from "./requirements.js";
import { reportCommand } from "./report.js";
import { runCommand } from "./run.js";
import type { Shell } from "./shell.js";
import { traceCommand } from "./trace.js";
import { UnusableFile } from "./unusable-file.js";
import { vectorsCommand } from "./vectors.js";

const ownFile = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const { version } = JSON.parse(readFileSync(ownFile("package.json"), "utf8")) as {
  version: string;
};

function write(stream: NodeJS.WriteStream, text: string): void {
  stream.write(text);
}

/** Commands that go on until they are told to end. */
const untilInterrupted: (() => void)[] = [];

const shell: Shell = {
  out: (line) => write(process.stdout, `${line}\n`),
  err: (line) => write(process.stderr, `${line}\n`),
  progress: (line) => {
    if (process.stderr.isTTY) write(process.stderr, `\r\u001b[K${line}`);
  },
  ...FILES,
  interrupted: () => new Promise((resolve) => untilInterrupted.push(resolve)),
  today: () => new Date().toISOString().slice(0, 10),
  now: () => performance.now(),
  columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  isColorful: process.stdout.isTTY && process.env["NO_COLOR"] === undefined,
  ownFile,
  version,
};

function exit(code: ExitCode): void {
  process.exitCode = code;
}

const program = new Command("dealer-conformance")
  .description("Puts implementations of the dealer specification for the Kalecki ring to the test.")
  .version(version)
  .exitOverride()
  .showHelpAfterError("(--help tells more)");
checkCommand(program, shell, exit);
exploreCommand(program, shell, exit);
reportCommand(program, shell, exit);
runCommand(program, shell, exit);
traceCommand(program, shell, exit);
vectorsCommand(program, shell, exit);
requirementsCommand(program, shell, exit);

process.on("exit", killAll);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => {
    if (untilInterrupted.length > 0) {
      for (const end of untilInterrupted) end();
      return;
    }
    killAll();
    process.exit(ExitCode.defect);
  });
}
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

try {
  await program.parseAsync();
} catch (cause) {
  if (cause instanceof CommanderError) {
    exit(cause.exitCode === 0 ? ExitCode.conforms : ExitCode.badInput);
  } else if (cause instanceof UnusableFile) {
    shell.err(`dealer-conformance: ${cause.message}`);
    exit(ExitCode.badInput);
  } else {
    const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    shell.err(`dealer-conformance: a defect of the suite, please report it\n${text}`);
    exit(ExitCode.defect);
  }
}
