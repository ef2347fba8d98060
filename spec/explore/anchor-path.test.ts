import { describe, expect, it } from "vitest";
import { anchorPath, parseLosing, type LossTexts } from "../../src/explore/anchor-path.js";
import type { PositionTexts } from "../../src/explore/position.js";

function path(position: Partial<PositionTexts>, texts: Partial<LossTexts>) {
  const parsed = parseLosing(position, texts);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return anchorPath(parsed.value);
}

const issues = (position: Partial<PositionTexts>, texts: Partial<LossTexts>) => {
  const parsed = parseLosing(position, texts);
  return parsed.ok ? [] : parsed.issues.map(({ where, code }) => `${where} ${code}`);
};

const EMPTY_SHELF = { M: "1", O: "0.30", a: "0", C: "2" };

describe("anchors under losses", () => {
  it("Example 3: ℓ = 2/3 leads to M = 1/3, O = 0.70, A = 41/60, raw B = −1/60, floored at 0", () => {
    const [start, after] = path(EMPTY_SHELF, { losses: "2/3" });
    expect(start).toMatchObject({ mid: { exact: "1" }, spread: { exact: "0.3" }, guard: false });
    expect(start).not.toHaveProperty("loss");
    // at x = 0 the posted ask is A; the posted bid is b_c = 131/240
    expect(after).toMatchObject({
      loss: { exact: "2/3" },
      mid: { exact: "1/3" },
      spread: { exact: "0.7" },
      outsideAsk: { exact: "41/60" },
      outsideBid: { exact: "0" },
      rawBid: { exact: "-1/60" },
      capacityTickets: { exact: "6" },
      ask: { exact: "41/60" },
      bid: { exact: "131/240" },
      pinnedAsk: true,
      pinnedBid: false,
      isCrossed: false,
      guard: false,
    });
    const [, off] = path({ ...EMPTY_SHELF, clip_nonneg_B: "false" }, { losses: "2/3" });
    expect(off?.outsideBid.exact).toBe("-1/60");
  });
  it("kernel/guard: the step that enters the Guard is marked, a start in it is not", () => {
    // M: 1, 1/3, −1/3, −1; O: 0.3, 0.7, 1.1, 1.5; A: 1.15, 41/60, 13/60, −1/4
    const steps = path(EMPTY_SHELF, { losses: "2/3 2/3, 2/3" });
    expect(steps.map(({ guard }) => guard)).toEqual([false, false, true, true]);
    expect(steps.map(({ entersGuard }) => entersGuard)).toEqual([false, false, true, false]);
    expect(steps.map(({ isCrossed }) => isCrossed)).toEqual([false, false, false, true]);
    expect(steps.map(({ outsideAsk }) => outsideAsk.exact)).toEqual([
      "1.15",
      "41/60",
      "13/60",
      "-0.25",
    ]);
    const [start, next] = path({ M: "0.01" }, { losses: "0.5" });
    expect([start, next].map((step) => step?.entersGuard)).toEqual([false, false]);
  });
  it("outside/min-spread: a loss leaves O at least O_min, none leaves it as it was", () => {
    const steps = path({ O: "0.2" }, { phiO: "0", O_min: "0.5", losses: "0 0.1" });
    expect(steps.map(({ spread }) => spread.exact)).toEqual(["0.2", "0.2", "0.5"]);
  });
  it("losses: everything that is wrong is told, of the position too", () => {
    expect(issues({ M: "x" }, { losses: "0.5, 1.5", phiM: "-1" })).toEqual([
      "/M number",
      "/phiM range",
      "/losses/1 range",
    ]);
    expect(issues({}, { losses: "1" })).toEqual([]);
    expect(issues({}, { losses: "" })).toEqual([]);
    expect(issues({ M: "x" }, {})).toEqual(["/M number"]);
    expect(issues({}, { losses: "one" })).toEqual(["/losses/0 number"]);
  });
  it("losses: at most 200 of 40 characters, and exact all the way", () => {
    expect(issues({}, { losses: "0.1 ".repeat(200) })).toEqual([]);
    expect(issues({}, { losses: "0.1 ".repeat(201) })).toEqual(["/losses size"]);
    expect(issues({}, { losses: "0.1,".repeat(1_000_000) })).toEqual(["/losses size"]);
    expect(issues({}, { losses: `0.${"1".repeat(39)}` })).toEqual(["/losses/0 size"]);
    const steps = path({}, { losses: "1/3 ".repeat(200) });
    expect(steps.at(-1)?.mid.exact).toBe("-197/3");
  });
});
