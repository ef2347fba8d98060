import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { REQUIREMENT_IDS } from "../src/requirements/statements.js";

const SOURCES = "src";
const TESTS = ["spec", "properties"];
/** The catalogue states every id; citing it there is not doing it. */
const CATALOGUE = "src/requirements/statements.ts";
/** Which requirement an answer shows or breaks, or a quantity follows: that is judging or showing, not doing. */
const JUDGING = /^src\/(cases|conformance|explore)\//;

const filesBelow = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(ending))
    .map((path) => `${folder}/${path}`);

const isCited = (text: string, id: string): boolean =>
  new RegExp(`(?<![\\w/-])${id}(?![\\w/-])`).test(text);

const codeThatDoes = filesBelow(SOURCES, ".ts").filter(
  (path) => path !== CATALOGUE && !JUDGING.test(path),
);
const code = codeThatDoes.map((path) => readFileSync(path, "utf8")).join("\n");
const titles = TESTS.flatMap((folder) => filesBelow(folder, ".test.ts")).flatMap((path) =>
  Array.from(
    readFileSync(path, "utf8").matchAll(/\b(?:it|describe)(?:\.\w+)*\(\s*["'`]([^"'`]+)/g),
    ([, title = ""]) => title,
  ),
);

describe("traceability", () => {
  it("every requirement is cited by the code that does it", () => {
    expect(REQUIREMENT_IDS.filter((id) => !isCited(code, id))).toEqual([]);
  });
  it("every requirement begins the title of a test", () => {
    const isTested = (id: string) =>
      titles.some((title) => isCited(title.split(":")[0] ?? title, id));
    expect(REQUIREMENT_IDS.filter((id) => !isTested(id))).toEqual([]);
  });
});
