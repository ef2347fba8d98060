/** Runs Stryker over some files. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { sharedHash } from "./rooms.js";

const REPORT = "reports/mutation.json";
/** What a run that is cut short leaves behind. */
const SANDBOX = ".stryker-tmp";
const manifest = createRequire(import.meta.url).resolve("@stryker-mutator/core/package.json");
const PROGRAM = join(dirname(manifest), "bin/stryker.js");

export const { version } = JSON.parse(readFileSync(manifest, "utf8"));

/**
 * @param files - that are mutated
 * @param minutes - after which the run is cut short
 * @returns Stryker's report; none where the run was cut short
 * @throws where Stryker has nothing to say, since the tests fail without any mutant
 */
export function stryker(files, minutes) {
  rmSync(REPORT, { force: true });
  const options = {
    "--mutate": files.join(","),
    "--incrementalFile": `reports/stryker-${sharedHash()}.json`,
    "--concurrency": process.env.MUTATION_CONCURRENCY ?? Math.min(2, availableParallelism()),
  };
  const words = [PROGRAM, "run", "stryker.conf.json", ...Object.entries(options).flat()];
  const run = spawnSync(process.execPath, words, { stdio: "inherit", timeout: minutes * 60_000 });
  rmSync(SANDBOX, { recursive: true, force: true });
  if (existsSync(REPORT)) return JSON.parse(readFileSync(REPORT, "utf8"));
  if (run.error?.code === "ETIMEDOUT") return undefined;
  throw new Error("Stryker gave no report");
}
