import { arrivals, examples } from "../asked.js";
import { position, shortMarket } from "../short-market.js";

const limit = examples(
  [
    "04-initialize",
    "the balanced dealer of a target capacity of 4",
    "initialize_dealer",
    { S: "1", M: "1", O: "0.30", X_target: "4" },
  ],
  ["04-quote-1", "the dealer at x = 2", "quote", position({ a: 2, C: "2" })],
  ["04-buy-1", "a BUY at 1.03", "buy", { ...shortMarket({ a: 2, C: "2" }), trader: "B1" }],
  ["04-quote-2", "the dealer at x = 1", "quote", position({ a: 1, C: "3.03" })],
  [
    "04-buy-2",
    "a BUY at 1.08 empties the shelf",
    "buy",
    { ...shortMarket({ a: 1, C: "3.03" }), trader: "B1" },
  ],
  ["04-quote-3", "the dealer at x = 0", "quote", position({ a: 0, C: "4.11" })],
  [
    "04-buy-3",
    "a BUY is laid off at A",
    "buy",
    { ...shortMarket({ a: 0, C: "4.11" }), trader: "B1" },
  ],
  [
    "04-period",
    "all three BUYs in one period",
    "run_period",
    {
      ...shortMarket({ period: 0, a: 2, C: "2", sellers: [], buyers: ["2", "2", "2"] }),
      ...arrivals("buy B1", "buy B2", "buy B3"),
    },
  ],
);

const earning = examples(
  ["05-quote-1", "the dealer at the start", "quote", position({ a: 2, C: "2" })],
  ["05-sell-1", "a SELL at 0.97", "sell", { ...shortMarket({ a: 2, C: "2" }), trader: "S1" }],
  ["05-quote-2", "the dealer at x = 3", "quote", position({ a: 3, C: "1.03" })],
  ["05-buy", "a BUY at 0.98", "buy", { ...shortMarket({ a: 3, C: "1.03" }), trader: "B1" }],
  ["05-quote-3", "the dealer at x = 2 again", "quote", position({ a: 2, C: "2.01" })],
  [
    "05-sell-2",
    "a second SELL at 0.97",
    "sell",
    { ...shortMarket({ a: 2, C: "2.01" }), trader: "S1" },
  ],
  ["05-quote-4", "the dealer at the end", "quote", position({ a: 3, C: "1.04" })],
  [
    "05-period",
    "SELL, BUY, SELL in one period",
    "run_period",
    {
      ...shortMarket({ period: 0, a: 2, C: "2", sellers: ["0.5", "0.5"] }),
      ...arrivals("sell S1", "buy B1", "sell S2"),
    },
  ],
);

const passThrough = examples(
  ["06-quote-a", "Subcase A, the shelf is full", "quote", position({ a: 2, C: "0.10" })],
  [
    "06-sell-a",
    "Subcase A, a SELL passes through at B",
    "sell",
    { ...shortMarket({ a: 2, C: "0.10" }), trader: "S1" },
  ],
  ["06-quote-b", "Subcase B, S = 5", "quote", position({ S: "5", a: 0, C: "3.40" })],
  [
    "06-sell-b",
    "Subcase B, a SELL as the price basis has it",
    "sell",
    { ...shortMarket({ settings: { S: "5" }, a: 0, C: "3.40" }), trader: "S1" },
  ],
);

const jumps = examples(
  ["12-quote-up-1", "just below a capacity of 4", "quote", position({ a: 2, C: "1.97" })],
  [
    "12-sell",
    "a SELL takes capacity up to 4",
    "sell",
    { ...shortMarket({ a: 2, C: "1.97" }), trader: "S1" },
  ],
  ["12-quote-up-2", "just above a capacity of 4", "quote", position({ a: 3, C: "1.0375" })],
  ["12-quote-down-1", "just above a capacity of 4, full", "quote", position({ a: 4, C: "0.02" })],
  [
    "12-buy",
    "a BUY takes capacity down to 3",
    "buy",
    { ...shortMarket({ a: 4, C: "0.02" }), trader: "B1" },
  ],
  ["12-quote-down-2", "just below a capacity of 4, full", "quote", position({ a: 3, C: "0.95" })],
);

/** Examples 4, 5, 6 and 12: one dealer's trades, what they earn, and where they end. */
export const TRADING = [...limit, ...earning, ...passThrough, ...jumps];
