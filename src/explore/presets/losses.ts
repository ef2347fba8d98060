import { held, world, type Settings } from "../../cases/fixed/world.js";
import type { PositionTexts } from "../position.js";
import { example, ladderAt, NOBODY_BUYS, type ScriptedRun } from "./preset.js";

/** Example 3: three tickets mature on the short dealer's shelf; only I1 can pay. */
const defaulting = (settings: Settings): ScriptedRun => ({
  ...world({
    settings,
    period: 0,
    tickets: ["I1", "I2", "I3"].map((issuer, index) => held("dealer:short", issuer, 1, index + 1)),
    cash: { I1: "1", "dealer:short": "1" },
    anchors: { short: ["1", "0.30"] },
  }),
  arrivals: [[]],
});
const LOSS = { phiM: "1", phiO: "0.6", O_min: "0", losses: "2/3" };
const EMPTY: Partial<PositionTexts> = { M: "1", O: "0.30", a: "0", C: "2" };
const LOST = { M: "1/3", O: "0.70" };
const OFF = { clip_nonneg_B: "false" };

const floor = example(
  3,
  "Outside-bid floor on and off",
  [
    "03-anchors",
    "the loss, floor on",
    "A loss of 2/3 takes the mid to 1/3 and widens the spread: M − O/2 falls below 0, and the floor holds B at 0.",
    { view: "anchors", position: EMPTY, losses: LOSS },
    "M 1/3 · O 0.7 · A 41/60 · M − O/2 -1/60 · B 0",
  ],
  [
    "03-anchors-off",
    "the loss, floor off",
    "Without the floor the VBT would be paid for taking a ticket.",
    { view: "anchors", position: { ...EMPTY, ...OFF }, losses: LOSS },
    "M 1/3 · O 0.7 · A 41/60 · B -1/60",
  ],
  [
    "03-ladder",
    "the dealer after the loss",
    "With cash 2 its own quotes are the same with the floor and without.",
    ladderAt(0, "2", LOST),
    "K* 6 · λ 1/7 · I 0.1 · p(x) 143/240 · a(x) 31/48 · b(x) 131/240",
  ],
  [
    "03-no-cash",
    "without cash, floor on",
    "The dealer cannot buy: a SELL passes through at B.",
    ladderAt(0, "0", LOST),
    "bid 0",
  ],
  [
    "03-no-cash-off",
    "without cash, floor off",
    "The SELL passes through at B, below 0.",
    ladderAt(0, "0", { ...LOST, ...OFF }),
    "bid -1/60",
  ],
  [
    "03-run",
    "the period of the loss",
    "One of three tickets is repaid, two issuers default with nothing.",
    { view: "run", run: defaulting({}) },
    "loss of the short bucket 2/3 · M afterwards 1/3 · O afterwards 0.7 · dealer's cash in the end 2",
  ],
);

/** An issuer with 3.00 and tickets due that a dealer, a VBT and a trader hold. */
const claims = (
  dealer: readonly number[],
  vbt: readonly number[],
  trader: readonly number[],
): ScriptedRun => ({
  ...world({
    settings: NOBODY_BUYS,
    period: 0,
    tickets: [
      held("dealer:short", "I1", 1, ...dealer),
      held("vbt:short", "I1", 1, ...vbt),
      held("H1", "I1", 1, ...trader),
    ],
    cash: { I1: "3" },
  }),
  arrivals: [[]],
});

const recovery = [
  ...example(9, "Default, three kinds of holder, R = 3/8", [
    "09-run",
    "eight tickets due, cash 3",
    "Dealer, VBT and trader are paid the same for a ticket, and all eight tickets are gone.",
    { view: "run", run: claims([1, 2, 3], [4, 5], [6, 7, 8]) },
    "R 0.375 · paid to the dealer 1.125 · paid to the VBT 0.75 · paid to the trader 1.125 · loss of the short bucket 0.625",
  ]),
  ...example(11, "Default, R = 3/5", [
    "11-run",
    "five tickets due, cash 3",
    "What falls due is paid in the same proportion to every holder.",
    { view: "run", run: claims([1, 2], [3, 4], [5]) },
    "R 0.6 · paid to the dealer 1.2 · paid to the VBT 1.2 · paid to the trader 0.6 · loss of the short bucket 0.4",
  ]),
];

/** Examples 3, 9 and 11: defaults, what is recovered, and what they do to the anchors. */
export const LOSSES = [...floor, ...recovery];
