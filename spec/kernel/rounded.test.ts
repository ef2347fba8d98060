import { describe, expect, it } from "vitest";
import { float } from "../../src/numbers/float.js";
import { initialDealer } from "../../src/kernel/initial-dealer.js";

describe("the balanced dealer in an arithmetic that rounds", () => {
  it("init/target: X* is whole multiples of S: (0.1·3 + 0.1·3) / 0.1 is 6.000000000000001 in floats", () => {
    const [S, M, O, target] = [float.ratio(1), float.parse("0.1"), float.ratio(1), float.ratio(6)];
    expect(float.show(initialDealer(float, { S, M, O, target }).capacity)).toBe("6");
  });
});
