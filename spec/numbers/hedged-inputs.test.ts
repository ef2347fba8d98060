import { describe, expect, it } from "vitest";
import { hedged, type Hedged } from "../../src/numbers/hedged.js";
import type { NumberSystem } from "../../src/numbers/num.js";

describe("numbers/hedged: what an operation that changes nothing makes of an input", () => {
  it.each([
    ["123456789", []],
    ["0.000000123456789", []],
    ["12300000000000", []],
    ["1000000001", ["an edge"]],
    ["1234567890123", ["an edge"]],
    ["0.1234567891", ["an edge"]],
    ["10/3", ["an edge"]],
  ])("numbers/hedged: %s, once multiplied by 1 or moved by 0, beside itself", (text, edges) => {
    const moves: readonly ((value: Hedged, numbers: NumberSystem<Hedged>) => Hedged)[] = [
      (value) => value.mul(1),
      (value, numbers) => numbers.ratio(1).mul(value),
      (value) => value.div(1),
      (value) => value.add(0),
      (value, numbers) => numbers.ratio(0).add(value),
      (value) => value.sub(0),
    ];
    for (const move of moves) {
      const asked: string[] = [];
      const numbers = hedged((comparison, exact) => {
        asked.push(comparison);
        return exact;
      });
      const value = numbers.parse(text);
      expect(move(value, numbers).gte(numbers.parse(text))).toBe(true);
      expect(asked.map(() => "an edge")).toEqual(edges);
    }
  });
});
