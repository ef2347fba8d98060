import { float, Float } from "../../src/numbers/float.js";
import type { Num, NumberSystem, Small } from "../../src/numbers/num.js";

/** An error between −1 and 1 that the same operation on the same operands always makes. */
function error(salt: number, operation: string): number {
  let hash = 0x811c9dc5 ^ salt;
  for (let at = 0; at < operation.length; at += 1) {
    hash = Math.imul(hash ^ operation.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 13), 0x5bd1e995);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 31 - 1;
}

const raw = (value: Jittered | Small): number => (typeof value === "number" ? value : value.value);

/** Binary floating point that is wrong by a little more than rounding makes it, in its own way. */
class Jittered implements Num<Jittered> {
  readonly value: number;
  readonly #salt: number;

  constructor(value: number, salt: number) {
    this.value = value;
    this.#salt = salt;
  }

  /** What no arithmetic rounds (whole numbers, a sum with 0, a product with 1, x/x) stays as it is. */
  #rounded(sign: string, right: number, result: number, isExact: boolean): Jittered {
    const left = this.value;
    const isWhole = [left, right, result].every(Number.isInteger);
    if (isExact || isWhole || result === 0) return new Jittered(result, this.#salt);
    const relative = SIZE * error(this.#salt, `${left}${sign}${right}`);
    return new Jittered(result * (1 + relative), this.#salt);
  }

  add(other: Jittered | Small): Jittered {
    const right = raw(other);
    return this.#rounded("+", right, this.value + right, this.value === 0 || right === 0);
  }
  sub(other: Jittered | Small): Jittered {
    const right = raw(other);
    return this.#rounded("-", right, this.value - right, right === 0);
  }
  mul(other: Jittered | Small): Jittered {
    const right = raw(other);
    return this.#rounded("*", right, this.value * right, this.value === 1 || right === 1);
  }
  div(other: Jittered | Small): Jittered {
    const right = raw(other);
    return this.#rounded("/", right, this.value / right, right === 1 || this.value === right);
  }
  floor(): Jittered {
    return new Jittered(Math.floor(this.value), this.#salt);
  }
  equals(other: Jittered | Small): boolean {
    return this.value === raw(other);
  }
  lt(other: Jittered | Small): boolean {
    return this.value < raw(other);
  }
  lte(other: Jittered | Small): boolean {
    return this.value <= raw(other);
  }
  gt(other: Jittered | Small): boolean {
    return this.value > raw(other);
  }
  gte(other: Jittered | Small): boolean {
    return this.value >= raw(other);
  }
}

/** The largest relative error of one operation: some hundred times that of float64. */
const SIZE = 1e-14;

/**
 * Arithmetic that stands for every way to order the operations of a formula in float64: each result
 * is off by an error of its own, which another salt makes another one.
 */
export const jittered = (salt: number): NumberSystem<Jittered> => {
  const of = (value: number) => new Jittered(value, salt);
  return {
    arithmetic: "float",
    cashTolerance: of(1e-10),
    ratio: (numerator, denominator = 1) => of(Number(numerator) / Number(denominator)),
    parse: (text) => of(float.parse(text).value),
    floorDiv: (dividend, divisor) => dividend.div(divisor).floor(),
    min: (left, right) => (right.lt(left) ? right : left),
    max: (left, right) => (right.gt(left) ? right : left),
    show: ({ value }) => float.show(new Float(value)),
    toNumber: ({ value }) => value,
  };
};
