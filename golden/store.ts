import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import stringify from "json-stringify-pretty-compact";
import { z } from "zod";
import { VECTOR_FORMAT, vectorFile, type VectorFile } from "../src/cases/vector.js";
import type { RequirementId } from "../src/requirements/statements.js";
import type { Composed } from "./compose.js";

export const FOLDER = "golden/vectors";
export const LEDGER = "golden/ledger.json";
const CHANGES = "golden/changes.json";
/** Of the tool: a vector file says which one wrote it. */
const GENERATOR = "1";
const LINE = 120;
const DOCUMENTS = [
  "dealer-specification-v1.txt",
  "normative.md",
  "open-points.md",
  "examples.md",
].map((name) => join("docs/specification", name));

/** Why an id's expectation is another than it was, or why the id is retired. */
interface Change {
  readonly id: string;
  /** The hash in the ledger from now on, or `retired`. */
  readonly to: string;
  /** Which reading or error made it change. */
  readonly why: string;
}

const json = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

/** Every id ever used, with the hash of its request and answers, or `retired`. */
export const ledger = (): Readonly<Record<string, string>> =>
  existsSync(LEDGER) ? z.record(z.string(), z.string()).parse(json(LEDGER)) : {};

const change = z.object({ id: z.string(), to: z.string(), why: z.string().min(20) }).strict();
export const changes = (): readonly Change[] =>
  existsSync(CHANGES) ? z.array(change).parse(json(CHANGES)) : [];

/** The vectors as they stand on disk. */
export function stored(folder = FOLDER): readonly VectorFile[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.sort().map((name) => vectorFile.parse(json(join(folder, name))));
}

/** The vectors on disk, each with its method. */
export const filed = (): readonly Composed[] =>
  stored().flatMap(({ method, cases }) => cases.map((each) => ({ ...each, method })));

const area = (requirement: RequirementId): string => requirement.split("/")[0] ?? requirement;

/** A ring's case is filed under the latest step that it shows, a quote under what it puts to the test. */
const STEPS = ["anchors", "settle", "flow", "trade", "rebucket", "policy", "maturity"];
const OWN: Readonly<Partial<Record<Composed["method"], readonly string[]>>> = {
  quote: ["kernel"],
  initialize_dealer: ["init"],
  update_anchors: ["anchors"],
  eligibility: ["policy"],
  sell: ["trade", "policy"],
  buy: ["trade", "flow", "policy"],
  settle: ["settle", "anchors"],
  run_period: ["flow", "settle", "rebucket", "maturity"],
};

/** The requirement group that a vector is filed under. */
function groupOf({ method, requirements, answers }: Composed): string {
  const areas = new Set(requirements.map(area));
  const [first] = requirements;
  const isRefused = answers.every(({ exact }) => "error" in exact);
  if (isRefused && first !== undefined) return area(first);
  return [...(OWN[method] ?? []), ...STEPS].find((each) => areas.has(each)) ?? "model";
}

const specification = (): string => {
  const hash = createHash("sha256");
  for (const path of DOCUMENTS) hash.update(readFileSync(path));
  return `sha256:${hash.digest("hex")}`;
};

/** A line for what fits into one, so that a case is read, and a change seen, where it is. */
function fileText(group: string, method: string, cases: readonly Composed[]): string {
  const document = {
    $schema: "../schema.json",
    format: VECTOR_FORMAT,
    specification: specification(),
    generator: GENERATOR,
    group,
    method,
    cases: cases.map((each) => ({ ...each, method: undefined })),
  };
  return `${stringify(document, { maxLength: LINE })}\n`;
}

/** The file that a vector is in. */
export const fileName = (each: Composed): string => `${groupOf(each)}.${each.method}.json`;

/** Every file of vectors, by name. */
export function files(vectors: readonly Composed[]): ReadonlyMap<string, string> {
  const byFile = new Map<string, Composed[]>();
  for (const each of vectors) {
    const name = fileName(each);
    byFile.set(name, [...(byFile.get(name) ?? []), each]);
  }
  const texts = [...byFile].map(([name, cases]): [string, string] => {
    const [group = "", method = ""] = name.split(".");
    return [name, fileText(group, method, cases)];
  });
  return new Map(texts.sort(([left], [right]) => (left < right ? -1 : 1)));
}

const sha256 = (text: string): string =>
  `sha256:${createHash("sha256").update(text).digest("hex")}`;

/** The names of the files, since what is shipped reads no folder, and what each holds as it was written. */
export const indexText = (texts: ReadonlyMap<string, string>): string => {
  const files = Object.fromEntries([...texts].map(([name, text]) => [name, sha256(text)]));
  return `${JSON.stringify({ files }, undefined, 2)}\n`;
};

/** Puts a folder of vectors in the place of what was there. */
export function writeFolder(folder: string, texts: ReadonlyMap<string, string>): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of texts) writeFileSync(join(folder, name), text);
}
