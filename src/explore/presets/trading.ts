import { arrivals } from "../../cases/fixed/asked.js";
import { shortMarket } from "../../cases/fixed/short-market.js";
import { example, ladderAt, type ScriptedRun } from "./preset.js";

const LIMIT: ScriptedRun = {
  ...shortMarket({ period: 0, a: 2, C: "2", sellers: [], buyers: ["2", "2", "2"] }),
  arrivals: [arrivals("buy B1", "buy B2", "buy B3").arrivals],
};

const limit = example(
  4,
  "Inventory limit and layoff at the ask",
  [
    "04-start",
    "at x = 2",
    "A balanced dealer of X* = 4: the midline passes through M at the middle of its shelf.",
    ladderAt(2, "2"),
    "X* 4 · λ 0.2 · I 0.06 · p(x) 1 · ask 1.03 · bid 0.97",
  ],
  [
    "04-one-left",
    "at x = 1",
    "A BUY at 1.03 has moved it one rung down, and both quotes up.",
    ladderAt(1, "3.03"),
    "X* 4 · ask 1.08 · bid 1.02",
  ],
  [
    "04-empty",
    "at x = 0",
    "The shelf is empty: a_c is 1.13, yet a BUY pays A = 1.15, from the VBT.",
    ladderAt(0, "4.11"),
    "X* 4 · a_c(x) 1.13 · b_c(x) 1.07 · ask 1.15",
  ],
  [
    "04-run",
    "three BUYs in one period",
    "Two come off the shelf, the third passes through and leaves the dealer's (x, C) alone.",
    { view: "run", run: LIMIT },
    "first price 1.03 · second price 1.08 · third price 1.15 · dealer's cash in the end 4.11",
  ],
);

const EARNING: ScriptedRun = {
  ...shortMarket({ period: 0, a: 2, C: "2", sellers: ["0.5", "0.5"] }),
  arrivals: [arrivals("sell S1", "buy B1", "sell S2").arrivals],
};

const earning = example(
  5,
  "The dealer earns",
  [
    "05-start",
    "the start",
    "The round trips to come earn the inside width, less what the midline moves between them.",
    ladderAt(2, "2"),
    "V 4 · X* 4 · ask 1.03 · bid 0.97",
  ],
  [
    "05-sold-to",
    "after a SELL at 0.97",
    "x = 3: both quotes are lower.",
    ladderAt(3, "1.03"),
    "V 4.03 · X* 4 · ask 0.98 · bid 0.92",
  ],
  [
    "05-bought-from",
    "after a BUY at 0.98",
    "Back at x = 2 with 0.01 more than at the start.",
    ladderAt(2, "2.01"),
    "V 4.01 · X* 4 · ask 1.03 · bid 0.97",
  ],
  [
    "05-end",
    "after a second SELL at 0.97",
    "x = 3 again, and equity at mid 4.04.",
    ladderAt(3, "1.04"),
    "V 4.04 · X* 4",
  ],
  [
    "05-run",
    "SELL, BUY, SELL in one period",
    "The dealer's equity at mid runs 4, 4.03, 4.01, 4.04.",
    { view: "run", run: EARNING },
    "first price 0.97 · second price 0.98 · third price 0.97 · dealer's cash in the end 1.04",
  ],
);

/** Examples 4 and 5: a dealer between its limits. */
export const TRADING = [...limit, ...earning];
