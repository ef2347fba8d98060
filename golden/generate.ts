import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FIXED_CASES } from "../src/cases/fixed/index.js";
import { BY_HAND } from "./by-hand.js";
import { composed, hashOf, toldOfFixed, type Composed } from "./compose.js";
import { grown } from "./grow.js";
import { recordKills } from "./mutate.js";
import { traced } from "./requirements.js";
import { schemaText } from "./schema.js";
import { PAGE, pageText, TABLE, tableText } from "./requirements-page.js";
import { changes, FOLDER, ledger, LEDGER, files, indexText, filed, writeFolder } from "./store.js";

/** The fixed cases, and every other vector on disk: its request as it stands, its answers worked out anew. */
export function vectors(): readonly Composed[] {
  const fixed = FIXED_CASES.map((each) => composed(toldOfFixed(each), each));
  const byHand = BY_HAND.map(({ method, params, ...told }) => composed(told, { method, params }));
  const ids = new Set([...fixed, ...byHand].map(({ id }) => id));
  const kept = filed()
    .filter(({ id, provenance: { kind } }) => !ids.has(id) && /^(gen|mut|dev)/.test(kind))
    .map(({ id, title, for: purpose, provenance, method, params }) =>
      composed({ id, title, for: purpose, provenance }, { method, params }),
    );
  return [...fixed, ...byHand, ...kept];
}

/** What speaks against these vectors taking the place of those that the ledger knows, in words. */
export function objections(all: readonly Composed[]): readonly string[] {
  const told = changes();
  const isTold = (id: string, to: string) => told.some((each) => each.id === id && each.to === to);
  const hashes = new Map(all.map((each) => [each.id, hashOf(each)]));
  const twice = all.length === hashes.size ? [] : ["two vectors share an id"];
  const changed = Object.entries(ledger()).flatMap(([id, known]) => {
    const now = hashes.get(id) ?? "retired";
    if (now === known || (known !== "retired" && isTold(id, now))) return [];
    if (known === "retired") return [`${id}: a retired id is never used again`];
    return [`${id}: now ${now}; golden/changes.json needs a line that says why`];
  });
  return [...twice, ...changed];
}

/** What the second derivation does not confirm of the vectors in a folder, line by line. */
export function unconfirmed(folder: string): readonly string[] {
  const run = spawnSync("python3", ["golden/second_derivation.py", folder], { encoding: "utf8" });
  const text = run.status === 0 ? run.stdout : `${run.stdout}${run.stderr}failed`;
  return text.split("\n").filter((line) => line !== "");
}

function confirmed(texts: ReadonlyMap<string, string>): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "vectors-"));
  try {
    writeFolder(folder, texts);
    return unconfirmed(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Candidates that the second derivation confirms; of the others it follows too few edges. */
function confirmedOf(candidates: readonly Composed[]): readonly Composed[] {
  const doubtful = new Set(confirmed(files(candidates)).map((line) => line.split(" ")[0]));
  return candidates.filter(({ id }) => !doubtful.has(id));
}

function write(all: readonly Composed[], texts: ReadonlyMap<string, string>): void {
  writeFolder(FOLDER, texts);
  const known = Object.fromEntries(Object.keys(ledger()).map((id) => [id, "retired"]));
  const now = Object.fromEntries(all.map((each) => [each.id, hashOf(each)]));
  writeFileSync(LEDGER, `${JSON.stringify({ ...known, ...now }, undefined, 2)}\n`);
  writeFileSync("golden/index.json", indexText(texts));
  writeFileSync("golden/schema.json", schemaText());
  writePage();
}

/** The page of the requirements, for the vectors as they stand on disk. */
function writePage(): void {
  const standing = filed();
  const rows = traced(standing);
  writeFileSync(PAGE, pageText(rows, standing));
  writeFileSync(TABLE, tableText(rows));
}

/**
 * `npm run golden` brings every answer up to date; `npm run golden -- grow` also looks for requests
 * that show what no vector shows yet, and `kills` writes down which vector kills which mutant; `page`
 * writes the page of the requirements alone. No vector is written that the second derivation does not
 * confirm, or that changes what an id stands for without a word in golden/changes.json.
 */
export async function generate(args: readonly string[]): Promise<number> {
  if (args.includes("page")) {
    writePage();
    return 0;
  }
  const standing = vectors();
  const all = args.includes("grow") ? [...standing, ...confirmedOf(grown(standing))] : standing;
  const texts = files(all);
  const against = [...objections(all), ...confirmed(texts)];
  for (const line of against.slice(0, 20)) console.error(line.slice(0, 600));
  if (against.length > 0) return 1;
  write(all, texts);
  console.log(`${all.length} vectors in ${texts.size} files`);
  const alive = args.includes("kills") ? await recordKills(all) : [];
  for (const mutant of alive) console.error(`alive: ${mutant}`);
  return alive.length > 0 ? 1 : 0;
}
