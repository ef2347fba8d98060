import { arrivals, witnesses } from "../asked.js";
import { held, world } from "../world.js";

/** The short dealer owns one ticket that is due, and 1.00; the other tickets of the scene are added. */
const shelf = (...more: readonly ReturnType<typeof held>[]) =>
  world({
    period: 1,
    tickets: [held("dealer:short", "I1", 1, 1), ...more],
    cash: { "dealer:short": "1", B1: "2" },
  });

/** Witnesses of where a ticket is in the period in which it matures. */
export const OF_DUE_TICKETS = witnesses(
  "due-tickets",
  [
    "",
    "a due ticket on the dealer's shelf moves its quotes",
    "sell",
    { ...shelf(held("S1", "I2", 3, 2)), trader: "S1" },
  ],
  [
    "shelf",
    "a dealer whose only ticket is due sells it, or passes a BUY through",
    "buy",
    { ...shelf(held("vbt:short", "I2", 3, 2)), trader: "B1" },
  ],
  [
    "shelf-order",
    "a due ticket is sold before a later one",
    "buy",
    { ...shelf(held("dealer:short", "I2", 3, 2)), trader: "B1" },
  ],
  [
    "vbt",
    "a VBT's due ticket",
    "buy",
    {
      ...world({ period: 1, tickets: [held("vbt:short", "I1", 1, 1)], cash: { B1: "2" } }),
      trader: "B1",
    },
  ],
  [
    "offered",
    "a seller offers its due ticket first",
    "sell",
    {
      ...world({
        period: 1,
        tickets: [held("S1", "I1", 1, 2), held("S1", "I1", 3, 1)],
        cash: { "dealer:short": "3" },
      }),
      trader: "S1",
    },
  ],
  [
    "only-due",
    "a seller whose only ticket is due",
    "sell",
    { ...world({ period: 1, tickets: [held("S1", "I1", 1, 1)], cash: {} }), trader: "S1" },
  ],
  [
    "eligibility",
    "a trader whose only ticket is due, as a seller",
    "eligibility",
    world({
      period: 1,
      tickets: [held("S1", "I1", 1, 1), held("K", "S1", 1, 2), held("S2", "I2", 3, 3)],
      cash: { I1: "1" },
    }),
  ],
  [
    "binding",
    "a due ticket binds its holder to its issuer",
    "buy",
    { ...shelf(held("dealer:short", "I2", 3, 2), held("B1", "I1", 1, 3)), trader: "B1" },
  ],
  [
    "period",
    "a due ticket in a whole period: a BUY and the settlement",
    "run_period",
    {
      ...world({
        period: 0,
        tickets: [held("dealer:short", "I1", 1, 1), held("vbt:short", "I2", 3, 2)],
        cash: { I1: "1", "dealer:short": "1", B1: "2" },
      }),
      ...arrivals("buy B1"),
    },
  ],
);
