import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import { REQUIREMENT_IDS, STATEMENTS, type RequirementId } from "../src/requirements/statements.js";
import { UNSHOWN } from "../src/requirements/unshown.js";
import type { Composed } from "./compose.js";

/** A test by its title, and its file. */
export interface Titled {
  readonly title: string;
  readonly path: string;
}

/** A fault of the Python sample, planted on purpose. */
interface Fault {
  readonly name: string;
  readonly requirement: RequirementId;
  /** What else it may be told as, first: only without these does it break just one statement. */
  readonly also: readonly RequirementId[];
  /** What an implementation with the fault does. */
  readonly like: string;
}

/** One requirement, and everything that is there for it. */
export interface Traced {
  readonly id: RequirementId;
  readonly statement: string;
  /** Files of src that do it. */
  readonly code: readonly string[];
  /** Properties whose title begins with its id. */
  readonly laws: readonly Titled[];
  /** Other tests whose title does. */
  readonly tests: readonly Titled[];
  /** Examples whose vectors put it to the test, or whose title its tests name. */
  readonly examples: readonly number[];
  /** Ids of vectors that put it to the test. */
  readonly vectors: readonly string[];
  readonly faults: readonly Fault[];
  /** Why it has neither vector nor fault, where no method shows it. */
  readonly unshown?: string;
}

/** The catalogue states every id, and telling or judging which one an answer breaks is not doing it. */
const NOT_DOING =
  /^src\/(requirements\/|cases\/|conformance\/|explore\/|report\/|cli\/requirements\.ts|cli\/vectors\.ts)/;
const TITLE = /(?:\b(?:it|describe)(?:\.\w+)*|[\])])\(\s*(["'`])((?:(?!\1).)+)\1/g;

const filesBelow = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(ending))
    .sort()
    .map((path) => `${folder}/${path}`);
const isCited = (text: string, id: string): boolean =>
  new RegExp(`(?<![\\w/-])${id}(?![\\w/-])`).test(text);
const inOrder = (numbers: Iterable<string>): readonly number[] =>
  [...new Set([...numbers].map(Number))].sort((left, right) => left - right);

/** The titles of the tests in some folders' files. */
const titlesBelow = (...folders: readonly string[]): readonly Titled[] =>
  folders
    .flatMap((folder) => filesBelow(folder, ".test.ts"))
    .flatMap((path) =>
      Array.from(readFileSync(path, "utf8").matchAll(TITLE), ([, , title = ""]) => ({
        title,
        path,
      })),
    );

const faultsOf = z.array(
  z.object({
    name: z.string(),
    requirement: z.enum(REQUIREMENT_IDS),
    also: z.array(z.enum(REQUIREMENT_IDS)).default([]),
    like: z.string(),
  }),
);

/** Everything that can be for a requirement, read once. */
function sources() {
  const code = filesBelow("src", ".ts")
    .filter((path) => !NOT_DOING.test(path))
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
  const faults = faultsOf.parse(JSON.parse(readFileSync("adapters/python/faults.json", "utf8")));
  const laws = titlesBelow("properties/laws", "properties/worlds");
  const tests = titlesBelow("spec", "properties/arbitraries");
  return { code, faults, laws, tests };
}

/** Every requirement → code → laws → tests → Examples → vectors → faults. */
export function traced(vectors: readonly Composed[]): readonly Traced[] {
  const { code, faults, laws, tests } = sources();
  return REQUIREMENT_IDS.map((id) => {
    const begins = ({ title }: Titled) => isCited(title.split(":")[0] ?? title, id);
    const [lawful, tested] = [laws.filter(begins), tests.filter(begins)];
    const shown = vectors.filter(({ requirements }) => requirements.includes(id));
    const numbers = [
      ...shown.map((vector) => /^example\/(\d+)/.exec(vector.id)),
      ...tested.map(({ title }) => /\bExample (\d+)/.exec(title)),
    ].flatMap((match) => match?.[1] ?? []);
    const unshown = UNSHOWN[id];
    return {
      id,
      statement: STATEMENTS[id],
      code: code.filter(({ text }) => isCited(text, id)).map(({ path }) => path),
      laws: lawful,
      tests: tested,
      examples: inOrder(numbers),
      vectors: shown.map((vector) => vector.id),
      faults: faults.filter(({ requirement }) => requirement === id),
      ...(unshown !== undefined && { unshown }),
    };
  });
}

/** What a requirement lacks, in words. */
export function orphans(rows: readonly Traced[]): readonly string[] {
  return rows.flatMap(({ id, code, laws, tests, examples, vectors, faults, unshown }) => {
    const isShown = unshown === undefined;
    return [
      ...(code.length === 0 ? [`${id}: no code cites it`] : []),
      ...(laws.length + examples.length === 0
        ? [`${id}: neither a law nor an Example shows it`]
        : []),
      ...(laws.length + tests.length === 0 ? [`${id}: no test's title begins with it`] : []),
      ...(isShown && vectors.length === 0 ? [`${id}: no vector shows it`] : []),
      ...(isShown && faults.length === 0 ? [`${id}: no planted fault breaks it`] : []),
      ...(!isShown && vectors.length > 0 ? [`${id}: has vectors after all`] : []),
      ...(!isShown && faults.length > 0 ? [`${id}: has faults after all`] : []),
    ];
  });
}
