import { describe, expect, it } from "vitest";
import { findings, issues } from "./reading.js";

/** Nine generations of nine: expanded, 3.5 billion texts. */
const ALIAS_BOMB = ["a: &a [x, x, x, x, x, x, x, x, x]"]
  .concat(
    Array.from("bcdefghi", (name, index) => {
      const before = `*${"abcdefgh"[index] ?? ""}`;
      return `${name}: &${name} [${Array.from({ length: 9 }, () => before).join(", ")}]`;
    }),
  )
  .join("\n");

/** What no configuration says, and how long at most it takes to say so: generous, for a busy machine. */
const SECONDS = 10;

describe("config/stub, hostile texts", () => {
  it("config/stub: an alias bomb is refused unexpanded, each anchor and alias named", () => {
    const aliases = issues(ALIAS_BOMB).filter(({ code }) => code === "alias");
    expect(aliases).toHaveLength(9 + 8 * 9);
    expect(aliases[0]).toEqual({
      code: "alias",
      where: "/a at line 1, column 7",
      expected: "no anchors and no aliases",
      found: "&a",
    });
    expect(aliases[2]?.found).toBe("*a");
  });
  it.each([
    ["an anchor on a key", "&k seed: 7", ["alias at"]],
    ["an alias as a key", "seed: &x 7\n*x : 8", ["alias /seed", "alias at", "key at"]],
    ["an alias as a value", "seed: &x 7\nperiods: *x", ["alias /seed", "alias /periods"]],
    ["an unknown anchor", "periods: *x", ["alias /periods"]],
  ])("config/stub: %s is refused", (_, source, expected) => {
    expect(findings(source)).toEqual(expected);
  });
  it("config/stub: a text of 50 MB is refused unread", () => {
    expect(issues("seed: 42 # ".padEnd(50 * 2 ** 20, "x"))).toEqual([
      {
        code: "size",
        where: "the whole document",
        expected: "a text of at most 4194304 characters",
        found: "52428800 characters",
      },
    ]);
  });
  it.each([
    ["brackets", "[", "depth"],
    ["braces", "{", "depth"],
    ["dashes", "- ", "depth"],
    ["questions", "? ", "depth"],
    ["closing brackets", "]", "syntax"],
    ["commas", ",", "syntax"],
    ["commas in a list", "[,,", "depth"],
    ["anchors", "&a ", "syntax"],
    ["documents", "---\n", "documents"],
    ["unending escapes", '"\\z', "syntax"],
  ])("config/stub: fifty kilobytes of %s are refused in time", (_, unit, code) => {
    const before = performance.now();
    expect(issues(unit.repeat(50_000 / unit.length))[0]?.code).toBe(code);
    expect(performance.now() - before).toBeLessThan(SECONDS * 1000);
  });
  it("config/stub: nesting by indentation is refused from the 33rd level on", () => {
    const nested = (levels: number) =>
      findings(Array.from({ length: levels }, (_, level) => `${" ".repeat(level)}a:`).join("\n"));
    expect(nested(32)).toEqual(["unknown-key /a"]);
    expect(nested(33)).toEqual(["depth at"]);
    expect(nested(1200)).toEqual(["depth at"]);
  });
});

describe("config/stub, broken texts", () => {
  it("config/stub: every bracket that was never opened is told, with what else is broken", () => {
    const told = issues("a: b: c\n]]");
    expect(told.map(({ where }) => where)).toEqual([
      "at line 1, column 4",
      "at line 2, column 1",
      "at line 2, column 2",
    ]);
    expect(told[1]?.found).toMatch(/: "]"$/);
  });
  it.each([
    ["an open bracket", "seed: [1", "at line 1, column 9"],
    ["a tab as indentation", "guard:\n\tMmin: 1", "at line 2, column 1"],
    ["a bracket that only closes", "seed: 1\n}", "at line 2, column 1"],
    ["a value after a list", "[1]\n\n'a'", "at line 3, column 1"],
    ["an open quote", "seed: '1\n", "at line 2, column 1"],
    ["two values", "seed: 1: 2", "at line 1, column 7"],
    ["a tag", "seed: !!int 42", "at line 1, column 7"],
    ["a tag of its own", "seed: !seed 42", "at line 1, column 7"],
    ["an unknown directive", "%SEED 42\n---\nseed: 42", "at line 1, column 1"],
    ["an unknown directive after a comment", "# 1\n%SEED 42\n---\nseed: 42", "at line 2, column 1"],
    ["a fence", "```\nseed: 42\n```", "at line 1, column 1"],
    ["a directive of no document", "%YAML 1.2\n", "at line 2, column 1"],
    ["a control character", "seed: 42\nperiods: 1\u0000", "at line 2, column 11"],
    ["a control character that begins a line", "seed: 42\n\u0000", "at line 2, column 1"],
  ])("config/stub: %s is a syntax error with its place", (_, source, where) => {
    expect(issues(source)[0]).toMatchObject({ code: "syntax", where });
  });
  it("config/stub: a second document is refused", () => {
    expect(issues("seed: 1\n---\nseed: 2")).toMatchObject([
      { code: "documents", where: "at line 2, column 1", found: "more" },
    ]);
  });
});
