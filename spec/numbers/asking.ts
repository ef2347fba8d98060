import { hedged, type Hedged } from "../../src/numbers/hedged.js";
import type { NumberSystem } from "../../src/numbers/num.js";

/** Hedged numbers whose edges all fall one way, or as exact arithmetic has them, and what was asked. */
export function asking(answer: boolean | "exact" = "exact"): {
  readonly numbers: NumberSystem<Hedged>;
  readonly asked: readonly (readonly [comparison: string, exact: boolean])[];
} {
  const asked: [string, boolean][] = [];
  const numbers = hedged((comparison, exact) => {
    asked.push([comparison, exact]);
    return answer === "exact" ? exact : answer;
  });
  return { numbers, asked };
}

/** A computed value: what is asked for, made from two inputs. */
export const computed = (numbers: NumberSystem<Hedged>, text: string): Hedged =>
  numbers.parse(text).div(2).mul(2);
