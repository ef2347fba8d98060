import { describe, expect, it } from "vitest";
import {
  clipped,
  issueOf,
  pointer,
  refused,
  shown,
  TOLD_FAULTS,
  told,
} from "../../src/config/fault.js";
import { Defect } from "../../src/errors.js";

const fault = (index: number) => ({
  code: "range",
  path: ["cash", index],
  expected: "less",
  found: String(index),
});
const many = (count: number) => Array.from({ length: count }, (_, index) => fault(index));

describe("what an issue quotes", () => {
  it.each([
    ['say "a"', 'say "a"'],
    ["a\\b\n", "a\\\\b\\n"],
    ["\u007f\u00ad\u202e", "\\u007f\\u00ad\\u202e"],
    ["x".repeat(80), "x".repeat(80)],
    ["x".repeat(81), `${"x".repeat(80)}…`],
  ])("config: of %j it quotes %s", (text, quoted) => {
    expect(clipped(text)).toBe(quoted);
  });

  it.each<[unknown, string]>([
    [undefined, "nothing"],
    [null, "nothing"],
    ["1", '"1"'],
    [1.5, "1.5"],
    [false, "false"],
    [{ a: 1 }, "a mapping"],
    [[], "[]"],
    [[1, "inf", true, 4], '[1, "inf", true, 4]'],
    [[1, 2, 3, 4, 5], "a list of 5"],
    [[1, [2]], "a list of 2"],
  ])("config: %j is shown as %s", (value, text) => {
    expect(shown(value)).toBe(text);
  });
});

describe("issues", () => {
  it("config: a path is a JSON pointer, with ~ and / escaped", () => {
    expect(pointer([])).toBe("");
    expect(pointer(["a/b", "c~d", 0])).toBe("/a~1b/c~0d/0");
  });

  it("config: an issue says where, by path and by place", () => {
    const issue = { code: "range", expected: "less", found: "7" };
    expect(issueOf(fault(7), " (line 3)")).toEqual({ ...issue, where: "/cash/7 (line 3)" });
    expect(issueOf({ ...fault(7), path: [] }, "")).toEqual({
      ...issue,
      where: "the whole document",
    });
    expect(issueOf({ ...fault(7), path: [] }, " line 3")).toEqual({ ...issue, where: "line 3" });
  });

  it("config: a thousand are told, and that there are more", () => {
    expect(told(many(TOLD_FAULTS))).toEqual(many(TOLD_FAULTS));
    const first = told(many(TOLD_FAULTS + 1));
    expect(first.slice(0, -1)).toEqual(many(TOLD_FAULTS));
    expect(first.at(-1)).toMatchObject({ code: "more", path: [], found: "more than 1000" });
  });

  it("config: what is refused has at least one, each with its place", () => {
    expect(() => refused([])).toThrow(Defect);
    expect(refused(many(2)).issues.map(({ where }) => where)).toEqual(["/cash/0", "/cash/1"]);
    expect(refused(many(1), ({ code }) => ` ${code}`).issues[0].where).toBe("/cash/0 range");
  });
});
