import { arrivals } from "../../cases/fixed/asked.js";
import { held, world } from "../../cases/fixed/world.js";
import { example, ladderAt, NOBODY_BUYS, type ScriptedRun } from "./preset.js";

/** Example 1: dealers with one ticket and 1.00 each, A1 with a long ticket and 2 to pay in period 1. */
const MIGRATING: ScriptedRun = {
  ...world({
    settings: NOBODY_BUYS,
    period: 0,
    anchors: { mid: ["1", "0.20"], long: ["1", "0.30"] },
    tickets: [
      held("dealer:long", "I1", 13, 1),
      held("dealer:mid", "I2", 7, 2),
      held("A1", "A2", 10, 3),
      held("A3", "A1", 1, 4, 5),
    ],
    cash: { A1: "1.05", "dealer:mid": "1", "dealer:long": "1" },
  }),
  arrivals: [arrivals("sell A1").arrivals, []],
};

const MID = { O: "0.20" };

const selling = example(
  1,
  "Selling a migrating claim",
  [
    "01-run",
    "both periods",
    "A1 sells its long ticket to pay its debt; in period 2 the ticket comes down to τ = 8 and the long dealer sells it on to the mid dealer.",
    { view: "run", run: MIGRATING },
    "A1's price 0.95 · long cash after the sale 0.05 · price of the migration 1 · long cash in period 2 1.05 · mid cash in period 2 0",
  ],
  [
    "01-long",
    "the long dealer in period 1",
    "One ticket and 1.00: room for one more.",
    ladderAt(1, "1"),
    "V 2 · K* 2 · X* 2 · λ 1/3 · I 0.1 · ask 1.05 · bid 0.95",
  ],
  [
    "01-mid",
    "the mid dealer in period 1",
    "The same shelf and cash at a narrower spread.",
    ladderAt(1, "1", MID),
    "V 2 · K* 2 · I 1/15 · ask 31/30 · bid 29/30",
  ],
  [
    "01-long-sold",
    "the long dealer after the sale",
    "Its shelf is full: both clipped quotes have come down with x, the next SELL passes through.",
    ladderAt(2, "0.05"),
    "V 2.05 · K* 2 · p(x) 0.925 · a_c(x) 0.975 · b_c(x) 0.875",
  ],
  [
    "01-long-migrated",
    "the long dealer in period 2",
    "The ticket is gone for 1.00, equity at mid unchanged.",
    ladderAt(1, "1.05"),
    "V 2.05 · K* 2 · p(x) 1 · ask 1.05 · bid 0.95",
  ],
  [
    "01-mid-migrated",
    "the mid dealer in period 2",
    "It took the ticket and has no cash left.",
    ladderAt(2, "0", MID),
    "V 2 · K* 2 · p(x) 0.95 · a_c(x) 59/60 · b_c(x) 11/12",
  ],
);

const LONG = { O: "0.40" };

const reallocating = example(
  2,
  "Maturing debt and cross-bucket reallocation",
  [
    "02-short",
    "the short dealer at the start",
    "One ticket, which matures at the end of the period.",
    ladderAt(1, "1", MID),
    "ask 31/30 · bid 29/30",
  ],
  [
    "02-long",
    "the long dealer at the start",
    "The widest spread of the three.",
    ladderAt(1, "1", LONG),
    "ask 16/15 · bid 14/15",
  ],
  [
    "02-short-repaid",
    "the short dealer, repaid",
    "Its ticket has become cash: an empty shelf, K* as before.",
    ladderAt(0, "2", MID),
    "V 2 · K* 2 · p(x) 1.05 · a_c(x) 13/12 · b_c(x) 61/60",
  ],
  [
    "02-mid-bought-from",
    "the mid dealer, bought from",
    "The short dealer took its ticket at 1.05, as a customer.",
    ladderAt(0, "2.05"),
    "K* 2 · p(x) 1.075 · a_c(x) 1.125 · b_c(x) 1.025",
  ],
  [
    "02-long-bought-from",
    "the long dealer, bought from",
    "The mid dealer took its ticket at 16/15.",
    ladderAt(0, "31/15", LONG),
    "K* 2 · p(x) 1.1 · a_c(x) 7/6 · b_c(x) 31/30",
  ],
);

/** Example 10, with a debt of H1's in period 2, for which it sells. */
const RELABELLED: ScriptedRun = {
  ...world({
    period: 1,
    tickets: [
      held("H1", "I1", 10, 1),
      held("dealer:mid", "I2", 7, 2, 3),
      held("dealer:long", "I3", 13, 4, 5),
      held("K1", "H1", 2, 6),
    ],
    cash: { H1: "0.03", "dealer:mid": "2", "dealer:long": "2" },
  }),
  arrivals: [arrivals("sell H1").arrivals],
};

const relabelling = example(10, "Trader-held rebucketing", [
  "10-run",
  "τ falls from 9 to 8",
  "The ticket in H1's hands becomes a mid one and no cash moves; sold later in the period, it goes to the mid dealer.",
  { view: "run", run: RELABELLED },
  "mid cash after the relabelling 2 · long cash after the relabelling 2",
]);

/** Examples 1, 2 and 10: tickets and claims that move between buckets. */
export const MIGRATIONS = [...selling, ...reallocating, ...relabelling];
