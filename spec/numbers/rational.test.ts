import { describe, expect, it } from "vitest";
import { Defect } from "../../src/errors.js";
import { rational } from "../../src/numbers/rational.js";

const { parse, show, ratio, floorDiv, min, max } = rational;

describe("numbers/rational: show", () => {
  it.each([
    ["0", "0"],
    ["-0.0", "0"],
    ["0.10", "0.1"],
    ["1.000", "1"],
    ["2/1", "2"],
    ["-1/2", "-0.5"],
    ["31/30", "31/30"],
    ["-1/60", "-1/60"],
    ["62/60", "31/30"],
    ["-0.05", "-0.05"],
    ["12300", "12300"],
    ["1/8", "0.125"],
    ["3/25", "0.12"],
  ])("numbers/rational: %s is shown as %s", (text, shown) => {
    expect(show(parse(text))).toBe(shown);
  });

  it("numbers/rational: a decimal of 30 places is shown in full, of 31 as a ratio", () => {
    expect(show(ratio(1, 2n ** 30n))).toBe("0.000000000931322574615478515625");
    expect(show(ratio(1, 2n ** 31n))).toBe(`1/${2n ** 31n}`);
    expect(show(ratio(1, 10n ** 30n))).toBe(`0.${"0".repeat(29)}1`);
    expect(show(ratio(1, 10n ** 31n))).toBe(`1/1${"0".repeat(31)}`);
  });

  it.each(["1.05", "-31/30", "0", "123456789012345678901234567890.5", "-0.000000001"])(
    "numbers/rational: %s is read, shown and read again",
    (text) => {
      expect(parse(show(parse(text))).equals(parse(text))).toBe(true);
      expect(show(parse(text))).toBe(text);
    },
  );
});

describe("numbers/rational", () => {
  it("numbers/rational: what is no numeral is our own bug", () => {
    expect(() => parse("1e-7")).toThrow(Defect);
    expect(() => parse("1/0")).toThrow(new Defect("not a numeral: 1/0"));
  });

  it("numbers/rational: ratios of whole numbers, 1 below where nothing is said", () => {
    expect(show(ratio(3))).toBe("3");
    expect(show(ratio(-7n, 2))).toBe("-3.5");
    expect(() => ratio(0.5)).toThrow(RangeError);
  });

  it.each([
    ["7", "2", "3"],
    ["-7", "2", "-4"],
    ["-6", "2", "-3"],
    ["6", "2", "3"],
    ["2.999", "1", "2"],
    ["-0.001", "1", "-1"],
    ["9.599999999999999999999999999", "2.4", "3"],
    ["9.6", "2.4", "4"],
    ["2", "2/3", "3"],
  ])("numbers/rational: ⌊%s / %s⌋ = %s", (dividend, divisor, quotient) => {
    expect(show(floorDiv(parse(dividend), parse(divisor)))).toBe(quotient);
  });

  it("numbers/rational: the lesser and the greater of two", () => {
    const [small, great] = [parse("-1/3"), parse("0.3")];
    expect([min(small, great), min(great, small)].map(show)).toEqual(["-1/3", "-1/3"]);
    expect([max(small, great), max(great, small)].map(show)).toEqual(["0.3", "0.3"]);
  });

  it("numbers/rational: nothing is rounded, so nothing is tolerated", () => {
    expect(rational.arithmetic).toBe("exact");
    expect(show(rational.cashTolerance)).toBe("0");
    expect(rational.toNumber(parse("-0.75"))).toBe(-0.75);
  });
});
