import { describe, expect, it } from "vitest";
import type { Hedged } from "../../src/numbers/hedged.js";
import { asking, computed } from "./asking.js";

const HALF_EDGE = "0.0000000005";

describe("numbers/hedged: which comparisons ask", () => {
  it("numbers/hedged: two inputs never do, however near", () => {
    const { numbers, asked } = asking(false);
    const [left, right] = [numbers.parse("1"), numbers.parse("1.0000000001")];
    expect([left.lt(right), right.gt(left), left.lte(right), left.equals(right)]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect([left.equals(1), left.gte(1), left.gt(1)]).toEqual([true, true, false]);
    expect(asked).toEqual([]);
  });

  it("numbers/hedged: a computed side within ε_edge does, above and below, and is told the truth", () => {
    const { numbers, asked } = asking();
    const edge = computed(numbers, "1");
    expect(edge.lt(numbers.parse("1.0000000005"))).toBe(true);
    expect(edge.lt(numbers.parse("0.9999999995"))).toBe(false);
    expect(edge.lt(1)).toBe(false);
    expect(numbers.parse("1").equals(edge)).toBe(true);
    expect(asked).toEqual([
      ["#1 < 2000000001/2000000000", true],
      ["#1 < 1999999999/2000000000", false],
      ["#1 < 1", false],
      ["1 = #1", true],
    ]);
  });

  it("numbers/hedged: sides that lie ε_edge or more apart do not", () => {
    for (const answer of [true, false]) {
      const { numbers, asked } = asking(answer);
      const [edge, above] = [computed(numbers, "1"), numbers.parse("1.000000001")];
      expect([edge.lt(above), above.lt(edge), edge.equals(2)]).toEqual([true, false, false]);
      expect(asked).toEqual([]);
    }
  });

  it("numbers/hedged: a value is told apart from itself by nobody", () => {
    const { numbers, asked } = asking(true);
    const edge = computed(numbers, "1");
    expect([edge.lt(edge), edge.gte(edge), edge.equals(edge)]).toEqual([false, true, true]);
    expect(asked).toEqual([]);
  });

  it("numbers/hedged: < and ≥ are one question, > and ≤ the one with the sides exchanged", () => {
    const { numbers, asked } = asking(true);
    const [left, right] = [computed(numbers, "1"), numbers.parse("1.0000000005")];
    expect([left.lt(right), left.gte(right)]).toEqual([true, false]);
    expect([left.gt(right), left.lte(right)]).toEqual([true, false]);
    expect(asked.map(([comparison]) => comparison)).toEqual([
      "#1 < 2000000001/2000000000",
      "#1 < 2000000001/2000000000",
      "2000000001/2000000000 < #1",
      "2000000001/2000000000 < #1",
    ]);
  });

  it("numbers/hedged: the answer decides, right or wrong", () => {
    for (const answer of [true, false]) {
      const { numbers } = asking(answer);
      expect(computed(numbers, "1").lt(1)).toBe(answer);
    }
  });
});

describe("numbers/hedged: what is an input", () => {
  const { numbers } = asking();
  const [x, zero, one] = [numbers.parse("0.3"), numbers.ratio(0), numbers.ratio(1)];
  const edge = computed(numbers, "0.3");

  it.each<[string, Hedged]>([
    ["x + 0", x.add(0)],
    ["0 + x", zero.add(x)],
    ["x − 0", x.sub(zero)],
    ["x · 1", x.mul(one)],
    ["1 · x", one.mul(x)],
    ["x / 1", x.div(1)],
  ])("numbers/hedged: %s is x, an input still", (_text, result) => {
    expect(result).toBe(x);
  });

  it.each<[string, Hedged]>([
    ["0 · x", zero.mul(edge)],
    ["x · 0", edge.mul(0)],
    ["0 / x", zero.div(edge)],
    ["x − x of two inputs", x.sub(numbers.parse("0.3"))],
  ])("numbers/hedged: %s is 0, an input", (_text, result) => {
    expect([result.isInput, numbers.show(result)]).toEqual([true, "0"]);
  });

  it.each<[string, Hedged, string]>([
    ["x + 1", x.add(1), "1.3"],
    ["x − 1", x.sub(1), "-0.7"],
    ["0 − x", zero.sub(x), "-0.3"],
    ["x · 2", x.mul(2), "0.6"],
    ["x / 2", x.div(2), "0.15"],
    ["1 / x", one.div(x), "10/3"],
    ["⌊x⌋", x.floor(), "0"],
    ["x − x of which one was computed", x.sub(edge), "0"],
    ["a computed x + 0", edge.add(0), "0.3"],
    ["a computed x · 1", edge.mul(1), "0.3"],
  ])("numbers/hedged: %s is computed", (_text, result, value) => {
    expect([result.isInput, numbers.show(result)]).toEqual([false, value]);
  });

  it("numbers/hedged: a computed 0 or 1 is no identity", () => {
    const [none, unit] = [edge.sub(x), edge.div(x)];
    expect([x.add(none), x.sub(none), x.mul(unit), x.div(unit)].map((r) => r.isInput)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe("numbers/hedged: whole quotients", () => {
  it("numbers/hedged: one within ε_edge of a whole number, on either side, may be either neighbour", () => {
    for (const answer of [true, false]) {
      const { numbers, asked } = asking(answer);
      const floored = (V: string) =>
        numbers.show(numbers.floorDiv(numbers.parse(V), numbers.ratio(1)));
      const either = answer ? "4" : "3";
      expect(["4", "4.0000000005", "3.9999999995"].map(floored)).toEqual([either, either, either]);
      expect(asked).toEqual([
        ["floor 4 / 1", true],
        ["floor 8000000001/2000000000 / 1", true],
        ["floor 7999999999/2000000000 / 1", false],
      ]);
    }
  });

  it("numbers/hedged: any other is exact, and the result counts as an input", () => {
    const { numbers, asked } = asking(false);
    const floored = (V: string) => numbers.floorDiv(numbers.parse(V), numbers.parse("2.4"));
    expect(["9.5", "9.65", "-0.1"].map((V) => numbers.show(floored(V)))).toEqual(["3", "4", "-1"]);
    expect(floored("9.5").isInput).toBe(true);
    expect(asked).toEqual([]);
  });
});

describe("numbers/hedged: the lesser and the greater", () => {
  const { numbers, asked } = asking(false);
  const input = numbers.parse("1");

  it("numbers/hedged: of two inputs is an input", () => {
    expect(numbers.min(input, numbers.parse("1.0000000005"))).toBe(input);
    expect(numbers.max(numbers.parse("0.5"), input)).toBe(input);
  });

  it("numbers/hedged: an input well away from a computed value is an input", () => {
    expect(numbers.min(computed(numbers, "2"), input)).toBe(input);
    expect(numbers.max(computed(numbers, "0.5"), input)).toBe(input);
  });

  it("numbers/hedged: an input on edge with a computed value may be that one: it counts as computed", () => {
    const near = computed(numbers, "1").add(numbers.parse(HALF_EDGE));
    expect(numbers.min(near, input)).toMatchObject({ isInput: false, value: input.value });
    expect(numbers.max(near, input).value).toEqual(near.value);
    expect(numbers.max(near, input).isInput).toBe(false);
  });

  it("numbers/hedged: neither ever asks", () => expect(asked).toEqual([]));
});

describe("numbers/hedged: as a number system", () => {
  it("numbers/hedged: exact, without tolerance, shown as rationals are", () => {
    const { numbers } = asking();
    expect(numbers.arithmetic).toBe("exact");
    expect(numbers.show(numbers.cashTolerance)).toBe("0");
    expect(numbers.show(numbers.ratio(31, 30))).toBe("31/30");
    expect(numbers.toNumber(numbers.parse("0.25"))).toBe(0.25);
  });
});
