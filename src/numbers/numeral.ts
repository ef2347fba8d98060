/** The two forms a number has on the wire and in files: a decimal, or an exact ratio. */
const DECIMAL = /^-?\d+(\.\d+)?$/;
const RATIO = /^-?\d+\/\d*[1-9]\d*$/;

export const isDecimalNumeral = (text: string): boolean => DECIMAL.test(text);
export const isNumeral = (text: string): boolean => DECIMAL.test(text) || RATIO.test(text);

/** Numerator and denominator of a numeral, not reduced. The text must be a numeral. */
export function ratioOfNumeral(text: string): readonly [bigint, bigint] {
  // Stryker disable next-line StringLiteral: what is split has a first part
  const [whole = "", denominator] = text.split("/");
  if (denominator !== undefined) return [BigInt(whole), BigInt(denominator)];
  const [
    // Stryker disable next-line StringLiteral: what is split has a first part
    integer = "",
    places = "",
  ] = text.split(".");
  return [BigInt(integer + places), 10n ** BigInt(places.length)];
}
