import { arrivals, witnesses } from "../asked.js";
import { held, world } from "../world.js";

const CHAIN = {
  tickets: [held("H2", "H1", 1, 1), held("H3", "H2", 1, 2)],
  cash: { H1: "1", H2: "0", H3: "0" },
};

const order = witnesses(
  "settlement-order",
  ["", "H1 pays H2, which owes as much", "settle", world({ ...CHAIN, period: 1 })],
  [
    "period",
    "H1 pays H2, which owes as much, in a whole period",
    "run_period",
    { ...world({ ...CHAIN, period: 0 }), ...arrivals() },
  ],
  [
    "ids",
    "H, H2 and H10 settle in this order, each from what the one before it paid",
    "settle",
    world({
      period: 1,
      tickets: [held("H2", "H", 1, 3), held("H10", "H2", 1, 2), held("K", "H10", 1, 1)],
      cash: { H: "1" },
    }),
  ],
  [
    "prefixes",
    "A9 settles before B1, which settles before a1",
    "settle",
    world({
      period: 1,
      tickets: [held("B1", "A9", 1, 3), held("a1", "B1", 1, 2), held("K", "a1", 1, 1)],
      cash: { A9: "1" },
    }),
  ],
);

const overdraft = witnesses(
  "rebucket-overdraft",
  [
    "",
    "a ticket at 1 comes to a mid dealer with 0.50",
    "advance",
    world({
      period: 1,
      tickets: [held("dealer:long", "I", 10, 1)],
      cash: { "dealer:mid": "0.5", "vbt:mid": "2" },
    }),
  ],
  [
    "serials",
    "a ticket at 1 comes to a mid dealer without cash before one leaves it",
    "advance",
    world({
      period: 1,
      tickets: [held("dealer:long", "I1", 10, 1), held("dealer:mid", "I2", 5, 2)],
      cash: { "dealer:short": "2", "vbt:mid": "2" },
    }),
  ],
);

/** Witnesses of what can be paid out of what. */
export const OF_SETTLEMENTS = [...order, ...overdraft];
