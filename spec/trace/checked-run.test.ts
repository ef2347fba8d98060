import { describe, expect, it } from "vitest";
import { scriptedDraws } from "../../src/index.js";
import { checkedRun, type RunStep } from "../../src/trace/checked-run.js";
import { scenario } from "../examples/scenario.js";
import type { Setting } from "../examples/setting.js";

/** I pays its ticket of period 1 and none of its ticket of period 2. */
const TWO: Setting = {
  period: 0,
  traders: { I: "1", H: "0" },
  tickets: { T: ["I", "H", 1], U: ["I", "H", 2] },
};
function run(setting: Setting, periods: number): readonly RunStep<unknown>[] {
  const taken: RunStep<unknown>[] = [];
  for (const step of checkedRun(scenario(setting).ledger, scriptedDraws([]), periods)) {
    if (taken.push(step) > 99) throw new Error("the run does not end");
  }
  return taken;
}
const ends = (steps: readonly RunStep<unknown>[]) =>
  steps.flatMap((step) => (step.kind === "period" ? [step.end] : []));

describe("a checked run", () => {
  it.each([0, 1, 3])("settle/continue: %i periods, one after the other", (periods) => {
    expect(ends(run(TWO, periods)).map(({ period }) => period)).toEqual(
      [1, 2, 3].slice(0, periods),
    );
  });

  it("settle/continue: with stopOnDefault the first default's period is the last", () => {
    const stopping = run({ ...TWO, config: { stop_on_default: true } }, 4);
    expect(ends(stopping).map(({ period, stopped }) => [period, stopped])).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  it("C1: every entry and every period's end is judged", () => {
    const steps = run(TWO, 2);
    expect(steps.filter(({ kind }) => kind === "entry").length).toBeGreaterThan(6);
    expect(steps.at(-1)?.kind).toBe("period");
    for (const { violations } of steps) expect(violations).toEqual([]);
  });
});
