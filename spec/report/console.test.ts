import { createColors } from "picocolors";
import { expect, it } from "vitest";
import { consoleReport } from "../../src/report/console.js";
import { recording } from "../../src/report/recording.js";
import { worstRun } from "./records.js";

const run = recording(worstRun("n"));
const lines = (columns?: number, colors = false, quiet = false): readonly string[] =>
  consoleReport(run, {
    colors: createColors(colors),
    quiet,
    ...(columns !== undefined && { columns }),
  }).flatMap((line) => line.split("\n"));
const bare = (line: string): string => line.replace(/\u001b\[\d+m/g, "");

it.each([60, 80, 100])("width: in %d columns only what is to be copied is longer", (columns) => {
  const longer = lines(columns, true).filter((line) => bare(line).length >= columns);
  for (const line of longer) expect(bare(line)).toMatch(/^ {3}(repeat|expected|answered|quote) /);
});

it("width: wrapped words are all there, and what follows is indented alike", () => {
  const words = (text: readonly string[]) =>
    text
      .slice(-12)
      .join(" ")
      .split(/\s+/)
      .filter((word) => word !== "");
  expect(words(lines(60)).slice(-5)).toEqual(words(lines()).slice(-5));
  const narrow = lines(40);
  const first = narrow.findIndex((line) => line.startsWith("   declared pin-flag"));
  expect(narrow.slice(first, first + 2)).toEqual([
    "   declared pin-flag = n, but the",
    "   answer shows pin-flag = n",
  ]);
});

it("width: where it is not known, no line is broken and every column is there", () => {
  expect(lines()).toHaveLength(
    consoleReport(run, { colors: createColors(false), quiet: false }).length,
  );
  expect(lines()[1]).toMatch(/cases +passed +failed +skipped +unsupp\.$/);
  expect(lines(56)).toContainEqual(expect.stringMatching(/cases +passed +failed$/));
});

it("quiet: only what is wrong, and the verdict", () => {
  const quiet = lines(undefined, false, true);
  expect(quiet.some((line) => line.startsWith("✓"))).toBe(false);
  expect(quiet.filter((line) => line.startsWith("✗"))).toHaveLength(2);
  expect(quiet.at(-1)).toMatch(/^does not conform: breaks 2 requirements/);
});

it("width: the command that repeats a case is never broken", () => {
  expect(lines(30)).toContain(
    "   repeat          npx dealer-conformance check --case 'quote@1:1 n' -- node n",
  );
});

it("untested: says why of what no method of the protocol shows", () => {
  expect(lines()).toContainEqual(
    expect.stringMatching(/^- flow\/seed +draws are forced: untested$/),
  );
});
