import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import { REQUIREMENT_IDS, STATEMENTS, type RequirementId } from "../src/requirements/statements.js";
import type { Composed } from "./compose.js";

export const PAGE = "docs/requirements.md";
export const TABLE = "docs/requirements.json";

/** One requirement, and everything that is there for it. */
interface Traced {
  readonly id: RequirementId;
  readonly statement: string;
  /** Files of src that do it. */
  readonly code: readonly string[];
  /** Titles of laws that begin with its id. */
  readonly laws: readonly string[];
  /** Whether the title of a law or of a test begins with it. */
  readonly isTested: boolean;
  /** Examples whose vectors put it to the test. */
  readonly examples: readonly number[];
  /** Ids of vectors that put it to the test. */
  readonly vectors: readonly string[];
  /** Planted faults of the Python sample that break it. */
  readonly faults: readonly string[];
  /** Why it has no vector, where it has none. */
  readonly untold?: string;
}

/** What no method of the protocol can show, and where it is seen instead. */
const UNTOLD: Readonly<Partial<Record<RequirementId, string>>> = {
  "config/defaults": "a request carries every key of its configuration",
  "config/stub": "run files are the suite's own",
  "init/allocation": "no method opens a ring",
  "init/population": "no method opens a ring",
  "init/ring": "no method opens a ring",
  "flow/seed": "draws are forced",
  "flow/sell-share": "a share of many periods; draws are forced",
  C5: "answers carry no balance sheets; a recorded run does (dealer-conformance trace)",
};

/** The catalogue states every id, and judging which one an answer breaks is not doing it. */
const NOT_DOING = /^src\/(requirements\/statements\.ts|cases\/|conformance\/|explore\/|report\/)/;

const filesBelow = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(ending))
    .sort()
    .map((path) => `${folder}/${path}`);
const isCited = (text: string, id: string): boolean =>
  new RegExp(`(?<![\\w/-])${id}(?![\\w/-])`).test(text);

/** The titles of the tests in a folder's files that begin with a requirement's id. */
function titlesBelow(folder: string): readonly string[] {
  return filesBelow(folder, ".test.ts").flatMap((path) =>
    Array.from(
      readFileSync(path, "utf8").matchAll(
        /(?:\b(?:it|describe)(?:\.\w+)*|[\])])\(\s*["'`]([^"'`]+)/g,
      ),
      ([, title = ""]) => title,
    ),
  );
}

const faultsOf = z.array(z.object({ name: z.string(), requirement: z.enum(REQUIREMENT_IDS) }));

/** Every requirement → code → laws → Examples → vectors → faults. */
export function traced(vectors: readonly Composed[]): readonly Traced[] {
  const sources = filesBelow("src", ".ts")
    .filter((path) => !NOT_DOING.test(path))
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
  const laws = titlesBelow("properties");
  const tests = titlesBelow("spec");
  const faults = faultsOf.parse(JSON.parse(readFileSync("adapters/python/faults.json", "utf8")));
  return REQUIREMENT_IDS.map((id) => {
    const begins = (title: string) => isCited(title.split(":")[0] ?? title, id);
    const shown = vectors.filter(({ requirements }) => requirements.includes(id));
    const examples = shown.flatMap(({ id: vector }) => /^example\/(\d+)/.exec(vector)?.[1] ?? []);
    const untold = UNTOLD[id];
    return {
      id,
      statement: STATEMENTS[id],
      code: sources.filter(({ text }) => isCited(text, id)).map(({ path }) => path),
      laws: [...new Set(laws.filter(begins))],
      isTested: [...laws, ...tests].some(begins),
      examples: [...new Set(examples.map(Number))].sort((left, right) => left - right),
      vectors: shown.map((vector) => vector.id),
      faults: faults.filter(({ requirement }) => requirement === id).map(({ name }) => name),
      ...(untold !== undefined && { untold }),
    };
  });
}

/** What a requirement lacks, in words. */
export function orphans(rows: readonly Traced[]): readonly string[] {
  return rows.flatMap(({ id, code, isTested, vectors, faults, untold }) => [
    ...(code.length === 0 ? [`${id}: no code cites it`] : []),
    ...(!isTested ? [`${id}: no test's title begins with it`] : []),
    ...(vectors.length === 0 && untold === undefined ? [`${id}: no vector shows it`] : []),
    ...(vectors.length > 0 && untold !== undefined ? [`${id}: has vectors after all`] : []),
    ...(faults.length === 0 && untold === undefined ? [`${id}: no planted fault breaks it`] : []),
  ]);
}

const escaped = (text: string): string => text.replaceAll("|", "\\|").replaceAll("*", "\\*");
const names = (paths: readonly string[]): string =>
  paths.map((path) => `\`${path.replace(/^src\//, "").replace(/\.ts$/, "")}\``).join(" ");

/** The page: one row a requirement. Vectors are counted, and the first is named. */
export function pageText(rows: readonly Traced[]): string {
  const head = [
    "# Requirements",
    "",
    "Requirement → code → laws → Examples → vectors → planted faults. Written by `npm run golden`; `dealer-conformance requirements ID` prints a row in full.",
    "",
    "| requirement | statement | code | laws | Examples | vectors | faults |",
    "| --- | --- | --- | --: | --- | --- | --: |",
  ];
  const body = rows.map(({ id, statement, code, laws, examples, vectors, faults, untold }) => {
    const [first] = vectors;
    const shown = first === undefined ? (untold ?? "") : `${vectors.length}, as \`${first}\``;
    const cells = [`\`${id}\``, escaped(statement), names(code), laws.length];
    return `| ${[...cells, examples.join(" "), shown, faults.length].join(" | ")} |`;
  });
  return `${[...head, ...body].join("\n")}\n`;
}

/** The same for the command line; statements are in the code. */
export const tableText = (rows: readonly Traced[]): string =>
  `[\n${rows.map((row) => JSON.stringify({ ...row, isTested: undefined })).join(",\n")}\n]\n`;
