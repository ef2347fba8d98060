import { arrivals, examples } from "../asked.js";
import { position, shortMarket } from "../short-market.js";

/** By capacity, the dealers one rung from either end of the ladder. */
const EDGE_RUNGS = [
  { capacity: 1, ask: { a: 1, C: "0.5" }, bid: { a: 0, C: "1.5" } },
  { capacity: 2, ask: { a: 1, C: "1.5" }, bid: { a: 1, C: "1.5" } },
  { capacity: 3, ask: { a: 1, C: "2.5" }, bid: { a: 2, C: "1.5" } },
  { capacity: 4, ask: { a: 1, C: "3.84" }, bid: { a: 3, C: "1.83" } },
  { capacity: 16, ask: { a: 1, C: "15.5" }, bid: { a: 15, C: "1.5" } },
] as const;

const rungs = EDGE_RUNGS.flatMap(({ capacity: X, ask, bid }) =>
  examples(
    [`07-ask-${X}`, `the ask at x = 1 of X* = ${X}`, "quote", position(ask)],
    [`07-bid-${X}`, `the bid at x = ${X - 1} of X* = ${X}`, "quote", position(bid)],
  ),
);

const FULL = { a: 4, C: "0.90" };
const boundaries = examples(
  ["07-quote", "a full shelf of X* = 4", "quote", position(FULL)],
  ["07-sell", "at x = X* a SELL is pinned at B", "sell", { ...shortMarket(FULL), trader: "S1" }],
  ["07-buy-1", "at x = 4 a BUY at 0.93", "buy", { ...shortMarket(FULL), trader: "B1" }],
  [
    "07-sell-inside",
    "at x = 3 with 1.83 a SELL at 0.92",
    "sell",
    { ...shortMarket({ a: 3, C: "1.83" }), trader: "S1" },
  ],
  [
    "07-buy-inside",
    "at x = 1 with 3.84 a BUY at 1.08",
    "buy",
    { ...shortMarket({ a: 1, C: "3.84" }), trader: "B1" },
  ],
  [
    "07-buy-pinned",
    "at x = 0 a BUY is pinned at A",
    "buy",
    { ...shortMarket({ a: 0, C: "4.92" }), trader: "B1" },
  ],
);

const GUARDED = { M: "0.01", O: "0.01", a: 3, C: "2" };
const guard = examples(
  ["08-quote", "the Guard pins both quotes", "quote", position(GUARDED)],
  ["08-sell", "a SELL passes through at 0.005", "sell", { ...shortMarket(GUARDED), trader: "S1" }],
  ["08-buy", "a BUY passes through at 0.015", "buy", { ...shortMarket(GUARDED), trader: "B1" }],
  [
    "08-period",
    "both in one period: the VBT has earned 0.010",
    "run_period",
    {
      ...shortMarket({ ...GUARDED, period: 0, sellers: ["0.995"] }),
      ...arrivals("sell S1", "buy B1"),
    },
  ],
);

/** Examples 7 and 8: the ends of the ladder, and the Guard. */
export const EDGES = [...boundaries, ...rungs, ...guard];
