import { rational, type Rational } from "../numbers/rational.js";

/** A number to be read: exactly, and short. */
export interface Amount {
  readonly exact: string;
  /** The exact text where it is short, else rounded to six places. */
  readonly short: string;
}

/** The longest exact text that is short, and the longest that is carried at all, characters. */
const SHORT = 9;
const LONGEST = 400;

export function amount(value: Rational): Amount {
  const exact = rational.show(value);
  if (exact.length <= SHORT && !exact.includes("/")) return { exact, short: exact };
  const near = rational.toNumber(value);
  const rounded = Math.abs(near) < 1e15 ? String(Number(near.toFixed(6))) : near.toPrecision(7);
  const carried = exact.length > LONGEST ? `${exact.slice(0, LONGEST)}…` : exact;
  return { exact: carried, short: Number.isFinite(near) ? rounded : "beyond floats" };
}
