import { describe, expect, it } from "vitest";
import type { Fault } from "../../src/config/fault.js";
import { sourceDocument } from "../../src/config/source-document.js";
import { syntax, textFault, TEXT_LIMITS } from "../../src/config/source-tokens.js";
import { issues, setup } from "./reading.js";

/** What keeps a text from being read to its end, within limits. */
function faults(source: string, limits?: { tokens: number; depth: number }): readonly Fault[] {
  const found: Fault[] = [];
  const onFault = (fault: Fault) => found.push(fault);
  Array.from(syntax(source, () => undefined, onFault, limits));
  return found;
}

describe("bounds of a text", () => {
  it.each([
    ["\u0000", 0, "U+0000"],
    ["a\u001f", 1, "U+001F"],
    ["seed\ufffe", 4, "U+FFFE"],
  ])("config: of %j character %i is refused as %s", (text, offset, found) => {
    expect(sourceDocument(text)).toMatchObject({
      root: null,
      faults: [{ code: "syntax", offset, found }],
    });
  });

  it("config: it has at most 4,194,304 characters", () => {
    expect(textFault("x".repeat(TEXT_LIMITS.characters))).toBeUndefined();
    expect(textFault("x".repeat(4_194_305))).toMatchObject({
      code: "size",
      expected: "a text of at most 4194304 characters",
      found: "4194305 characters",
    });
  });

  it("config: the lines of one that is longer are not counted", () => {
    expect(sourceDocument("\n".repeat(4_194_305)).lines.lineStarts).toEqual([0]);
  });

  it("config: words and signs are counted, the begin of the document and of a word among them", () => {
    expect(faults("[a]", { tokens: 5, depth: 1 })).toEqual([]);
    const [expected, found] = ["at most 4 words and signs", "more"];
    expect(faults("[a]", { tokens: 4, depth: 1 })).toEqual([
      { code: "size", path: [], offset: 2, expected, found },
    ]);
  });

  it.each([
    ["brackets", (levels: number) => "[".repeat(levels)],
    ["braces", (levels: number) => "{a: ".repeat(levels)],
    ["dashes", (levels: number) => "- ".repeat(levels)],
    ["questions", (levels: number) => "? ".repeat(levels)],
    [
      "indentation",
      (levels: number) =>
        Array.from({ length: levels }, (_, level) => `${" ".repeat(level)}a:`).join("\n"),
    ],
  ])("config: nested in %s there are 32 levels, and no more", (_, nested) => {
    expect(faults(nested(32))).toEqual([]);
    expect(faults(nested(33))).toMatchObject([
      { code: "depth", path: [], expected: "at most 32 levels of nesting", found: "more" },
    ]);
  });

  it("config: what is nested too deep is found where it begins", () => {
    expect(issues("[".repeat(50))).toMatchObject([{ where: "at line 1, column 33" }]);
  });

  it.each(["[]", "{}", "[[1]]", "? a"])("config: forty times %s is no nesting", (each) => {
    expect(faults(`[${`${each}, `.repeat(40)}]`)).toEqual([]);
    expect(faults(`- ${each}\n`.repeat(40))).toEqual([]);
  });

  it("config: a text of many lines is read", () => {
    expect(setup(`${"#\n".repeat(1000)}seed: 7`).config.seed).toBe(7);
  });
});
