import { describe, expect, it } from "vitest";
import { Defect } from "../../src/errors.js";
import { EligibleSet } from "../../src/period/eligible-set.js";

const members = (set: EligibleSet): string[] =>
  Array.from({ length: set.size }, (_, index) => set.at(index)).sort();

describe("an eligible set", () => {
  it("flow/once-per-side: who leaves is gone, and everyone else can still be drawn", () => {
    const set = new EligibleSet(["A", "B", "C", "D"]);
    set.leave("B");
    expect([members(set), set.has("B"), set.has("D")]).toEqual([["A", "C", "D"], false, true]);
    set.leave("D");
    set.leave("A");
    expect([members(set), set.size]).toEqual([["C"], 1]);
    set.leave("C");
    expect([members(set), set.has("C")]).toEqual([[], false]);
  });

  it("policy/snapshot: the list it was made from stays as it was", () => {
    const list = ["A", "B"];
    new EligibleSet(list).leave("A");
    expect(list).toEqual(["A", "B"]);
  });

  it("flow/uniform: nobody outside the set can be drawn, nor leave it", () => {
    const set = new EligibleSet(["A"]);
    expect(() => set.at(1)).toThrow(Defect);
    expect(() => {
      set.leave("B");
    }).toThrow(Defect);
  });
});
