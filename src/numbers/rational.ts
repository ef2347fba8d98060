import { Fraction } from "fraction.js";
import { Defect } from "../errors.js";
import type { NumberSystem } from "./num.js";
import { isNumeral, ratioOfNumeral } from "./numeral.js";

/** The longest finite decimal shown as one; longer ones are shown as a ratio. */
const SHOWN_PLACES = 30;

const POWERS = Array.from({ length: SHOWN_PLACES + 1 }, (_, places) => 10n ** BigInt(places));

/** Decimal places that write n/d exactly; −1 where none up to `SHOWN_PLACES` do. */
const finitePlaces = (denominator: bigint): number =>
  POWERS.findIndex((power) => power % denominator === 0n);

function show(value: Fraction): string {
  const sign = value.s === -1n ? "-" : "";
  const places = finitePlaces(value.d);
  if (places < 0) return `${sign}${value.n}/${value.d}`;
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
