import { describe, expect, it } from "vitest";
import { nearestWord } from "../../src/config/nearest-word.js";

describe("the known word that a word resembles", () => {
  it.each([
    ["a letter left out", "sed", "seed"],
    ["a letter too many", "seeed", "seed"],
    ["another letter", "sead", "seed"],
    ["two letters swapped", "esed", "seed"],
    ["another letter case", "SEED", "seed"],
    ["of a short word one letter", "a", "ab"],
    ["of six letters two", "tigkex", "ticket"],
    ["of forty letters", "a".repeat(40), "a".repeat(39)],
  ])("config/stub: %s: %s is meant to be %s", (_what, word, known) => {
    expect(nearestWord(word, ["other", known])).toBe(known);
  });

  it.each([
    ["a swap, and a letter", "esex", "seed"],
    ["half a swap", "xsed", "seed"],
    ["the other half", "exed", "seed"],
    ["two letters missing before", "ed", "seed"],
    ["three letters missing before", "d", "seed"],
    ["two letters missing after", "se", "seed"],
    ["two letters too many before", "xxseed", "seed"],
    ["two letters too many after", "seedxx", "seed"],
    ["three letters of six", "tigkxx", "ticket"],
    ["more than forty letters", "a".repeat(41), "a".repeat(40)],
  ])("config/stub: %s: %s resembles %s no more", (_what, word, known) => {
    expect(nearestWord(word, [known])).toBeUndefined();
  });

  it("config/stub: of two that it resembles the nearer one, of two as near the first", () => {
    expect(nearestWord("tickett", ["tockets", "ticket"])).toBe("ticket");
    expect(nearestWord("seex", ["seed", "seem"])).toBe("seed");
  });
});
