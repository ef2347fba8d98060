import { rational, type Rational } from "../../src/numbers/rational.js";

const { show } = rational;

/** The two sides of an equation are the same number, exactly. */
export function equal(equation: string, left: Rational, right: Rational): void {
  if (!left.equals(right)) throw new Error(`${equation}: ${show(left)} is not ${show(right)}`);
}

/** The left side lies strictly below the right one. */
export function below(inequality: string, left: Rational, right: Rational): void {
  if (!left.lt(right)) throw new Error(`${inequality}: ${show(left)} is not below ${show(right)}`);
}

/** A statement that is true or not. */
export function holdsThat(statement: string, isTrue: boolean): void {
  if (!isTrue) throw new Error(`not so: ${statement}`);
}
