import { describe, expect, it } from "vitest";
import { isDecimalNumeral, isNumeral, ratioOfNumeral } from "../../src/numbers/numeral.js";

describe("numbers/numeral", () => {
  it.each(["0", "-0", "42", "-42", "1.05", "-0.15", "007", "123456789012345678901234567890"])(
    "numbers/numeral: %s is a decimal",
    (text) => {
      expect([isDecimalNumeral(text), isNumeral(text)]).toEqual([true, true]);
    },
  );
  it.each(["31/30", "-1/60", "0/7", "1/007"])("numbers/numeral: %s is a ratio", (text) => {
    expect([isDecimalNumeral(text), isNumeral(text)]).toEqual([false, true]);
  });
  it.each(["", " 1", "1 ", "+1", "1.", ".5", "1,5", "1e-7", "0x10", "NaN", "inf", "1_000", "١"])(
    "numbers/numeral: '%s' is none",
    (text) => {
      expect(isNumeral(text)).toBe(false);
    },
  );
  it.each(["1/0", "1/00", "1/-3", "1/3.5", "1.5/3", "/3", "1/", "1/2/3", "1\n", "1\n2"])(
    "numbers/numeral: %j is no ratio",
    (text) => {
      expect(isNumeral(text)).toBe(false);
    },
  );

  it("numbers/numeral: numerator and denominator, not reduced, the sign in front", () => {
    expect(ratioOfNumeral("-1.05")).toEqual([-105n, 100n]);
    expect(ratioOfNumeral("-0.50")).toEqual([-50n, 100n]);
    expect(ratioOfNumeral("12")).toEqual([12n, 1n]);
    expect(ratioOfNumeral("-62/60")).toEqual([-62n, 60n]);
  });
});
