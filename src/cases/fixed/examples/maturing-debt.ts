import { arrivals, examples } from "../asked.js";
import { position } from "../short-market.js";
import { held, world } from "../world.js";

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

/** Example 2: maturing debt, and dealers that buy in other buckets than their own. */
export const MATURING_DEBT = examples(
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
