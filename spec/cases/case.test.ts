import { describe, expect, it } from "vitest";
import { asSent } from "../../src/cases/case.js";

describe("parameters as they are sent", () => {
  it("rounded input: a ratio goes as it is to an adapter that takes ratios", () => {
    const params = { M: "1/3", C: "2" };
    expect(asSent(params, true)).toEqual({ params, rounded: false });
  });

  it("rounded input: a ratio goes half-even to 30 digits to one that takes none", () => {
    const params = { M: "2/3", C: "-1/30", deep: [{ O: "1/7" }], one: ["1/2"], a: 3, clip: true };
    expect(asSent(params, false)).toEqual({
      params: {
        M: `0.${"6".repeat(29)}7`,
        C: `-0.0${"3".repeat(30)}`,
        deep: [{ O: "0.142857142857142857142857142857" }],
        one: ["0.5"],
        a: 3,
        clip: true,
      },
      rounded: true,
    });
  });

  it("rounded input: where all values are decimals nothing is rounded", () => {
    const params = { M: "0.97", C: "-2", names: ["H1", "H1/H2"] };
    expect(asSent(params, false)).toEqual({ params, rounded: false });
  });

  it.each(["1/0", "1/-3", "1/3x", "x1/3", "1/3/4", "/3"])(
    "rounded input: %s is malformed and goes as it is, to be refused",
    (malformed) => {
      expect(asSent({ C: malformed }, false)).toEqual({
        params: { C: malformed },
        rounded: false,
      });
    },
  );
});
