import { z } from "zod";
import { isNumeral, ratioOfNumeral } from "../numbers/numeral.js";

/** Which numbers a key admits, and how that is said. */
export interface Domain {
  readonly words: string;
  /** @param n - numerator; @param d - denominator, above 0 */
  readonly admits: (n: bigint, d: bigint) => boolean;
}
export const ANY: Domain = { words: "", admits: () => true };
export const NOT_NEGATIVE: Domain = { words: ", at least 0", admits: (n) => n >= 0n };
export const POSITIVE: Domain = { words: ", above 0", admits: (n) => n > 0n };
export const SHARE: Domain = { words: ", from 0 to 1", admits: (n, d) => n >= 0n && n <= d };
export const INSIDE_UNIT: Domain = {
  words: ", between 0 and 1 and neither",
  admits: (n, d) => n > 0n && n < d,
};

/** The longest numbers read, in characters: those of a configuration, and those that a run may have made. */
export const NUMERAL_LIMITS = { config: 1_000, state: 10_000 } as const;

export const LARGEST_COUNT = Number.MAX_SAFE_INTEGER;

/**
 * How a document writes its values: in a file, where whole numbers are text like all others and
 * nothing unknown is let pass, or in a message, where they are JSON integers and what is unknown is
 * somebody else's.
 */
export interface Dialect {
  readonly numeral: (domain: Domain, longest?: number) => z.ZodType<string>;
  readonly integer: (from: number, to?: number) => z.ZodType<number>;
  readonly text: () => z.ZodType<string>;
  readonly object: <S extends z.ZodRawShape>(shape: S) => z.ZodObject<S>;
}

/** In a file a leading 0 is refused, since some YAML readers take it for octal. */
const LEADING_ZERO = /^-?0\d|\/0/;
const INTEGER_TEXT = /^(0|-?[1-9]\d{0,15})$/;

function numeral(
  isWritten: (text: string) => boolean,
  domain: Domain,
  longest: number = NUMERAL_LIMITS.config,
): z.ZodType<string> {
  const expected = `a decimal such as 0.25 or a ratio such as 1/4${domain.words}`;
  return z.string({ error: expected }).superRefine((text, context) => {
    const refuse = (code: string, message = expected) =>
      context.addIssue({ code: "custom", message, params: { code } });
    if (text.length > longest) refuse("size", `a number of at most ${longest} characters`);
    else if (!isWritten(text)) refuse("number");
    else if (!domain.admits(...ratioOfNumeral(text))) refuse("range");
  });
}

function integer(from: number, to: number = LARGEST_COUNT): z.ZodType<number> {
  const range = to === LARGEST_COUNT ? `${from} or more, below 2^53` : `from ${from} to ${to}`;
  const expected = from < 0 ? "a whole number between -2^53 and 2^53" : `a whole number, ${range}`;
  return z.number({ error: expected }).superRefine((value, context) => {
    const code = Number.isInteger(value) ? "range" : "type";
    if (code === "type" || value < from || value > to)
      context.addIssue({ code: "custom", message: expected, params: { code } });
  });
}

const text = (): z.ZodString => z.string({ error: "a text" });

/** The message of an unknown key carries the known ones, from which a suggestion is made. */
const MAPPING = "a mapping";
export const KNOWN_KEYS_SEPARATOR = " ";

function strictObject<S extends z.ZodRawShape>(shape: S): z.ZodObject<S> {
  const known = Object.keys(shape).join(KNOWN_KEYS_SEPARATOR);
  return z.strictObject(shape, {
    error: ({ code }) => (code === "unrecognized_keys" ? known : MAPPING),
  });
}

export const FILE: Dialect = {
  numeral: (domain, longest) =>
    numeral((written) => isNumeral(written) && !LEADING_ZERO.test(written), domain, longest),
  integer: (from, to) =>
    z.preprocess(
      (value) => (typeof value === "string" && INTEGER_TEXT.test(value) ? Number(value) : value),
      integer(from, to),
    ),
  text,
  object: strictObject,
};

export const MESSAGE: Dialect = {
  numeral: (domain, longest) => numeral(isNumeral, domain, longest),
  integer,
  text,
  object: (shape) => z.object(shape, { error: MAPPING }),
};
