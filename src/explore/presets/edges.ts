import { arrivals } from "../../cases/fixed/asked.js";
import { shortMarket } from "../../cases/fixed/short-market.js";
import { example, ladderAt, type ScriptedRun } from "./preset.js";

const passThrough = example(
  6,
  "Pass-through at the bid",
  [
    "06-a",
    "A: the shelf is full",
    "x = X*: b_c is 0.875, yet a SELL gets B = 0.85, from the VBT, and the dealer is unchanged.",
    ladderAt(2, "0.10"),
    "K* 2 · X* 2 · I 0.1 · p(x) 0.925 · b_c(x) 0.875 · bid 0.85",
  ],
  [
    "06-b",
    "B: the cash is short",
    "Under price-basis = face a ticket of S = 5 costs S·b_c = 5.2625, more than the dealer has.",
    ladderAt(0, "3.40", { S: "5", "price-basis": "face" }),
    "K* 3 · X* 15 · λ 0.25 · I 0.075 · p(x) 1.09 · b_c(x) 1.0525 · bid 0.85",
  ],
);

const edgeRungs = example(
  7,
  "Edge rungs are not clipped",
  [
    "07-full",
    "a full shelf of X* = 4",
    "One rung from either end of the ladder the quotes keep 0.07 away from A and B: a(1) = 1.08, b(3) = 0.92.",
    ladderAt(4, "0.90"),
    "X* 4 · I 0.06 · A 1.15 · B 0.85",
  ],
  [
    "07-ask",
    "x = 1, one rung above the empty shelf",
    "a(1) = 1.08 lies 0.07 below A.",
    ladderAt(1, "3.84"),
    "X* 4 · a(x) 1.08 · ask 1.08",
  ],
  [
    "07-bid",
    "x = 3, one rung below X*",
    "b(3) = 0.92 lies 0.07 above B. The source's own cash here, 0.90, is too little for this SELL.",
    ladderAt(3, "1.83"),
    "X* 4 · b(x) 0.92 · bid 0.92",
  ],
);

const GUARDED: ScriptedRun = {
  ...shortMarket({ M: "0.01", O: "0.01", a: 3, C: "2", period: 0, sellers: ["0.995"] }),
  arrivals: [arrivals("sell S1", "buy B1").arrivals],
};

const guard = example(
  8,
  "Guard",
  [
    "08-ladder",
    "M ≤ M_min",
    "⌊V/M⌋ would be 203; the Guard makes X* 0 and pins both quotes, whatever x and C are.",
    ladderAt(3, "2", { M: "0.01", O: "0.01" }),
    "V 2.03 · X* 0 · A 0.015 · B 0.005 · ask 0.015 · bid 0.005",
  ],
  [
    "08-run",
    "a SELL and a BUY",
    "Both go through the VBT, which ends with as many tickets and 0.010 more.",
    { view: "run", run: GUARDED },
    "SELL at 0.005 · BUY at 0.015 · dealer's cash in the end 2",
  ],
);

const crossing = example(
  12,
  "Capacity crosses an integer",
  [
    "12-up",
    "up: 0.03 short of the fourth ticket",
    "One SELL at b = 0.9325 adds M − b to V, which passes 4: capacity jumps, the quotes narrow.",
    {
      view: "staircase",
      axis: "C",
      position: { M: "1", O: "0.30", a: "2", C: "1.97" },
    },
    "V 3.97 · K* 3 · λ 0.25 · I 0.075 · V after a SELL 4.0375 · K* after a SELL 4 · λ after a SELL 0.2 · I after a SELL 0.06",
  ],
  [
    "12-down",
    "down: 0.02 above it",
    "One BUY at a = 0.93 takes M − a from V, which falls below 4.",
    {
      view: "staircase",
      axis: "C",
      position: { M: "1", O: "0.30", a: "4", C: "0.02" },
    },
    "V 4.02 · K* 4 · V after a BUY 3.95 · K* after a BUY 3 · λ after a BUY 0.25 · I after a BUY 0.075",
  ],
  [
    "12-up-before",
    "up, the quotes before",
    "K* = 3.",
    ladderAt(2, "1.97"),
    "p(x) 0.97 · bid 0.9325",
  ],
  [
    "12-up-after",
    "up, the quotes after the SELL",
    "K* = 4.",
    ladderAt(3, "1.0375"),
    "ask 0.98 · bid 0.92",
  ],
  [
    "12-down-before",
    "down, the quotes before",
    "K* = 4, and the shelf is full.",
    ladderAt(4, "0.02"),
    "p(x) 0.9 · ask 0.93",
  ],
  [
    "12-down-after",
    "down, the quotes after the BUY",
    "K* = 3, and the shelf is full again.",
    ladderAt(3, "0.95"),
    "p(x) 0.91 · a_c(x) 0.9475 · b_c(x) 0.8725",
  ],
);

/** Examples 6, 7, 8 and 12: the ends of the ladder, the Guard, the jumps of the capacity. */
export const EDGES = [...passThrough, ...edgeRungs, ...guard, ...crossing];
