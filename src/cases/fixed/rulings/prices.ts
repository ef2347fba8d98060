import { rulings } from "../asked.js";
import { position, shortMarket } from "../short-market.js";
import { held, world } from "../world.js";

const CROSSED_OUTSIDE = { M: "-1", O: "1.4" };
/** Room for three tickets at mid, but a bid of 241/80, above the cash of 3. */
const TOO_DEAR = { M: "1", O: "11.5", a: 0, C: "3" };
const CROSSED_INSIDE = { M: "0.1", O: "0.74", a: 4, C: "0" };

/** A floored bid of 0, where the inside bid on a shelf of four is −101/840. */
const FLOORED = { M: "0.1", O: "0.74", a: 4, C: "0.1" };

const quoted = rulings(
  [
    "guard-threshold",
    "M = M_min is in the Guard",
    "quote",
    position({ M: "0.02", a: 1, C: "0.05" }),
  ],
  [
    "overdraft",
    "a dealer that owes 0.5 quotes from V = 2.5",
    "quote",
    position({ a: 3, C: "-0.5" }),
  ],
  ["floored", "an inside bid below 0 is lifted to B = 0", "quote", position(FLOORED)],
  [
    "floored/sell",
    "a SELL from the shelf at the floor, 0, and not at the inside bid below it",
    "sell",
    { ...shortMarket(FLOORED), trader: "S1" },
  ],
  [
    "guard-shelf",
    "in the Guard a BUY passes through, though the dealer has tickets",
    "buy",
    { ...shortMarket({ M: "0.01", O: "0.30", a: 3, C: "2" }), trader: "B1" },
  ],
  [
    "crossed-outside",
    "M below 0 and the floor on: A = −0.3 lies below B = 0",
    "quote",
    position({ ...CROSSED_OUTSIDE, a: 1, C: "2" }),
  ],
  [
    "crossed-outside/sell",
    "M below 0: a SELL passes through at B = 0",
    "sell",
    { ...shortMarket({ ...CROSSED_OUTSIDE, a: 1, C: "2" }), trader: "S1" },
  ],
  [
    "crossed-outside/buy",
    "M below 0: a BUY passes through at A = −0.3",
    "buy",
    { ...shortMarket({ ...CROSSED_OUTSIDE, a: 1, C: "2" }), trader: "B1" },
  ],
  [
    "crossed-inside",
    "an inside ask of −109/1500, below an inside bid of 0",
    "quote",
    position(CROSSED_INSIDE),
  ],
  [
    "crossed-inside/buy",
    "a BUY at a price below 0 takes the dealer's cash below 0",
    "buy",
    { ...shortMarket(CROSSED_INSIDE), trader: "B1" },
  ],
  ["cash-test", "the shelf has room, but the cash is below the bid", "quote", position(TOO_DEAR)],
  [
    "cash-test/sell",
    "a SELL passes through, as the dealer cannot pay its bid",
    "sell",
    { ...shortMarket(TOO_DEAR), trader: "S1" },
  ],
  [
    "floor-sticks",
    "after a loss the outside bid is still floored at 0",
    "update_anchors",
    {
      M: "0.5",
      O: "0.8",
      loss: "0.25",
      phiM: "1.0",
      phiO: "0.6",
      O_min: "0",
      clip_nonneg_B: true,
    },
  ],
);

const stocks = rulings(
  [
    "empty-vbt",
    "a pinned BUY where the VBT has no ticket finds no supply",
    "buy",
    { ...shortMarket({ a: 0, C: "2.5", vbt: 0 }), trader: "B1" },
  ],
  [
    "empty-vbt/other-issuer",
    "nor where it has none of the buyer's issuer",
    "buy",
    {
      ...world({
        period: 1,
        tickets: [held("vbt:short", "I1", 3, 1), held("B1", "I2", 3, 2)],
        cash: { B1: "2" },
      }),
      trader: "B1",
    },
  ],
  [
    "vbt-overdraft",
    "a VBT without cash buys at 0.85",
    "sell",
    { ...shortMarket({ a: 0, C: "0", vbtCash: "0" }), trader: "S1" },
  ],
);

/** Settled points of prices, and of what a market maker can still do. */
export const ON_PRICES = [...quoted, ...stocks];
