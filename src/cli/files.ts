import { closeSync, createReadStream, existsSync, openSync, readSync, writeSync } from "node:fs";
import { LineReader } from "../adapter/lines.js";
import type { LineFile, Shell } from "./shell.js";
import { UnusableFile } from "./unusable-file.js";

function lines(path: string): LineFile {
  if (path === "-") {
    return { write: (line) => void process.stdout.write(`${line}\n`), close: () => undefined };
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

/** The file system, as commands see it. */
export const FILES: Pick<Shell, "read" | "readLines" | "lines" | "exists"> = {
  read: usable(read),
  readLines,
  lines: usable(lines),
  exists: existsSync,
};
