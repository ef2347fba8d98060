import { InvalidArgumentError } from "commander";

/** A whole number from 0 to 2^31 − 1. */
export function wholeNumber(text: string): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value < 2 ** 31) return value;
  throw new InvalidArgumentError("expected a whole number from 0 to 2147483647");
}

/** A number of seconds, above 0 and at most an hour. */
export function seconds(text: string): number {
  const value = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && value > 0 && value <= 3600) return value;
  throw new InvalidArgumentError("expected a number of seconds, above 0 and at most 3600");
}
