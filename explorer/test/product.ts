import { execFile, type ExecFileException } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** A folder of its own, to be removed when the test is over. */
export function folder(): {
  readonly path: string;
  readonly file: (name: string) => string;
  remove: () => void;
} {
  const path = mkdtempSync(join(tmpdir(), "explorer-"));
  return {
    path,
    file: (name) => join(path, name),
    remove: () => rmSync(path, { recursive: true }),
  };
}

/** Runs the command line as it was built; its exit code. */
export const product = (...args: string[]): Promise<number> =>
  new Promise((resolve) => {
    const ended = (error: ExecFileException | null) => resolve(Number(error?.code ?? 0));
    execFile(process.execPath, [MAIN, ...args], { cwd: ROOT, maxBuffer: 2 ** 28 }, ended);
  });

/** The command line as it was built. */
export const COMMAND: readonly [string, string] = [process.execPath, MAIN];
