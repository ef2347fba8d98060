import { witnesses } from "../asked.js";
import { position, shortMarket } from "../short-market.js";
import { held, world } from "../world.js";

const FIVE = { S: "5" };
/** A ticket that an owner holds across a boundary into mid, at S = 5. */
const crossing = (owner: string, cash: Readonly<Record<string, string>>) =>
  world({ settings: FIVE, period: 1, tickets: [held(owner, "I", 10, 1)], cash });

const basis = witnesses(
  "price-basis",
  [
    "",
    "S = 5 and 3.40 in cash: is there money for one ticket?",
    "quote",
    position({ S: "5", a: 0, C: "3.40" }),
  ],
  [
    "sell",
    "S = 5: the ticket is bought inside, or passes through",
    "sell",
    { ...shortMarket({ settings: FIVE, a: 0, C: "3.40" }), trader: "S1" },
  ],
  [
    "sell-interior",
    "S = 5: what an interior SELL pays",
    "sell",
    { ...shortMarket({ settings: FIVE, a: 0, C: "20.5" }), trader: "S1" },
  ],
  [
    "sell-pass-through",
    "S = 5: what a pass-through SELL pays",
    "sell",
    { ...shortMarket({ settings: FIVE, a: 0, C: "0" }), trader: "S1" },
  ],
  [
    "buy-interior",
    "S = 5: what an interior BUY costs",
    "buy",
    { ...shortMarket({ settings: FIVE, a: 2, C: "2.5", buyers: ["10"] }), trader: "B1" },
  ],
  [
    "buy-pass-through",
    "S = 5: what a pass-through BUY costs",
    "buy",
    { ...shortMarket({ settings: FIVE, a: 0, C: "2.5", buyers: ["10"] }), trader: "B1" },
  ],
  [
    "buyer-cash",
    "S = 5: whether 2.00 covers the price",
    "buy",
    { ...shortMarket({ settings: FIVE, a: 2, C: "2.5", buyers: ["2.00"] }), trader: "B1" },
  ],
  [
    "event-11",
    "S = 5: what a dealer's ticket costs when it crosses a boundary",
    "advance",
    crossing("dealer:long", { "dealer:mid": "8" }),
  ],
  [
    "event-12",
    "S = 5: what a VBT's ticket costs when it crosses a boundary",
    "advance",
    crossing("vbt:long", { "vbt:mid": "8" }),
  ],
);

const flag = witnesses(
  "pin-flag",
  [
    "",
    "an empty shelf: A is posted, the clipped ask lies below it",
    "quote",
    position({ a: 0, C: "4.11" }),
  ],
  [
    "bid",
    "a full shelf: B is posted, the clipped bid lies above it",
    "quote",
    position({ a: 4, C: "0.5" }),
  ],
);

/** Witnesses of what a price is, and of what the flags say of it. */
export const OF_PRICES = [...basis, ...flag];
