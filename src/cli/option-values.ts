import { InvalidArgumentError } from "commander";
import { DIGITS } from "../config/run-rules.js";
import type { ArithmeticChoice } from "../config/run-setup.js";

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

/** A whole number from 1 to 1,000,000. */
export function positive(text: string): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && value <= 1e6) return value;
  throw new InvalidArgumentError("expected a whole number from 1 to 1000000");
}

/** `exact`, `decimal`, or `decimal:DIGITS` with 20 to 1000 digits. */
export function arithmeticName(text: string): ArithmeticChoice {
  if (text === "exact") return { kind: "exact" };
  const [, digits = "28"] = /^decimal(?::(\d{1,4}))?$/.exec(text) ?? [undefined, "0"];
  const count = Number(digits);
  if (count >= DIGITS.least && count <= DIGITS.most) return { kind: "decimal", digits: count };
  throw new InvalidArgumentError(
    `expected exact, decimal, or decimal:DIGITS with ${DIGITS.least} to ${DIGITS.most} digits`,
  );
}
