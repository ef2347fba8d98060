import { z } from "zod";
import { DEFAULT_CONFIG } from "../config/defaults.js";
import { ANY, FILE, NOT_NEGATIVE, POSITIVE } from "../config/dialect.js";
import { parsedBy } from "../config/schema-faults.js";
import type { Parsed } from "../errors.js";
import type { DealerPosition, KernelRules, Quotes } from "../kernel/position.js";
import { quotes } from "../kernel/quotes.js";
import { rational, type Rational } from "../numbers/rational.js";
import { DEFAULT_READINGS, OPEN_POINTS } from "../requirements/open-points.js";

/**
 * One dealer's position as it is written: S, M, O, C and M_min as decimals or exact ratios, a as a
 * whole number, the floor as `true` or `false`, the readings by name.
 */
export interface PositionTexts {
  readonly S: string;
  readonly M: string;
  readonly O: string;
  readonly a: string;
  readonly C: string;
  readonly M_min: string;
  readonly clip_nonneg_B: string;
  readonly "price-basis": string;
  readonly "pin-flag": string;
}

/** One dealer's position, and what of the rules its kernel reads. */
export interface Position {
  readonly position: DealerPosition<Rational>;
  readonly rules: KernelRules<Rational>;
}

/** What a position means where it says nothing: the defaults' mid bucket, with a balanced dealer of X* = 4. */
export const DEFAULT_POSITION: PositionTexts = {
  S: DEFAULT_CONFIG.ticket_size_S,
  M: DEFAULT_CONFIG.buckets.mid.M0,
  O: DEFAULT_CONFIG.buckets.mid.O0,
  a: "2",
  C: "2",
  M_min: DEFAULT_CONFIG.guard.Mmin,
  clip_nonneg_B: String(DEFAULT_CONFIG.guard.clip_nonneg_B),
  "price-basis": DEFAULT_READINGS["price-basis"],
  "pin-flag": DEFAULT_READINGS["pin-flag"],
};

export const POSITION_KEYS = Object.keys(DEFAULT_POSITION) as (keyof PositionTexts)[];

const oneOf = <const T extends readonly [string, ...string[]]>(words: T) =>
  z.enum(words, { error: `one of ${words.join(", ")}` });

const schema = FILE.object({
  S: FILE.numeral(POSITIVE),
  M: FILE.numeral(ANY),
  O: FILE.numeral(NOT_NEGATIVE),
  a: FILE.integer(0),
  C: FILE.numeral(ANY),
  M_min: FILE.numeral(NOT_NEGATIVE),
  clip_nonneg_B: oneOf(["true", "false"]),
  "price-basis": oneOf(OPEN_POINTS["price-basis"]),
  "pin-flag": oneOf(OPEN_POINTS["pin-flag"]),
});

/**
 * A position from its texts; what they leave out has its default.
 *
 * @returns the position, or an issue for everything that is wrong, at `/M`, `/a`, …
 */
export function parsePosition(texts: Partial<PositionTexts>): Parsed<Position> {
  const parsed = parsedBy(schema, { ...DEFAULT_POSITION, ...texts });
  if (!parsed.ok) return parsed;
  const { S, M, O, a, C, M_min, clip_nonneg_B, ...readings } = parsed.value;
  const value: Position = {
    position: {
      ticketSize: rational.parse(S),
      mid: rational.parse(M),
      spread: rational.parse(O),
      tickets: rational.ratio(a),
      cash: rational.parse(C),
    },
    rules: {
      guardThreshold: rational.parse(M_min),
      bidFloor: clip_nonneg_B === "true",
      priceBasis: readings["price-basis"],
      pinFlag: readings["pin-flag"],
    },
  };
  return { ok: true, value, warnings: [] };
}

/** A position's texts, as `parsePosition` reads them. */
export const positionTexts = ({ position, rules }: Position): PositionTexts => ({
  S: rational.show(position.ticketSize),
  M: rational.show(position.mid),
  O: rational.show(position.spread),
  a: rational.show(position.tickets),
  C: rational.show(position.cash),
  M_min: rational.show(rules.guardThreshold),
  clip_nonneg_B: String(rules.bidFloor),
  "price-basis": rules.priceBasis,
  "pin-flag": rules.pinFlag,
});

/** The kernel at a position. */
export const quotesAt = ({ position, rules }: Position): Quotes<Rational> =>
  quotes(rational, position, rules);
