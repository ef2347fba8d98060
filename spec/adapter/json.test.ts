import { describe, expect, it } from "vitest";
import { isJsonObject, nestsDeeper } from "../../src/adapter/json.js";

describe("protocol, depth of a line", () => {
  it.each([
    ["[[[]]]", 3, false],
    ["[[[]]]", 2, true],
    ['{"a":[{"b":1}]}', 3, false],
    ['{"a":[{"b":1}]}', 2, true],
    ["[[],[],[]]", 2, false],
    ['["[[[[{{{{"]', 1, false],
    ['["\\"[[[["]', 1, false],
    ['["\\\\",[[]]]', 2, true],
    ['["unclosed [[[[', 1, false],
  ])("protocol: brackets outside strings count: %s against %i", (text, limit, isDeeper) => {
    expect(nestsDeeper(text, limit)).toBe(isDeeper);
  });

  it("protocol: a million levels are counted without recursion", () => {
    expect(nestsDeeper("[".repeat(1_000_000), 999_999)).toBe(true);
  });
});

it("protocol: only objects are objects", () => {
  expect([{}, [], null, "x", 1, undefined].map(isJsonObject)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});
