/** Reads single fields of a request; whatever is malformed or out of its domain is refused. */

import { refuse, skip } from "./errors.mjs";

const DECIMAL = /^-?\d+(\.\d+)?$/;
const RATIO = /^-?\d+\/0*[1-9]\d*$/;

// Fields

/** A JSON object, not an array and not null. */
export const isObject = (value) =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The field of an object, which must be there. */
export function field(object, key) {
  if (!isObject(object)) refuse(`${key} is asked of something that is no object`);
  return Object.hasOwn(object, key) ? object[key] : refuse(`${key} is missing`);
}

/** A JSON integer of at least `least`. */
export function integer(object, key, least = -Infinity) {
  const value = field(object, key);
  return Number.isSafeInteger(value) && value >= least
    ? value
    : refuse(`${key} is no admissible integer`);
}

/** A JSON true or false. */
export function boolean(object, key) {
  const value = field(object, key);
  return typeof value === "boolean" ? value : refuse(`${key} is not true or false`);
}

/** A JSON string. */
export function text(object, key) {
  const value = field(object, key);
  return typeof value === "string" ? value : refuse(`${key} is no string`);
}

/** A JSON array. */
export function list(object, key) {
  const value = field(object, key);
  return Array.isArray(value) ? value : refuse(`${key} is no array`);
}

// Numbers

/** The text of a number. */
function numeral(object, key) {
  const value = text(object, key);
  return DECIMAL.test(value) || RATIO.test(value) ? value : refuse(`${key} is no number`);
}

/** A decimal or an exact ratio as float64. */
export function number(object, key) {
  const value = numeral(object, key);
  const [numerator, denominator = "1"] = value.split("/");
  const x = Number(numerator) / Number(denominator);
  const vanished = x === 0 && /[1-9]/.test(numerator);
  return Number.isFinite(x) && !vanished ? x : skip(`${key} is out of the range of float64`);
}

/** A number ≥ 0. */
export function nonNegative(object, key) {
  const x = number(object, key);
  return x >= 0 ? x : refuse(`${key} is negative`);
}

/** A number > 0. */
export function positive(object, key) {
  const x = number(object, key);
  return x > 0 ? x : refuse(`${key} is not positive`);
}

/** A number in [0, 1]. */
export function rate(object, key) {
  const x = number(object, key);
  return x >= 0 && x <= 1 ? x : refuse(`${key} is outside [0, 1]`);
}

/** Numerator and denominator of a numeral. */
function exactRatio(value) {
  const [numerator, denominator] = value.split("/");
  const [whole, decimals = ""] = numerator.split(".");
  return [BigInt(whole + decimals), BigInt(denominator ?? 10n ** BigInt(decimals.length))];
}

/**
 * a₀ = X_target/(2S), which the numerals themselves must make a positive integer.
 * Implements init/target.
 */
export function midpointTickets(params) {
  const [X, perX] = exactRatio(numeral(params, "X_target"));
  const [S, perS] = exactRatio(numeral(params, "S"));
  const a = Number((X * perS) / (2n * S * perX));
  const even = (X * perS) % (2n * S * perX) === 0n;
  return even && Number.isSafeInteger(a) && a > 0
    ? a
    : refuse("X_target is no positive even multiple of S");
}
