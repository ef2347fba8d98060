import { describe, expect, it } from "vitest";
import { Defect } from "../../src/errors.js";
import { Float, float } from "../../src/numbers/float.js";

const { parse, show, ratio, floorDiv, min, max, cashTolerance, toNumber } = float;

describe("numbers/float", () => {
  it.each([
    [0.1, "0.1"],
    [-0, "0"],
    [1e21, "1000000000000000000000"],
    [1.25e21, "1250000000000000000000"],
    [-3e22, "-30000000000000000000000"],
    [1e-7, "0.0000001"],
    [-2.5e-8, "-0.000000025"],
    [123456.75, "123456.75"],
    [0.1 + 0.2, "0.30000000000000004"],
  ])("numbers/float: %d is shown as %s, and reads back as the same float", (value, text) => {
    expect(show(new Float(value))).toBe(text);
    expect(parse(text).value).toBe(value === 0 ? 0 : value);
  });

  it("numbers/float: arithmetic is that of float64", () => {
    const [tenth, fifth] = [parse("0.1"), parse("0.2")];
    expect(tenth.add(fifth).value).toBe(0.1 + 0.2);
    expect(tenth.sub(fifth).value).toBe(-0.1);
    expect(tenth.mul(fifth).value).toBe(0.1 * 0.2);
    expect(tenth.div(fifth).value).toBe(0.5);
    expect(parse("-2.5").floor().value).toBe(-3);
    expect([tenth.add(1), tenth.sub(1), tenth.mul(2), tenth.div(2)].map(toNumber)).toEqual([
      1.1, -0.9, 0.2, 0.05,
    ]);
  });

  it("numbers/float: comparisons are those of float64, with a small number too", () => {
    const [one, two] = [ratio(1), ratio(2)];
    const told = (left: Float, right: Float | 1) => [
      left.lt(right),
      left.lte(right),
      left.equals(right),
      left.gte(right),
      left.gt(right),
    ];
    expect(told(one, two)).toEqual([true, true, false, false, false]);
    expect(told(one, one)).toEqual([false, true, true, true, false]);
    expect(told(two, 1)).toEqual([false, false, false, true, true]);
  });

  it("numbers/float: ratios, whole quotients, the lesser and the greater", () => {
    expect(parse("1/3").value).toBe(1 / 3);
    expect(ratio(7n, 2).value).toBe(3.5);
    expect(floorDiv(ratio(-7), ratio(2)).value).toBe(-4);
    expect(floorDiv(ratio(7), ratio(2)).value).toBe(3);
    expect([min(ratio(2), ratio(10)).value, max(ratio(2), ratio(10)).value]).toEqual([2, 10]);
    expect([min(ratio(10), ratio(2)).value, max(ratio(10), ratio(2)).value]).toEqual([2, 10]);
  });

  it("numbers/float: ε_cash is 1e−10; what is no numeral is our own bug", () => {
    expect([float.arithmetic, cashTolerance.value]).toEqual(["float", 1e-10]);
    expect(() => parse("1e-7")).toThrow(Defect);
  });
});
