import { describe, expect, it } from "vitest";
import { parseBounds, usualBounds } from "../../src/explore/bounds.js";
import type { Axis } from "../../src/explore/jumps.js";
import { staircase, type Point, type Staircase } from "../../src/explore/staircase.js";
import type { PositionTexts } from "../../src/explore/position.js";
import { n, shown } from "../kernel/exact.js";
import { at, EXAMPLE_12_DOWN, EXAMPLE_12_UP, EXAMPLE_8 } from "./at.js";

const over = (texts: Partial<PositionTexts>, axis: Axis, from: string, to: string): Staircase =>
  staircase(at(texts), axis, { from: n(from), to: n(to) });

const steps = (stairs: Staircase) =>
  stairs.steps.map(({ from, to, includesFrom, includesTo, capacityTickets, guard }) => {
    const [open, close] = [includesFrom ? "[" : "(", includesTo ? "]" : ")"];
    const level = guard ? "Guard" : capacityTickets.exact;
    return `${open}${from.exact}, ${to.exact}${close} ${level}`;
  });

const place = (point: Point | undefined) =>
  point &&
  [point.at, point.value, point.capacityTickets, point.capacityChange].map(({ exact }) => exact);

describe("the staircase", () => {
  it("Example 12: over cash K* jumps at M(k − a): C = −1, 0, 1, 2, 3", () => {
    const stairs = over(EXAMPLE_12_UP, "C", "-3", "3");
    expect(steps(stairs)).toEqual([
      "[-3, -1) 0",
      "[-1, 0) 1",
      "[0, 1) 2",
      "[1, 2) 3",
      "[2, 3) 4",
      "[3, 3] 5",
    ]);
    expect(stairs.stepCount).toBe(6);
    expect(stairs.steps[3]).toMatchObject({
      capacity: { exact: "3" },
      layoff: { exact: "0.25" },
      width: { exact: "0.075" },
    });
  });
  it("Example 12: one SELL from a = 2, C = 1.97 goes up to K* = 4, one BUY stays at 3", () => {
    const { current, afterSell, afterBuy } = over(EXAMPLE_12_UP, "C", "0", "4");
    expect(place(current)).toEqual(["1.97", "3.97", "3", "0"]);
    expect(place(afterSell)).toEqual(["1.0375", "4.0375", "4", "1"]);
    expect(afterSell).toMatchObject({ layoff: { exact: "0.2" }, width: { exact: "0.06" } });
    // a(2) = 1.0075
    expect(place(afterBuy)).toEqual(["2.9775", "3.9775", "3", "0"]);
  });
  it("Example 12: one BUY from a = 4, C = 0.02 goes down to K* = 3, a SELL passes through", () => {
    const { current, afterSell, afterBuy } = over(EXAMPLE_12_DOWN, "M", "0.5", "2");
    expect(place(current)).toEqual(["1", "4.02", "4", "0"]);
    expect(place(afterBuy)).toEqual(["1", "3.95", "3", "-1"]);
    expect(afterSell).toBeUndefined();
  });
  it("kernel/capacity: over M, with cash, K* falls at C/(k − a), the jump itself still above", () => {
    expect(steps(over({ a: "2", C: "3" }, "M", "0.7", "2"))).toEqual([
      "[0.7, 0.75] 6",
      "(0.75, 1] 5",
      "(1, 1.5] 4",
      "(1.5, 2] 3",
    ]);
    expect(steps(over({ a: "2", C: "3" }, "M", "0.75", "1.4"))[0]).toBe("[0.75, 0.75] 6");
  });
  it("kernel/capacity: over M, in debt, K* rises at |C|/(a − k); without cash it is a", () => {
    expect(steps(over({ a: "3", C: "-1.5" }, "M", "0", "2"))).toEqual([
      "[0, 0.02] Guard",
      "(0.02, 0.75) 0",
      "[0.75, 1.5) 1",
      "[1.5, 2] 2",
    ]);
    expect(steps(over({ a: "3", C: "0" }, "M", "0", "2"))).toEqual([
      "[0, 0.02] Guard",
      "(0.02, 2] 3",
    ]);
  });
  it("kernel/guard: M_min itself is inside, and no jump there is told twice", () => {
    // K* = 2 + ⌊0.06/M⌋: 5 at 0.02, which the Guard takes
    expect(steps(over({ a: "2", C: "0.06" }, "M", "-1", "0.07"))).toEqual([
      "[-1, 0.02] Guard",
      "(0.02, 0.03] 4",
      "(0.03, 0.06] 3",
      "(0.06, 0.07] 2",
    ]);
    expect(steps(over({}, "M", "-1", "0.02"))).toEqual(["[-1, 0.02] Guard"]);
    expect(steps(over(EXAMPLE_8, "C", "0", "10"))).toEqual(["[0, 10] Guard"]);
  });
  it("staircase: more steps than 400 are counted, not listed, endless ones too", () => {
    const most = over({ a: "0" }, "C", "0", "399.5");
    expect([most.stepCount, most.steps.length]).toEqual([400, 400]);
    const more = over({ a: "0" }, "C", "0", "400");
    expect([more.stepCount, more.steps.length]).toEqual([401, 0]);
    const endless = over({ M_min: "0" }, "M", "0", "1");
    expect([endless.stepCount, endless.steps.length]).toEqual([Infinity, 0]);
    const vast = over({ M_min: "0" }, "M", `1/${"9".repeat(400)}`, "1");
    expect([vast.stepCount, vast.steps.length]).toEqual([Infinity, 0]);
  });
});

describe("the bounds of a staircase", () => {
  const usual = (texts: Partial<PositionTexts>, axis: Axis) => {
    const { from, to } = usualBounds(at(texts), axis);
    return [shown(from), shown(to)];
  };
  it("bounds: from 0 and to the third jump above, or twice the mid", () => {
    expect(usual(EXAMPLE_12_UP, "C")).toEqual(["0", "4"]);
    expect(usual(EXAMPLE_12_UP, "M")).toEqual(["0", "2"]);
    expect(usual({ a: "3", C: "-1.5" }, "C")).toEqual(["-1.5", "1"]);
  });
  it("bounds: where the jumps are many, six below the dealer", () => {
    // K* = 1002; over M the sixth above is at 1000/(1008 − 2)
    expect(usual({ C: "1000" }, "C")).toEqual(["994", "1003"]);
    expect(usual({ C: "1000" }, "M")).toEqual(["500/503", "2"]);
  });
  it("bounds: they hold the dealer's place, in the Guard as well, and can always be listed", () => {
    const odd = [
      EXAMPLE_8,
      { M: "-1" },
      { M: "0", M_min: "0" },
      { M_min: "0" },
      { a: "0", C: "0" },
    ];
    for (const texts of [...odd, { C: "-9" }, { M: "-1", M_min: "0" }]) {
      for (const axis of ["C", "M"] as const) {
        const position = at(texts);
        const bounds = usualBounds(position, axis);
        const here = axis === "C" ? position.position.cash : position.position.mid;
        expect(bounds.from.lt(bounds.to)).toBe(true);
        expect([bounds.from.lte(here), bounds.to.gte(here)]).toEqual([true, true]);
        expect(staircase(position, axis, bounds).steps).not.toEqual([]);
      }
    }
  });
  it("bounds: read from texts, the first below the second", () => {
    const read = (from: string, to: string) => {
      const parsed = parseBounds({ from, to });
      return parsed.ok ? [shown(parsed.value.from), shown(parsed.value.to)] : parsed.issues;
    };
    expect(read("-1/2", "3")).toEqual(["-0.5", "3"]);
    expect(read("3", "3")).toEqual([
      { code: "range", where: "/to", expected: "a number above `from`", found: "3 to 3" },
    ]);
    expect(read("x", "")).toMatchObject([{ where: "/from" }, { where: "/to" }]);
  });
});
