import { Defect } from "../errors.js";
import type { Num, NumberSystem, Small } from "./num.js";
import { isNumeral } from "./numeral.js";

const raw = (value: Float | Small): number => (typeof value === "number" ? value : value.value);

/** Binary floating point with 53 bits, as most implementations use it: what rounding does, made visible. */
export class Float implements Num<Float> {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }
  add(other: Float | Small): Float {
    return new Float(this.value + raw(other));
  }
  sub(other: Float | Small): Float {
    return new Float(this.value - raw(other));
  }
  mul(other: Float | Small): Float {
    return new Float(this.value * raw(other));
  }
  div(other: Float | Small): Float {
    return new Float(this.value / raw(other));
  }
  floor(): Float {
    return new Float(Math.floor(this.value));
  }
  equals(other: Float | Small): boolean {
    return this.value === raw(other);
  }
  lt(other: Float | Small): boolean {
    return this.value < raw(other);
  }
  lte(other: Float | Small): boolean {
    return this.value <= raw(other);
  }
  gt(other: Float | Small): boolean {
    return this.value > raw(other);
  }
  gte(other: Float | Small): boolean {
    return this.value >= raw(other);
  }
}

/** The shortest text that reads back as the same float64, written out without its exponent. */
function show({ value }: Float): string {
  const [mantissa, exponent] = String(value).split("e") as [string, string?];
  if (exponent === undefined) return mantissa;
  const sign = mantissa.startsWith("-") ? "-" : "";
  const [integer, places = ""] = mantissa.replace("-", "").split(".") as [string, string?];
  const shift = Number(exponent);
  if (exponent.startsWith("-")) return `${sign}0.${"0".repeat(-shift - 1)}${integer}${places}`;
  return sign + integer + places.padEnd(shift, "0");
}

/** Float64, as a number system of the reference; what it rounds is not conformance's measure. */
export const float: NumberSystem<Float> = {
  arithmetic: "float",
  cashTolerance: new Float(1e-10),
  ratio: (numerator, denominator = 1) => new Float(Number(numerator) / Number(denominator)),
  parse(text) {
    if (!isNumeral(text)) throw new Defect(`not a numeral: ${text.slice(0, 80)}`);
    const [numerator, denominator = "1"] = text.split("/");
    return new Float(Number(numerator) / Number(denominator));
  },
  floorDiv: (dividend, divisor) => dividend.div(divisor).floor(),
  min: (left, right) => (right.lt(left) ? right : left),
  max: (left, right) => (right.gt(left) ? right : left),
  show,
  toNumber: ({ value }) => value,
};
