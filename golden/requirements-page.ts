import { readdirSync } from "node:fs";
import type { Composed } from "./compose.js";
import type { Titled, Traced } from "./requirements.js";
import { fileName } from "./store.js";

export const PAGE = "docs/requirements.md";
export const TABLE = "docs/requirements.json";
const NAMED = 8;

const escaped = (text: string): string => text.replace(/[|*_<[\]`\\]/g, "\\$&");
const anchor = (id: string): string => id.replace("/", "").toLowerCase();
const counted = (count: number): string => (count === 0 ? "" : String(count));

/** Where each Example is a test. */
function examplePaths(): ReadonlyMap<number, string> {
  const names = readdirSync("spec/examples").filter((name) => name.endsWith(".test.ts"));
  return new Map(names.map((name) => [Number(/\d+/.exec(name)?.[0]), `../spec/examples/${name}`]));
}

/** Titles under the file that they are in. */
function titled(tests: readonly Titled[]): readonly string[] {
  const paths = [...new Set(tests.map(({ path }) => path))];
  return paths.map((path) => {
    const titles = tests.filter((each) => each.path === path).map(({ title }) => escaped(title));
    return `[${path}](../${path}): ${titles.join("; ")}`;
  });
}

/** The files in which a requirement's vectors are, how many in each, and the first few by name. */
function vectorText({ vectors }: Traced, fileOf: ReadonlyMap<string, string>): string {
  const names = [...new Set(vectors.map((id) => fileOf.get(id) ?? ""))];
  const links = names.map((name) => {
    const count = vectors.filter((id) => fileOf.get(id) === name).length;
    return `[${name}](../golden/vectors/${name}) ${count}`;
  });
  const first = vectors.slice(0, NAMED).map((id) => `\`${id}\``);
  const more = vectors.length > NAMED ? ", …" : "";
  return `${vectors.length}: ${links.join(", ")}; ${first.join(", ")}${more}`;
}

const list = (name: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : [`- ${name}`, ...items.map((item) => `  - ${item}`)];

function section(
  row: Traced,
  where: {
    readonly examples: ReadonlyMap<number, string>;
    readonly fileOf: ReadonlyMap<string, string>;
  },
): readonly string[] {
  const { id, statement, code, laws, tests, examples, vectors, faults, unshown } = row;
  const sources = code.map((path) => `[${path.replace(/^src\//, "")}](../${path})`);
  const links = examples.map((number) => `[${number}](${where.examples.get(number) ?? ""})`);
  const broken = faults.map(({ name, like, also }) => {
    const others = also.length === 0 ? "" : ` (or told as ${also.join(", ")})`;
    return `\`${name}\`: ${escaped(like)}${others}`;
  });
  return [
    `### ${id}`,
    "",
    escaped(statement),
    "",
    `- code: ${sources.join(", ")}`,
    ...list("laws", titled(laws)),
    ...list("tests", titled(tests)),
    ...(links.length > 0 ? [`- Examples: ${links.join(", ")}`] : []),
    ...(vectors.length > 0 ? [`- vectors, ${vectorText(row, where.fileOf)}`] : []),
    ...(unshown === undefined ? [] : [`- no vector and no fault: ${unshown}`]),
    ...list("faults that it tells", broken),
    "",
  ];
}

/** The page: how much there is for each requirement, then each with everything by name. */
export function pageText(rows: readonly Traced[], vectors: readonly Composed[]): string {
  const fileOf = new Map(vectors.map((each) => [each.id, fileName(each)]));
  const where = { examples: examplePaths(), fileOf };
  const head = [
    "# Requirements",
    "",
    "For each statement of the specification: the code that does it, the laws and tests that hold it to that, the Examples and vectors that show it,",
    "and the planted faults that only it tells, or it and those named. Written by `npm run golden`; `dealer-conformance requirements ID` prints a section.",
    "",
    "| requirement | code | laws | tests | Examples | vectors | faults |",
    "| --- | --: | --: | --: | --: | --: | --: |",
  ];
  const table = rows.map(({ id, code, laws, tests, examples, vectors: shown, faults }) => {
    const counts = [code, laws, tests, examples, shown, faults].map(({ length }) =>
      counted(length),
    );
    return `| [${id}](#${anchor(id)}) | ${counts.join(" | ")} |`;
  });
  const sections = rows.flatMap((row) => section(row, where));
  return `${[...head, ...table, "", ...sections].join("\n").trimEnd()}\n`;
}

/** The same for the command line. */
export const tableText = (rows: readonly Traced[]): string =>
  `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`;
