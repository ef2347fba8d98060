import { rational, type Rational } from "../numbers/rational.js";

/** A number to be shown: in plain data, so that a page and a terminal show the same. */
export interface Figure {
  /** A decimal, or a ratio where no decimal of up to 30 places is the number. */
  readonly exact: string;
  /** At most 12 places; all 12 of them where the number is rounded, halves away from 0. */
  readonly decimal: string;
  readonly isRounded: boolean;
  /** The nearest float64, for plots: infinite where the number is beyond them. */
  readonly float: number;
}

const PLACES = 12;
const SCALE = rational.ratio(10n ** BigInt(PLACES));
const HALF = rational.ratio(1, 2);

/** A number to 12 decimal places. */
function decimalText(value: Rational): { readonly text: string; readonly isRounded: boolean } {
  const size = value.lt(0) ? rational.ratio(0).sub(value) : value;
  const scaled = size.mul(SCALE);
  const whole = scaled.add(HALF).floor();
  const isRounded = !whole.equals(scaled);
  const digits = rational.show(whole).padStart(PLACES + 1, "0");
  const places = digits.slice(-PLACES);
  const shown = isRounded ? places : places.replace(/0+$/, "");
  const sign = value.lt(0) && (isRounded || !whole.equals(0)) ? "-" : "";
  return {
    text: `${sign}${digits.slice(0, -PLACES)}${shown === "" ? "" : `.${shown}`}`,
    isRounded,
  };
}

/** A number as it is shown. */
export function figure(value: Rational): Figure {
  const { text, isRounded } = decimalText(value);
  return {
    exact: rational.show(value),
    decimal: text,
    isRounded,
    float: rational.toNumber(value),
  };
}
