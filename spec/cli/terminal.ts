import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Command, CommanderError } from "commander";
import { checkCommand } from "../../src/cli/check.js";
import { exploreCommand } from "../../src/cli/explore.js";
import { reportCommand } from "../../src/cli/report.js";
import { requirementsCommand } from "../../src/cli/requirements.js";
import { runCommand } from "../../src/cli/run.js";
import type { Shell } from "../../src/cli/shell.js";
import { traceCommand } from "../../src/cli/trace.js";
import { UnusableFile } from "../../src/cli/unusable-file.js";
import { vectorsCommand } from "../../src/cli/vectors.js";

/** What a command printed, wrote and exited with. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Files written, by the name they were asked for. */
  readonly files: ReadonlyMap<string, string>;
}

/** Runs the command line in this process, in a folder of its own that holds the given files. */
export async function terminal(
  args: readonly string[],
  files: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), "cli-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const out: string[] = [];
  const err: string[] = [];
  const written = new Map<string, string>();
  let code = 0;
  const shell: Shell = {
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    progress: () => undefined,
    read(path, limit) {
      const { size } = statSync(resolve(folder, path), { throwIfNoEntry: false }) ?? {};
      if (size === undefined) throw new UnusableFile(`no such file: ${path}`);
      if (size > limit) throw new UnusableFile(`${path}: expected at most ${limit} bytes`);
      return readFileSync(resolve(folder, path), "utf8");
    },
    readLines: (path) => readFileSync(resolve(folder, path), "utf8").trimEnd().split("\n"),
    lines(path) {
      written.set(path, "");
      return {
        write: (line) => void written.set(path, `${written.get(path) ?? ""}${line}\n`),
        close: () => undefined,
      };
    },
    interrupted: () => Promise.resolve(),
    exists: (path) => existsSync(resolve(folder, path)),
    today: () => "2026-11-23",
    now: () => 0,
    isColorful: false,
    columns: undefined,
    ownFile: (path) => resolve(path),
    version: "0.0.0",
  };
  const program = new Command().exitOverride().configureOutput({
    writeOut: (text) => void out.push(text),
    writeErr: (text) => void err.push(text),
  });
  const exit = (given: number) => void (code = given);
  checkCommand(program, shell, exit);
  exploreCommand(program, shell, exit);
  reportCommand(program, shell, exit);
  runCommand(program, shell, exit);
  traceCommand(program, shell, exit);
  vectorsCommand(program, shell, exit);
  requirementsCommand(program, shell, exit);
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (cause) {
    if (cause instanceof UnusableFile) err.push(cause.message);
    else if (!(cause instanceof CommanderError)) throw cause;
    code = cause instanceof CommanderError && cause.exitCode === 0 ? 0 : 2;
  } finally {
    rmSync(folder, { recursive: true });
  }
  return { code, out: out.join("\n"), err: err.join("\n"), files: written };
}
