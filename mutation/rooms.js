/** What is mutated, and when a room counts as changed. */
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
  "cases",
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

/** A room's sources and the tests that mirror them. */
export const roomHash = (room) => hashOf([`src/${room}`, `spec/${room}`].flatMap(filesBelow));

/**
 * What decides verdicts and Stryker's incremental cache does not see: vectors, generators, all that
 * tests share, and the mutators themselves.
 */
export function sharedHash() {
  const shared = ["spec", "properties"]
    .flatMap(filesBelow)
    .filter((file) => !/\.test\.ts$/.test(file));
  const machinery = filesBelow("mutation").filter((file) => file.endsWith(".js"));
  return hashOf([...["golden", "src/cases/generate"].flatMap(filesBelow), ...machinery, ...shared]);
}
