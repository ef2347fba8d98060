import { describe, expect, it } from "vitest";
import { decimal } from "../../src/numbers/decimal.js";
import { float } from "../../src/numbers/float.js";
import type { Num, NumberSystem } from "../../src/numbers/num.js";
import { rational } from "../../src/numbers/rational.js";
import { World } from "./world.js";

describe("C1: checkpoints where arithmetic rounds", () => {
  it("C1: the sum of cash has ε_cash where arithmetic rounds: 1e−11 is within, 1e−8 is not", () => {
    const judge = <N extends Num<N>>(numbers: NumberSystem<N>) => {
      const w = new World(numbers);
      w.assertions.checkpoint(w.books);
      return ["0.00000000001", "0.00000001"].map((by) => {
        w.books.pay("H1", w.n(by));
        return w.assertions.checkpoint(w.books).length;
      });
    };
    expect([judge(decimal(28)), judge(float), judge(rational)]).toEqual([
      [0, 1],
      [0, 1],
      [1, 1],
    ]);
  });
});
