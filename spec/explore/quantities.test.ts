import { describe, expect, it } from "vitest";
import { conditions, quantities } from "../../src/explore/quantities.js";
import type { PositionTexts } from "../../src/explore/position.js";
import { at, EXAMPLE_12_UP, EXAMPLE_8 } from "./at.js";

const exact = (texts: Partial<PositionTexts>): Record<string, string> =>
  Object.fromEntries(quantities(at(texts)).map(({ symbol, exact: text }) => [symbol, text]));

const row = (texts: Partial<PositionTexts>, symbol: string) =>
  quantities(at(texts)).find((each) => each.symbol === symbol);

const holding = (texts: Partial<PositionTexts>): readonly string[] =>
  conditions(at(texts))
    .filter(({ holds }) => holds)
    .map(({ name }) => name);

describe("quantities of a position", () => {
  it("Example 12: V = 3.97, K* = 3, λ = 1/4, I = 0.075, p(2) = 0.97, b = 0.9325", () => {
    // a(2) = 0.97 + 0.0375
    expect(exact(EXAMPLE_12_UP)).toEqual({
      A: "1.15",
      B: "0.85",
      x: "2",
      V: "3.97",
      "K*": "3",
      "X*": "3",
      N: "4",
      λ: "0.25",
      I: "0.075",
      "p(x)": "0.97",
      "a(x)": "1.0075",
      "b(x)": "0.9325",
      "a_c(x)": "1.0075",
      "b_c(x)": "0.9325",
      ask: "1.0075",
      bid: "0.9325",
    });
    expect(holding(EXAMPLE_12_UP)).toEqual(["dealer can sell one", "dealer can buy one"]);
  });
  it("Example 1: the mid dealer's ask is 31/30, shown exactly and to 12 places", () => {
    expect(row({ O: "0.20", a: "1", C: "1" }, "ask")).toMatchObject({
      exact: "31/30",
      decimal: "1.033333333333",
      unit: "money per ticket",
      requirement: "kernel/pin",
    });
  });
  it("Example 6: at X* the bid is pinned at 0.85 while b_c is 0.875", () => {
    const full = { a: "2", C: "0.10" };
    expect(exact(full)).toMatchObject({ "b_c(x)": "0.875", bid: "0.85" });
    expect(holding(full)).toEqual(["dealer can sell one", "bid pinned to B"]);
  });
  it("Example 8: in the Guard X* = 0, both quotes are pinned, and p has no meaning", () => {
    const { "p(x)": p, "a(x)": a, "b(x)": b, ...guarded } = exact(EXAMPLE_8);
    expect([p, a, b]).toEqual([undefined, undefined, undefined]);
    expect(guarded).toEqual({
      A: "0.015",
      B: "0.005",
      x: "3",
      V: "2.03",
      "K*": "0",
      "X*": "0",
      N: "1",
      λ: "1",
      I: "0.01",
      "a_c(x)": "0.015",
      "b_c(x)": "0.005",
      ask: "0.015",
      bid: "0.005",
    });
    expect(holding(EXAMPLE_8)).toEqual(["Guard on", "ask pinned to A", "bid pinned to B"]);
    expect(row(EXAMPLE_8, "K*")?.requirement).toBe("kernel/guard");
  });
  it("formulas: the numbers are put in, ratios and what is below 0 in brackets", () => {
    expect(row(EXAMPLE_12_UP, "p(x)")).toMatchObject({
      formula: "M − O/(X* + 2S)·(x − X*/2)",
      inserted: "1 − 0.3/(3 + 2·1)·(2 − 3/2)",
    });
    const odd = { M: "1/3", C: "-0.25", clip_nonneg_B: "false" };
    expect(row(odd, "V")?.inserted).toBe("(1/3)·2 + (−0.25)");
    expect(row(odd, "B")).toMatchObject({ formula: "M − O/2", requirement: "outside/quotes" });
    expect(row({}, "B")).toMatchObject({ formula: "max{0, M − O/2}" });
  });
});
