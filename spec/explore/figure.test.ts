import { describe, expect, it } from "vitest";
import { figure } from "../../src/explore/figure.js";
import { n } from "../kernel/exact.js";

const decimals = (text: string) => {
  const { decimal, isRounded } = figure(n(text));
  return [decimal, isRounded];
};

describe("figures", () => {
  it("figures: what 12 places write exactly has no more places than it needs", () => {
    expect(decimals("3.970")).toEqual(["3.97", false]);
    expect(decimals("-1/8")).toEqual(["-0.125", false]);
    expect(decimals("0")).toEqual(["0", false]);
    expect(decimals("-120")).toEqual(["-120", false]);
    expect(decimals("0.000000000001")).toEqual(["0.000000000001", false]);
  });
  it("figures: what they do not is rounded to 12, halves away from 0", () => {
    expect(decimals("1/15")).toEqual(["0.066666666667", true]);
    expect(decimals("-1/15")).toEqual(["-0.066666666667", true]);
    expect(decimals("0.0000000000005")).toEqual(["0.000000000001", true]);
    expect(decimals("-0.0000000000004")).toEqual(["-0.000000000000", true]);
    expect(decimals("0.9999999999996")).toEqual(["1.000000000000", true]);
  });
  it("figures: the exact text is a ratio where no decimal is, the float the nearest", () => {
    expect(figure(n("2/30"))).toMatchObject({ exact: "1/15", float: 1 / 15 });
    expect(figure(n("9".repeat(400))).float).toBe(Infinity);
  });
});
