import { expect, it } from "vitest";
import { scenario } from "../examples/scenario.js";
import type { Setting } from "../examples/setting.js";
import { figures } from "../examples/table.js";

const MID: Setting = {
  anchors: { mid: ["1", "0.30"] },
  dealers: { mid: [2, "2"] },
  vbts: { mid: [3, "7"] },
};
const FIGURES = "A B a C V K* X* N λ I p a_c b_c ask bid";

it("kernel/independence: a bucket's kernel reads its dealer's (a, C) and its VBT's (M, O) only", () => {
  const alone = figures(scenario(MID), "mid", FIGURES);
  const others: Setting = {
    anchors: { ...MID.anchors, short: ["0.01", "3"], long: ["7", "0"] },
    dealers: { ...MID.dealers, short: [9, "0.1"], long: [1, "55"] },
    vbts: { short: [4, "-3"], mid: [0, "-100"], long: [2, "1"] },
    traders: { H1: "1000" },
    tickets: { T: ["I", "H1", 7] },
  };
  expect(figures(scenario(others), "mid", FIGURES)).toEqual(alone);
});

it("kernel/independence: tickets of its bucket that others hold, or that it holds elsewhere, do not count", () => {
  const alone = figures(scenario(MID), "mid", FIGURES);
  const tickets: Setting["tickets"] = {
    S: ["I", "dealer:mid", 2],
    L: ["I", "dealer:mid", 20],
    D: ["I", "dealer:short", 7],
  };
  expect(figures(scenario({ ...MID, tickets }), "mid", FIGURES)).toEqual(alone);
});
