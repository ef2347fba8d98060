import type { Num, NumberSystem } from "../numbers/num.js";

/** |value|. */
export const magnitude = <N extends Num<N>>({ ratio }: NumberSystem<N>, value: N): N =>
  // Stryker disable next-line MethodBoundary: −0 is 0
  value.lt(0) ? ratio(0).sub(value) : value;

/** Whether a difference is small beside the amounts it came from: at most ε·max(1, scale). */
export const negligible = <N extends Num<N>>(
  numbers: NumberSystem<N>,
  difference: N,
  scale: N,
  epsilon: N,
): boolean => magnitude(numbers, difference).lte(epsilon.mul(numbers.max(numbers.ratio(1), scale)));

/** Whether the two sides of an identity agree: exactly, or within ε_cash·max(1, |expected|). */
export const near = <N extends Num<N>>(numbers: NumberSystem<N>, expected: N, actual: N): boolean =>
  actual.equals(expected) ||
  // Stryker disable next-line OperandOrder: |x − y| = |y − x|
  negligible(numbers, actual.sub(expected), magnitude(numbers, expected), numbers.cashTolerance);

/**
 * Whether arithmetic that rounds may tell the two apart either way; never in exact arithmetic.
 *
 * @remarks the knife-edge rule: ε_edge = 10·ε_cash = 1e−9
 */
export const onEdge = <N extends Num<N>>(numbers: NumberSystem<N>, left: N, right: N): boolean =>
  numbers.cashTolerance.gt(0) &&
  negligible(
    numbers,
    // Stryker disable next-line OperandOrder: |x − y| = |y − x|
    left.sub(right),
    magnitude(numbers, right),
    numbers.cashTolerance.mul(numbers.ratio(10)),
  );

/** left ≥ right, the knife edge given to the accused. */
export const atLeast = <N extends Num<N>>(numbers: NumberSystem<N>, left: N, right: N): boolean =>
  left.gte(right) || onEdge(numbers, left, right);
