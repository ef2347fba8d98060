import { expect, it } from "vitest";
import { decimal } from "../../src/numbers/decimal.js";
import { float } from "../../src/numbers/float.js";
import { hedged } from "../../src/numbers/hedged.js";
import type { Num, NumberSystem } from "../../src/numbers/num.js";
import { rational } from "../../src/numbers/rational.js";

/** Of hedged numbers, those that were computed in the same way: a price pinned to A is A. */
function leftOfEquals<N extends Num<N>>(name: string, { min, max, ratio }: NumberSystem<N>): void {
  it(`numbers/${name}: the lesser and the greater of equals is the left one`, () => {
    const [left, right] = [ratio(1).add(2), ratio(1).add(2)];
    expect(min(left, right)).toBe(left);
    expect(max(left, right)).toBe(left);
  });
}

leftOfEquals("rational", rational);
leftOfEquals("decimal", decimal(28));
leftOfEquals("float", float);
leftOfEquals(
  "hedged",
  hedged(() => true),
);
