/** The two forms a number has on the wire and in files: a decimal, or an exact ratio. */
const DECIMAL = /^-?\d+(\.\d+)?$/;
const RATIO = /^-?\d+\/\d*[1-9]\d*$/;

export const isDecimalNumeral = (text: string): boolean => DECIMAL.test(text);
export const isNumeral = (text: string): boolean => DECIMAL.test(text) || RATIO.test(text);

/** Numerator and denominator of a numeral, not reduced. The text must be a numeral. */
export function ratioOfNumeral(text: string): readonly [bigint, bigint] {
  const [whole, denominator] = text.split("/") as [string, string?];
  if (denominator !== undefined) return [BigInt(whole), BigInt(denominator)];
  const [integer, places = ""] = text.split(".") as [string, string?];
  return [BigInt(integer + places), 10n ** BigInt(places.length)];
}
