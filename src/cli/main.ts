#!/usr/bin/env node
import {
  closeSync,
  createReadStream,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  writeSync,
} from "node:fs";
import { fileURLToPath } from "node:url";
import { Command, CommanderError } from "commander";
import { LineReader } from "../adapter/lines.js";
import { killAll } from "../adapter/child-process.js";
import { ExitCode } from "../errors.js";
import { checkCommand } from "./check.js";
import { exploreCommand } from "./explore.js";
import { requirementsCommand } from "./requirements.js";
import { reportCommand } from "./report.js";
import { runCommand } from "./run.js";
import type { LineFile, Shell } from "./shell.js";
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

function lines(path: string): LineFile {
  if (path === "-") {
    return { write: (line) => write(process.stdout, `${line}\n`), close: () => undefined };
  }
  const file = openSync(path, "w");
  return { write: (line) => writeSync(file, `${line}\n`), close: () => closeSync(file) };
}

/** Bytes that are read at a time. */
const PIECE = 1024 * 1024;

/** A file's bytes, read until it ends or is too large: a pipe or a device does not say its size. */
function bytes(path: string, limit: number): Buffer {
  const file = openSync(path, "r");
  try {
    const piece = Buffer.alloc(PIECE);
    const pieces: Buffer[] = [];
    for (let size = 0; size <= limit;) {
      const count = readSync(file, piece);
      if (count === 0) return Buffer.concat(pieces);
      pieces.push(Buffer.from(piece.subarray(0, count)));
      size += count;
    }
  } finally {
    closeSync(file);
  }
  throw new UnusableFile(`${path}: expected at most ${limit} bytes, found more`);
}

const read = (path: string, limit: number): string => bytes(path, limit).toString("utf8");

async function* readLines(path: string, limit: number): AsyncGenerator<string> {
  const reader = new LineReader(limit);
  const broken = (rule: string) => new UnusableFile(`${path}: ${rule}`);
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) {
      for (const line of reader.read(chunk)) {
        if (typeof line !== "string") throw broken(line.rule);
        yield line;
      }
    }
  } catch (cause) {
    throw cause instanceof Error && "code" in cause ? broken(cause.message) : cause;
  }
  if (reader.unfinished !== "") throw broken("the last line has no end");
}

/** What the file system says of a path that cannot be used. */
function usable<A extends [path: string, ...rest: unknown[]], T>(
  action: (...args: A) => T,
): (...args: A) => T {
  return (...args) => {
    const [path] = args;
    try {
      return action(...args);
    } catch (cause) {
      if (cause instanceof Error && "code" in cause)
        throw new UnusableFile(`${path}: ${cause.message.split(", ")[0]}`);
      throw cause;
    }
  };
}

/** Commands that go on until they are told to end. */
const untilInterrupted: (() => void)[] = [];

const shell: Shell = {
  out: (line) => write(process.stdout, `${line}\n`),
  err: (line) => write(process.stderr, `${line}\n`),
  progress: (line) => {
    if (process.stderr.isTTY) write(process.stderr, `\r\u001b[K${line}`);
  },
  read: usable(read),
  readLines,
  lines: usable(lines),
  exists: existsSync,
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
