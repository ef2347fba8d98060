import { rational, type Rational } from "../../numbers/rational.js";

/** A precondition of an event, in the specification's symbols, and what the numbers put in say of it. */
export interface Guard {
  /** `C ≥ b_c(x)` */
  readonly claim: string;
  readonly holds: boolean;
  /** `0.9 < 0.92` where it does not hold. */
  readonly told: string;
}

type Relation = "≥" | ">" | "≤" | "<" | "=";

const OPPOSITE: Readonly<Record<Relation, string>> = {
  "≥": "<",
  ">": "≤",
  "≤": ">",
  "<": "≥",
  "=": "≠",
};

const HOLDS: Readonly<Record<Relation, (left: Rational, right: Rational) => boolean>> = {
  "≥": (left, right) => left.gte(right),
  ">": (left, right) => left.gt(right),
  "≤": (left, right) => left.lte(right),
  "<": (left, right) => left.lt(right),
  "=": (left, right) => left.equals(right),
};

/** A numeral longer than this is told in decimals. */
const LONGEST = 24;

/** A number as a person reads it. */
export function figure(value: Rational): string {
  const exact = rational.show(value);
  return exact.length <= LONGEST ? exact : `≈ ${rational.toNumber(value).toPrecision(12)}`;
}

/** A quantity by its name: `["C", 0.9]`. */
export type Named = readonly [name: string, value: Rational];

export const compared = ([left, is]: Named, relation: Relation, [right, than]: Named): Guard => ({
  claim: `${left} ${relation} ${right}`,
  holds: HOLDS[relation](is, than),
  told: `${figure(is)} ${OPPOSITE[relation]} ${figure(than)}`,
});

export const fact = (claim: string, holds: boolean, told: string): Guard => ({
  claim,
  holds,
  told,
});

/** Members of a set, some of them where they are many. */
export function listed(members: Iterable<string>): string {
  const all = [...members];
  const more = all.length > 5 ? `, … ${all.length - 5} more` : "";
  return all.length === 0 ? "nobody" : `${all.slice(0, 5).join(", ")}${more}`;
}
