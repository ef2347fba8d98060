/** What is mutated, and what a score was measured on. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const ROOMS = [
  "numbers",
  "terms",
  "requirements",
  "config",
  "kernel",
  "ring",
  "events",
  "draws",
  "period",
  "wire",
  "reference",
  "checks",
  "trace",
  "cases/compare",
  "cases/generate",
  "cases",
];

/** The room of a source: a room within another is listed before it. */
export const roomOf = (file) => ROOMS.find((room) => file.startsWith(`src/${room}/`));

/** The fixed cases' requests are data and no logic; the golden vectors hold every one of them. */
const DATA = /^src\/cases\/fixed\/(examples|refusals|rulings|witnesses)\//;

/** What decides which mutants there are, and which of them live. */
const MACHINERY = [
  "in-process-runner.js",
  "left-alone.js",
  "method-arithmetic.js",
  "test-files.js",
  "vitest-stand-in.js",
];

const filesBelow = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
        .sort()
    : [];

function hashOf(files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  return hash.digest("hex").slice(0, 16);
}

/** A room's files that are mutated; those of a room within it are not its own. */
export const sourcesOf = (room) =>
  filesBelow(`src/${room}`).filter(
    (file) => roomOf(file) === room && file.endsWith(".ts") && !DATA.test(file),
  );

/** What a room's score is of: each of its sources, and the tests that mirror them. */
export const measuredOn = (room) => ({
  sources: Object.fromEntries(sourcesOf(room).map((file) => [file, hashOf([file])])),
  tests: hashOf(filesBelow(`spec/${room}`)),
});

/** The sources that are not as they were when a room's score was measured, if it ever was. */
export const changedSources = (room, score) =>
  Object.entries(measuredOn(room).sources)
    .filter(([file, hash]) => score?.sources[file] !== hash)
    .map(([file]) => file);

/**
 * What decides verdicts and Stryker's incremental cache does not see: vectors, generators, all that
 * tests share, and the mutators themselves.
 */
export function sharedHash() {
  const shared = ["spec", "properties"]
    .flatMap(filesBelow)
    .filter((file) => !/\.test\.ts$/.test(file));
  const machinery = MACHINERY.map((file) => `mutation/${file}`);
  return hashOf([...["golden", "src/cases/generate"].flatMap(filesBelow), ...machinery, ...shared]);
}
