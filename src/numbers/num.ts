/** A whole number that every arithmetic accepts beside its own values. */
export type Small = 0 | 1 | 2;

/**
 * What the specification asks of a number: + − × ÷, floor and comparisons.
 * `Fraction`, `Decimal` and the classes of this room all have exactly these methods, with one meaning.
 */
export interface Num<N> {
  add(other: N | Small): N;
  sub(other: N | Small): N;
  mul(other: N | Small): N;
  div(other: N | Small): N;
  floor(): N;
  equals(other: N | Small): boolean;
  lt(other: N | Small): boolean;
  lte(other: N | Small): boolean;
  gt(other: N | Small): boolean;
  gte(other: N | Small): boolean;
}

/** How an implementation, ours or one under test, computes. */
export type Arithmetic = "exact" | "decimal" | "float";

/** One arithmetic: how its values are made, divided to a whole, ordered and shown. */
export interface NumberSystem<N extends Num<N>> {
  readonly arithmetic: Arithmetic;
  /** ε_cash, money: how far two sides of an identity may lie apart; 0 where nothing is rounded. */
  readonly cashTolerance: N;
  /** The ratio of two whole numbers; a denominator of 1 where none is given. */
  readonly ratio: (numerator: number | bigint, denominator?: number | bigint) => N;
  /**
   * @param text - a decimal `-?digits(.digits)?` or a ratio `-?digits/digits`
   * @throws Defect where the text has neither form: callers validate first
   */
  readonly parse: (text: string) => N;
  /** ⌊dividend / divisor⌋ of the exact quotient, for a positive divisor. */
  readonly floorDiv: (dividend: N, divisor: N) => N;
  readonly min: (left: N, right: N) => N;
  readonly max: (left: N, right: N) => N;
  /** The value in the form `parse` reads, without exponent; the same value, the same text. */
  readonly show: (value: N) => string;
  /** The nearest float64: for plots, progress and counts below 2^53, never for a decision. */
  readonly toNumber: (value: N) => number;
}
