import { Decimal } from "decimal.js";
import { Defect } from "../errors.js";
import type { NumberSystem } from "./num.js";
import { isNumeral } from "./numeral.js";

/** Exponents as far as decimal.js goes: no ordinary value is shown with one, none overflows. */
const WIDE = { toExpNeg: -9e15, toExpPos: 9e15, rounding: Decimal.ROUND_HALF_EVEN } as const;

/**
 * Decimal floating point with so many significant digits, rounded half-even.
 *
 * @param digits - significant digits of every result, 1 to 1e9
 */
export function decimal(digits = 28): NumberSystem<Decimal> {
  const D = Decimal.clone({ precision: digits, ...WIDE });
  const of = (whole: number | bigint | string) => new D(whole.toString());
  return {
    arithmetic: "decimal",
    cashTolerance: of("0.0000000001"),
    ratio: (numerator, denominator = 1) => of(numerator).div(of(denominator)),
    parse(text) {
      if (!isNumeral(text)) throw new Defect(`not a numeral: ${text.slice(0, 80)}`);
      const [numerator, denominator] = text.split("/") as [string, string?];
      return denominator === undefined ? of(numerator) : of(numerator).div(of(denominator));
    },
    floorDiv(dividend, divisor) {
      const towardsZero = dividend.divToInt(divisor);
      const exact = towardsZero.mul(divisor).equals(dividend);
      return dividend.isNegative() && !exact ? towardsZero.sub(1) : towardsZero;
    },
    min: (left, right) => (right.lt(left) ? right : left),
    max: (left, right) => (right.gt(left) ? right : left),
    show: (value) => value.toFixed(),
    toNumber: (value) => value.toNumber(),
  };
}
