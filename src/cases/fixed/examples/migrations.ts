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

/** Example 2: each dealer with one ticket and 1.00; the short one matures in period 1. */
const MATURING = {
  tickets: [
    held("dealer:short", "I1", 1, 1),
    held("dealer:mid", "I2", 7, 2),
    held("dealer:long", "I3", 13, 3),
  ],
  cash: { I1: "1", "dealer:short": "1", "dealer:mid": "1", "dealer:long": "1" },
};
const REPAID = {
  period: 2,
  tickets: MATURING.tickets.slice(1),
  cash: { ...MATURING.cash, I1: "0", "dealer:short": "2" },
};
/** The short dealer has bought a mid ticket. */
const REALLOCATED = {
  period: 2,
  tickets: [held("dealer:short", "I2", 7, 2), held("dealer:long", "I3", 13, 3)],
  cash: { "dealer:short": "0.95", "dealer:mid": "2.05", "dealer:long": "1" },
};

const maturing = examples(
  ["02-quote-short", "the short dealer", "quote", position({ O: "0.20", a: 1, C: "1" })],
  ["02-quote-mid", "the mid dealer", "quote", position({ a: 1, C: "1" })],
  ["02-quote-long", "the long dealer", "quote", position({ O: "0.40", a: 1, C: "1" })],
  ["02-settle", "the short ticket repays in full", "settle", world({ ...MATURING, period: 1 })],
  [
    "02-period",
    "the period in which it repays, without arrivals",
    "run_period",
    { ...world({ ...MATURING, period: 0 }), ...arrivals() },
  ],
  [
    "02-quote-short-repaid",
    "the short dealer, repaid",
    "quote",
    position({ O: "0.20", a: 0, C: "2" }),
  ],
  [
    "02-buy-mid",
    "the short dealer buys a mid ticket",
    "buy",
    { ...world(REPAID), trader: "dealer:short", bucket: "mid" },
  ],
  ["02-quote-mid-sold", "the mid dealer, sold out", "quote", position({ a: 0, C: "2.05" })],
  [
    "02-buy-long",
    "the mid dealer buys a long ticket",
    "buy",
    { ...world(REALLOCATED), trader: "dealer:mid", bucket: "long" },
  ],
  [
    "02-quote-long-sold",
    "the long dealer, sold out",
    "quote",
    position({ O: "0.40", a: 0, C: "31/15" }),
  ],
  [
    "02-quote-short-away",
    "the short dealer's own position, its mid ticket left out",
    "quote",
    position({ O: "0.20", a: 0, C: "0.95" }),
  ],
  [
    "02-sell-away",
    "the mid ticket gives the short dealer no room",
    "sell",
    {
      ...world({ ...REALLOCATED, tickets: [...REALLOCATED.tickets, held("H1", "I4", 4, 4)] }),
      trader: "H1",
    },
  ],
  [
    "02-buy-away",
    "nobody sells the mid ticket that the short dealer holds",
    "buy",
    {
      ...world({
        ...REALLOCATED,
        tickets: [held("dealer:short", "I2", 7, 2)],
        cash: { ...REALLOCATED.cash, H1: "5" },
      }),
      trader: "H1",
    },
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

/** Examples 1, 2 and 10: tickets that cross a bucket's boundary, mature, or are held away from home. */
export const MIGRATIONS = [...selling, ...maturing, ...relabelling];
