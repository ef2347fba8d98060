import { Fraction } from "fraction.js";
import { Defect } from "../errors.js";
import type { NumberSystem } from "./num.js";
import { isNumeral, ratioOfNumeral } from "./numeral.js";

/** The longest finite decimal shown as one; longer ones are shown as a ratio. */
const SHOWN_PLACES = 30;

/** Decimal places that write n/d exactly, or undefined where none up to `SHOWN_PLACES` do. */
function finitePlaces(denominator: bigint): number | undefined {
  let [rest, twos, fives] = [denominator, 0, 0];
  // Stryker disable next-line ConditionalExpression, EqualityOperator: what more than 30 places write is refused below
  for (; rest % 2n === 0n && twos <= SHOWN_PLACES; twos += 1) rest /= 2n;
  // Stryker disable next-line ConditionalExpression, EqualityOperator: what more than 30 places write is refused below
  for (; rest % 5n === 0n && fives <= SHOWN_PLACES; fives += 1) rest /= 5n;
  const places = Math.max(twos, fives);
  return rest === 1n && places <= SHOWN_PLACES ? places : undefined;
}

function show(value: Fraction): string {
  // Stryker disable next-line EqualityOperator: no sign is 0, 0 has that of 1
  const sign = value.s < 0n ? "-" : "";
  const places = finitePlaces(value.d);
  if (places === undefined) return `${sign}${value.n}/${value.d}`;
  const digits = ((value.n * 10n ** BigInt(places)) / value.d).toString().padStart(places + 1, "0");
  return places === 0
    ? sign + digits
    : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Exact rationals: the arithmetic of record. A finite decimal is shown as one, any other value as a ratio. */
export const rational: NumberSystem<Fraction> = {
  arithmetic: "exact",
  cashTolerance: new Fraction(0),
  ratio: (numerator, denominator = 1) => new Fraction(BigInt(numerator), BigInt(denominator)),
  parse(text) {
    if (!isNumeral(text)) throw new Defect(`not a numeral: ${text.slice(0, 80)}`);
    return new Fraction(...ratioOfNumeral(text));
  },
  floorDiv: (dividend, divisor) => dividend.div(divisor).floor(),
  min: (left, right) => (right.lt(left) ? right : left),
  max: (left, right) => (right.gt(left) ? right : left),
  show,
  toNumber: (value) => value.valueOf(),
};

export type Rational = Fraction;
