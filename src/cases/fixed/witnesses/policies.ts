import { arrivals, witnesses } from "../asked.js";
import { held, world, type Scene } from "../world.js";

/** A trader T with 2.00 that owes 5 in period 1 and nothing later. */
const owing = (more: Partial<Scene> = {}) =>
  world({
    ...more,
    period: more.period ?? 1,
    tickets: [held("K", "T", 1, 1, 2, 3, 4, 5), ...(more.tickets ?? [])],
    cash: { T: "2", ...more.cash },
  });

const both = witnesses(
  "seller-may-buy",
  ["", "a trader with a shortfall and nothing to sell", "eligibility", owing()],
  [
    "ticket",
    "a trader with a shortfall and a ticket to sell",
    "eligibility",
    owing({ tickets: [held("T", "I", 3, 6)] }),
  ],
  [
    "period",
    "a trader that has sold arrives to buy",
    "run_period",
    {
      ...owing({
        period: 0,
        tickets: [held("T", "I", 3, 6), held("dealer:short", "I", 3, 7, 8)],
        cash: { "dealer:short": "2.5" },
      }),
      ...arrivals("sell T", "buy T"),
    },
  ],
);

/** A buyer B1 with 2.00 before shelves and VBTs that hold the tickets of a scene. */
const shopping = (tickets: Scene["tickets"], more: Partial<Scene> = {}) => ({
  ...world({ ...more, period: 1, tickets, cash: { B1: "2", ...more.cash } }),
  trader: "B1",
});

const bucket = witnesses(
  "bucket-choice",
  [
    "",
    "only the mid dealer has a ticket",
    "buy",
    shopping([held("dealer:mid", "I", 6, 1)], { cash: { "dealer:mid": "1.5" } }),
  ],
  [
    "unpinned",
    "mid is pinned at A, long is not, short has nothing",
    "buy",
    shopping([held("vbt:mid", "I", 6, 1), held("dealer:long", "I2", 12, 2)], {
      cash: { "dealer:long": "1.5" },
    }),
  ],
  [
    "pinned-inside",
    "the short dealer sells at its ask, which is A, as O = 0",
    "buy",
    shopping([held("dealer:short", "I", 3, 1), held("dealer:mid", "I2", 6, 2)], {
      anchors: { short: ["1", "0"] },
      cash: { "dealer:short": "1.5", "dealer:mid": "1.5" },
    }),
  ],
  [
    "all-pinned",
    "mid and long are both pinned",
    "buy",
    shopping([held("vbt:mid", "I", 6, 1), held("vbt:long", "I2", 12, 2)]),
  ],
  [
    "cash",
    "the buyer can pay in mid but not in short, where it looks first",
    "buy",
    shopping([held("vbt:short", "I", 3, 1), held("dealer:mid", "I2", 6, 2)], {
      cash: { B1: "1.07", "dealer:mid": "1.5" },
    }),
  ],
);

/** A buyer bound to I1 before a short dealer that has only tickets of I2. */
const bound = (...tickets: Scene["tickets"]) =>
  shopping([held("B1", "I1", 3, 1), held("dealer:short", "I2", 3, 2), ...tickets], {
    cash: { "dealer:short": "1.5", "dealer:mid": "1.5" },
  });

const mismatch = witnesses(
  "issuer-mismatch",
  [
    "",
    "the short dealer has none of the buyer's issuer, the VBT has one",
    "buy",
    bound(held("vbt:short", "I1", 3, 3)),
  ],
  [
    "next-bucket",
    "so has the mid dealer",
    "buy",
    bound(held("vbt:short", "I1", 3, 3), held("dealer:mid", "I1", 6, 4)),
  ],
);

const choice = witnesses(
  "ticket-choice",
  [
    "",
    "three tickets on the dealer's shelf",
    "buy",
    shopping([held("dealer:short", "I1", 3, 1), held("dealer:short", "I2", 2, 9, 5)], {
      cash: { "dealer:short": "3.5" },
    }),
  ],
  [
    "vbt",
    "three tickets of the VBT's",
    "buy",
    shopping([held("vbt:short", "I1", 3, 1), held("vbt:short", "I2", 2, 9, 5)]),
  ],
);

/** Witnesses of who may order, where, and which ticket an order gets. */
export const OF_POLICIES = [...both, ...bucket, ...mismatch, ...choice];
