import type { Num, NumberSystem, Small } from "./num.js";
import { rational, type Rational } from "./rational.js";

/** ε_edge: two sides of a comparison nearer than this may be told apart either way by arithmetic that rounds. */
const EDGE = rational.parse("0.000000001");
const ZERO = rational.ratio(0);
const ONE = rational.ratio(1);

/** Significant digits that every arithmetic holds: a longer input may be rounded by its first operation. */
const SHORT = 9;

/** Whether no arithmetic rounds it. */
const isShort = (value: Rational): boolean => {
  const text = rational.show(value);
  return !text.includes("/") && text.replace(/[-.]/g, "").replace(/^0+|0+$/g, "").length <= SHORT;
};

/** Whether two sides of a comparison lie within ε_edge of each other, or within another width. */
export const near = (left: Rational, right: Rational, width: Rational = EDGE): boolean =>
  // Stryker disable next-line OperandOrder: near is near from both sides
  left.sub(right).abs().lt(width);

/**
 * Which way a comparison on a knife edge falls. Asked with the exact answer and with a name for the
 * comparison made of its operands' origins: what is computed in the same way from the same inputs must
 * be told apart the same way every time, and equal values of different origins need not be.
 */
export type EdgeChoice = (comparison: string, exact: boolean) => boolean;

/** A number for each way in which a value was computed; runs that share it call the same way the same. */
export type Origins = Map<string, number>;

/** Which comparisons are on a knife edge, which way they fall, and what they are called. */
interface Edges {
  readonly choose: EdgeChoice;
  readonly width: Rational;
  readonly origins: Origins;
}

/** How a value was computed: the operation and what it was done to. */
type Origin = readonly [operation: string, left: Hedged, right: Hedged];

/**
 * An exact rational that stands for what a rounding implementation may hold there. Inputs are held as
 * they are; so is what adding 0 or multiplying by 1 makes of a short one, since no arithmetic rounds that.
 * A comparison of two values of which one was computed is the edge choice's to make where they lie
 * within ε_edge of each other. Running the reference in these numbers once for each way its edges can
 * fall gives every answer that the knife-edge rule of the open points allows.
 */
export class Hedged implements Num<Hedged> {
  readonly value: Rational;
  readonly #origin: Origin | undefined;
  readonly #edges: Edges;
  #name: string | undefined;

  /** @param origin - none of an input */
  constructor(value: Rational, edges: Edges, origin?: Origin) {
    this.value = value;
    this.#edges = edges;
    this.#origin = origin;
  }

  get isInput(): boolean {
    return this.#origin === undefined;
  }
  /** What comparisons call it: an input by its value, another by its origin. */
  get name(): string {
    return (this.#name ??= this.#origin ? this.#called(this.#origin) : this.value.toFraction());
  }
  #called([operation, left, right]: Origin): string {
    const { origins } = this.#edges;
    const origin = `${left.name} ${operation} ${right.name}`;
    const number = origins.get(origin) ?? origins.size;
    origins.set(origin, number);
    return `#${number}`;
  }

  #of(other: Hedged | Small): Hedged {
    return typeof other === "number" ? new Hedged(rational.ratio(other), this.#edges) : other;
  }
  #computed(value: Rational, operation: string, right: Hedged = this): Hedged {
    return new Hedged(value, this.#edges, [operation, this, right]);
  }
  /** Itself after an operation that changes nothing; one that is long may have been rounded by it. */
  #moved(): Hedged {
    return !this.isInput || isShort(this.value) ? this : this.#computed(this.value, "moved");
  }
  #is(constant: Rational): boolean {
    return this.isInput && this.value.equals(constant);
  }

  add(other: Hedged | Small): Hedged {
    const right = this.#of(other);
    if (this.#is(ZERO)) return right.#moved();
    return right.#is(ZERO)
      ? this.#moved()
      : this.#computed(this.value.add(right.value), "+", right);
  }
  sub(other: Hedged | Small): Hedged {
    const right = this.#of(other);
    if (right.#is(ZERO)) return this.#moved();
    const difference = this.value.sub(right.value);
    const cancels = this.isInput && right.#is(this.value);
    return cancels ? new Hedged(difference, this.#edges) : this.#computed(difference, "-", right);
  }
  mul(other: Hedged | Small): Hedged {
    const right = this.#of(other);
    if (this.#is(ZERO) || right.#is(ONE)) return this.#moved();
    return this.#is(ONE) || right.#is(ZERO)
      ? right.#moved()
      : this.#computed(this.value.mul(right.value), "*", right);
  }
  div(other: Hedged | Small): Hedged {
    const right = this.#of(other);
    return this.#is(ZERO) || right.#is(ONE)
      ? this.#moved()
      : this.#computed(this.value.div(right.value), "/", right);
  }
  floor(): Hedged {
    return this.#computed(this.value.floor(), "floor");
  }

  /** On a knife edge: the two sides nearly meet, and one of them was computed, or both in different ways. */
  isBeside(right: Hedged): boolean {
    if (this.isInput && right.isInput) return false;
    return near(this.value, right.value, this.#edges.width) && this.name !== right.name;
  }
  #compare(right: Hedged, relation: string, exact: boolean): boolean {
    if (!this.isBeside(right)) return exact;
    return this.#edges.choose(`${this.name} ${relation} ${right.name}`, exact);
  }
  equals(other: Hedged | Small): boolean {
    const right = this.#of(other);
    return this.#compare(right, "=", this.value.equals(right.value));
  }
  lt(other: Hedged | Small): boolean {
    const right = this.#of(other);
    return this.#compare(right, "<", this.value.lt(right.value));
  }
  gte(other: Hedged | Small): boolean {
    return !this.lt(other);
  }
  gt(other: Hedged | Small): boolean {
    return this.#of(other).lt(this);
  }
  lte(other: Hedged | Small): boolean {
    return !this.gt(other);
  }
}

/**
 * Exact arithmetic whose knife edges fall as `choose` says.
 *
 * @param width - how near the two sides of an edge are, above 0
 * @param origins - shared by all runs of which the comparisons are to have the same names
 */
export function hedged(
  choose: EdgeChoice,
  width: Rational = EDGE,
  origins: Origins = new Map(),
): NumberSystem<Hedged> {
  const edges = { choose, width, origins };
  const input = (value: Rational) => new Hedged(value, edges);
  const pick = (left: Hedged, right: Hedged, takeRight: boolean): Hedged => {
    const [taken, other] = takeRight ? [right, left] : [left, right];
    if (!taken.isBeside(other)) return taken;
    return new Hedged(taken.value, edges, ["beside", taken, other]);
  };
  return {
    arithmetic: "exact",
    cashTolerance: input(ZERO),
    ratio: (numerator, denominator) => input(rational.ratio(numerator, denominator)),
    parse: (text) => input(rational.parse(text)),
    floorDiv(dividend, divisor) {
      const quotient = dividend.value.div(divisor.value);
      const exact = quotient.floor();
      const nearest = quotient.add(rational.ratio(1, 2)).floor();
      if (!near(quotient, nearest, width)) return input(exact);
      const name = `floor ${dividend.name} / ${divisor.name}`;
      return input(choose(name, exact.equals(nearest)) ? nearest : nearest.sub(ONE));
    },
    min: (left, right) => pick(left, right, right.value.lt(left.value)),
    max: (left, right) => pick(left, right, right.value.gt(left.value)),
    show: (value) => rational.show(value.value),
    toNumber: (value) => rational.toNumber(value.value),
  };
}
