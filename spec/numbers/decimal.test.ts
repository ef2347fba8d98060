import { describe, expect, it } from "vitest";
import { Defect } from "../../src/errors.js";
import { decimal } from "../../src/numbers/decimal.js";

const { parse, show, ratio, floorDiv, min, max, cashTolerance, toNumber } = decimal();

describe("numbers/decimal", () => {
  it.each([28, 50])(
    "numbers/decimal: ⌊(9.6 − 1e−27) / 2.4⌋ is 3 at %d digits, not the rounded quotient's 4",
    (digits) => {
      const numbers = decimal(digits);
      const V = numbers.parse("9.6").sub(numbers.parse(`0.${"0".repeat(26)}1`));
      expect(numbers.show(numbers.floorDiv(V, numbers.parse("2.4")))).toBe("3");
    },
  );
  it("numbers/decimal: its quotient, rounded to 28 digits before the floor, would say 4", () => {
    const V = parse("9.6").sub(parse(`0.${"0".repeat(26)}1`));
    expect(show(V.div(parse("2.4")).floor())).toBe("4");
  });

  it.each([
    ["7", "2", "3"],
    ["-7", "2", "-4"],
    ["-6", "2", "-3"],
    ["-0.001", "1", "-1"],
    ["0", "3", "0"],
    ["4.02", "1", "4"],
  ])("numbers/decimal: ⌊%s / %s⌋ = %s", (dividend, divisor, quotient) => {
    expect(show(floorDiv(parse(dividend), parse(divisor)))).toBe(quotient);
  });

  it("numbers/decimal: shown without an exponent, however small or large", () => {
    expect(show(parse(`0.${"0".repeat(39)}5`))).toBe(`0.${"0".repeat(39)}5`);
    expect(show(parse(`12${"0".repeat(40)}`))).toBe(`12${"0".repeat(40)}`);
    expect(show(parse("1").div(parse(`1${"0".repeat(20)}`)))).toBe(`0.${"0".repeat(19)}1`);
    expect(show(parse("1.50"))).toBe("1.5");
  });

  it("numbers/decimal: 28 significant digits where nothing is said, else as many as are", () => {
    expect(show(ratio(1, 3))).toBe(`0.${"3".repeat(28)}`);
    expect(show(parse("-2/3"))).toBe(`-0.${"6".repeat(27)}7`);
    expect(show(decimal(5).ratio(1, 3))).toBe("0.33333");
  });

  it("numbers/decimal: halves are rounded to the even neighbour", () => {
    const three = decimal(3);
    expect(three.show(three.parse("1005/1000"))).toBe("1");
    expect(three.show(three.parse("1015/1000"))).toBe("1.02");
  });

  it("numbers/decimal: the lesser and the greater of two, by value and not by text", () => {
    const [two, ten] = [parse("2"), parse("10")];
    expect([min(two, ten), min(ten, two), max(two, ten), max(ten, two)].map(show)).toEqual([
      "2",
      "2",
      "10",
      "10",
    ]);
  });

  it("numbers/decimal: ε_cash is 1e−10; what is no numeral is our own bug", () => {
    expect(show(cashTolerance)).toBe("0.0000000001");
    expect(() => parse("1e-7")).toThrow(Defect);
    expect(toNumber(parse("0.25"))).toBe(0.25);
  });
});
