import type { Figure } from "../explore/figure.js";

/** The longest exact text, and the longest decimal, that is written within a line. */
const [EXACT, DECIMAL] = [14, 20];
/** The longest number that stands in a column of numbers. */
const LONGEST = 26;

/** A figure within a line: exact where that is short, else rounded and said to be. */
export function short({ exact, decimal, isRounded }: Figure): string {
  if (exact.length <= EXACT) return exact;
  if (!isRounded && decimal.length <= DECIMAL) return decimal;
  return `≈${Number(decimal).toPrecision(7)}`;
}

/** The same with its sign, whichever that is. */
export const signed = (figure: Figure): string =>
  figure.exact.startsWith("-") || figure.exact === "0"
    ? short(figure).replace("-", "−")
    : `+${short(figure)}`;

/** A number's text, or the beginning of a long one. */
export const cut = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
