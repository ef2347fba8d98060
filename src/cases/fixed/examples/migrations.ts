import { arrivals, examples } from "../asked.js";
import { position } from "../short-market.js";
import { held, world } from "../world.js";

/** Example 1: dealers with one ticket and 1.00 each, A1 with a long ticket and 2 to pay in period 1. */
const MIGRATING = {
  anchors: { mid: ["1", "0.20"], long: ["1", "0.30"] },
  tickets: [held("dealer:long", "I1", 13, 1), held("dealer:mid", "I2", 7, 2)],
  cash: { A1: "1.05", A2: "0", A3: "0", "dealer:mid": "1", "dealer:long": "1" },
} as const;
const BEFORE_SALE = {
  ...MIGRATING,
  tickets: [...MIGRATING.tickets, held("A1", "A2", 10, 3), held("A3", "A1", 1, 4, 5)],
};
const SOLD = {
  ...MIGRATING,
  tickets: [...MIGRATING.tickets, held("dealer:long", "A2", 10, 3)],
  cash: { ...MIGRATING.cash, "dealer:long": "0.05" },
};

const selling = examples(
  ["01-quote-long", "the long dealer at x = 1", "quote", position({ a: 1, C: "1" })],
  ["01-quote-mid", "the mid dealer at x = 1", "quote", position({ O: "0.20", a: 1, C: "1" })],
  [
    "01-eligibility",
    "A1 lacks 0.95 and may sell",
    "eligibility",
    world({ ...BEFORE_SALE, period: 1 }),
  ],
  [
    "01-sell",
    "A1 sells its long ticket inside",
    "sell",
    { ...world({ ...BEFORE_SALE, period: 1 }), trader: "A1" },
  ],
  ["01-quote-long-sold", "the long dealer after the sale", "quote", position({ a: 2, C: "0.05" })],
  [
    "01-settle",
    "A1 pays its 2 in full",
    "settle",
    world({
      ...SOLD,
      period: 1,
      tickets: [...SOLD.tickets, held("A3", "A1", 1, 4, 5)],
      cash: { ...SOLD.cash, A1: "2.00" },
    }),
  ],
  [
    "01-period",
    "the period of the sale, from the one before it",
    "run_period",
    { ...world({ ...BEFORE_SALE, period: 0 }), ...arrivals("sell A1") },
  ],
  [
    "01-advance",
    "the ticket comes down to τ = 8 and goes to the mid dealer at 1",
    "advance",
    world({ ...SOLD, period: 1, cash: { ...SOLD.cash, A1: "0", A3: "2" } }),
  ],
  ["01-quote-long-migrated", "the long dealer afterwards", "quote", position({ a: 1, C: "1.05" })],
  [
    "01-quote-mid-migrated",
    "the mid dealer afterwards",
    "quote",
    position({ O: "0.20", a: 2, C: "0" }),
  ],
);

/** Example 10: a trader's ticket at τ = 9 in period 1, at τ = 8 in period 2. */
const TRADER_HELD = {
  tickets: [
    held("H1", "I1", 10, 1),
    held("dealer:mid", "I2", 7, 2, 3),
    held("dealer:long", "I3", 13, 4, 5),
  ],
  cash: { "dealer:mid": "2", "dealer:long": "2" },
};

const relabelling = examples(
  [
    "10-advance",
    "the trader's ticket becomes a mid one, nothing else moves",
    "advance",
    world({ ...TRADER_HELD, period: 1 }),
  ],
  [
    "10-sell",
    "it is sold to the mid dealer",
    "sell",
    { ...world({ ...TRADER_HELD, period: 2 }), trader: "H1" },
  ],
);

/** Examples 1 and 10: a ticket crosses a bucket's boundary on a dealer's shelf, and in a trader's hands. */
export const MIGRATIONS = [...selling, ...relabelling];
