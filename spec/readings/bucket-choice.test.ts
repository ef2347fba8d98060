import { describe, expect, it } from "vitest";
import { scenario } from "../examples/scenario.js";
import type { Setting } from "../examples/setting.js";

const READINGS = ["first-supplying", "first-unpinned", "short-only"] as const;

/** What a buyer with 3 gets under each reading, and where. */
function bought(setting: Setting): string[] {
  return READINGS.map((reading) => {
    const ring = scenario({
      anchors: { short: ["1", "0.20"], mid: ["1", "0.30"], long: ["1", "0.40"] },
      traders: { B1: "3" },
      ...setting,
      readings: { "bucket-choice": reading },
    });
    const end = ring.buy("B1");
    const order = ring.events.find(({ kind }) => kind === "trade");
    return order?.kind === "trade" ? `${order.bucket}: ${end}` : end;
  });
}

describe("bucket-choice", () => {
  it("bucket-choice: short holds nothing, mid's dealer one", () => {
    expect(bought({ dealers: { mid: [1, "1"] } })).toEqual([
      "mid: interior at 1.05",
      "mid: interior at 1.05",
      "no-trade: no-supply",
    ]);
  });

  it("bucket-choice: first-unpinned passes over a pinned bucket while an unpinned one can supply", () => {
    expect(bought({ dealers: { mid: [1, "1"] }, vbts: { short: [1, "0"] } })).toEqual([
      "short: pass-through at 1.1",
      "mid: interior at 1.05",
      "short: pass-through at 1.1",
    ]);
  });

  it("bucket-choice: where every supplying bucket is pinned, the first of them", () => {
    expect(bought({ vbts: { mid: [1, "0"], long: [1, "0"] } })).toEqual([
      "mid: pass-through at 1.15",
      "mid: pass-through at 1.15",
      "no-trade: no-supply",
    ]);
  });

  it("bucket-choice: short first wherever it can supply unpinned", () => {
    expect(bought({ dealers: { short: [1, "1"], mid: [2, "0"] } })).toEqual([
      "short: interior at 31/30",
      "short: interior at 31/30",
      "short: interior at 31/30",
    ]);
  });

  it("bucket-choice: whether the buyer can pay is tested after the choice", () => {
    const dear: Setting = {
      anchors: { short: ["5", "0.20"], mid: ["1", "0.30"] },
      dealers: { short: [1, "5"], mid: [1, "1"] },
    };
    expect(bought(dear)).toEqual(["no-trade: cash", "no-trade: cash", "no-trade: cash"]);
  });

  it("bucket-choice: a dealer that can sell but owns none of the buyer's issuer does not supply", () => {
    expect(
      bought({
        dealers: { short: [1, "1"] },
        vbts: { mid: [0, "0"] },
        tickets: {
          held: ["I", "B1", 9],
          deep: ["I", "vbt:short", 2],
          other: ["I", "vbt:mid", 6],
        },
      }),
    ).toEqual(["mid: pass-through at 1.15", "mid: pass-through at 1.15", "no-trade: no-supply"]);
  });
});
