import type { Case } from "../../case.js";
import { arrivals, rulings } from "../asked.js";
import { held, world } from "../world.js";

const long = held("dealer:long", "I1", 10, 1);
const crossing = rulings(
  [
    "rebucket-order",
    "the ticket of the smaller serial crosses first, and pays for the other",
    "advance",
    world({
      period: 1,
      tickets: [held("dealer:mid", "I2", 5, 3), held("dealer:long", "I1", 10, 20)],
      cash: { "dealer:short": "2", "vbt:mid": "2" },
    }),
  ],
  [
    "rebucket-into-guard",
    "a ticket comes into a bucket under Guard at its mid of 0.01",
    "advance",
    world({
      period: 1,
      tickets: [long],
      cash: { "dealer:mid": "1" },
      anchors: { mid: ["0.01", "0.30"] },
    }),
  ],
  [
    "rebucket-into-guard/negative",
    "a ticket comes into a bucket with a mid of −0.5",
    "advance",
    world({
      period: 1,
      tickets: [long],
      cash: { "dealer:mid": "1", "dealer:long": "1" },
      anchors: { mid: ["-0.5", "0.30"] },
    }),
  ],
);

/** The mid dealer owns a long ticket, the long dealer a mid one; both cross a boundary. */
const AWAY = {
  tickets: [held("dealer:mid", "I1", 10, 1), held("dealer:long", "I2", 5, 2)],
  cash: { "dealer:mid": "1.5", "dealer:long": "1.5" },
};
const away = rulings(
  [
    "tickets-away",
    "tickets that dealers hold outside their bucket are relabelled, no cash moves",
    "advance",
    world({ ...AWAY, period: 1 }),
  ],
  [
    "tickets-away/home",
    "a long ticket of the mid dealer's joins its shelf and is sold from it",
    "run_period",
    {
      ...world({ ...AWAY, period: 1, cash: { ...AWAY.cash, B1: "2" } }),
      ...arrivals("buy B1"),
    },
  ],
);

const issuers = rulings(
  [
    "binding-ends",
    "a buyer's only ticket matures",
    "settle",
    world({
      period: 2,
      tickets: [held("B1", "I2", 2, 1), held("dealer:short", "I3", 4, 2)],
      cash: { I2: "1", B1: "1", "dealer:short": "1.5" },
    }),
  ],
  [
    "binding-ends/buy",
    "afterwards it buys another issuer's",
    "buy",
    {
      ...world({
        period: 3,
        tickets: [held("dealer:short", "I3", 4, 2)],
        cash: { B1: "2", "dealer:short": "1.5" },
      }),
      trader: "B1",
    },
  ],
  [
    "tie-break",
    "three tickets of I1 against one of I2 that matures first: I2's moves",
    "buy",
    {
      ...world({
        period: 1,
        tickets: [held("dealer:short", "I1", 4, 1, 2, 3), held("dealer:short", "I2", 3, 4)],
        cash: { B1: "2", "dealer:short": "3.5" },
      }),
      trader: "B1",
    },
  ],
  [
    "tie-break/own",
    "never the buyer's own, though it matures first",
    "buy",
    {
      ...world({
        period: 1,
        tickets: [held("dealer:short", "B1", 2, 1), held("dealer:short", "I2", 3, 4)],
        cash: { B1: "2", "dealer:short": "3.5" },
      }),
      trader: "B1",
    },
  ],
  [
    "tie-break/seller",
    "of two tickets that mature together a seller offers the one of smaller serial",
    "sell",
    {
      ...world({
        period: 1,
        tickets: [held("S1", "I1", 3, 10, 9)],
        cash: { "dealer:short": "3.5" },
      }),
      trader: "S1",
    },
  ],
);

const ODD_TARGET: Case = {
  id: "ruling/odd-target",
  title: "a target capacity of three tickets is refused",
  origin: "ruling",
  method: "initialize_dealer",
  params: { S: "1", M: "1", O: "0.30", X_target: "3" },
  refusalOf: ["init/target"],
};

/** Settled points of tickets: where they go, who may have them, and how many a dealer may begin with. */
export const ON_TICKETS = [...crossing, ...away, ...issuers, ODD_TARGET];
