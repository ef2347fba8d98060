/** The two forms a number has on the wire and in files: a decimal, or an exact ratio. */
const DECIMAL = /^-?\d+(\.\d+)?$/;
const RATIO = /^-?\d+\/\d*[1-9]\d*$/;

export const isDecimalNumeral = (text: string): boolean => DECIMAL.test(text);
export const isNumeral = (text: string): boolean => DECIMAL.test(text) || RATIO.test(text);

/** Numerator and denominator of a numeral, not reduced. The text must be a numeral. */
export function ratioOfNumeral(text: string): readonly [bigint, bigint] {
  const slash = text.indexOf("/");
  if (slash !== -1) return [BigInt(text.slice(0, slash)), BigInt(text.slice(slash + 1))];
  const point = text.indexOf(".");
  if (point === -1) return [BigInt(text), 1n];
  const digits = text.slice(0, point) + text.slice(point + 1);
  return [BigInt(digits), 10n ** BigInt(text.length - point - 1)];
}
