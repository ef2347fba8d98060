import { arrivals, examples } from "../asked.js";
import { position, shortMarket } from "../short-market.js";
import { held, world } from "../world.js";

/** Example 3: three tickets mature on the short dealer's shelf; only I1 can pay. */
const DEFAULTING = {
  tickets: ["I1", "I2", "I3"].map((issuer, index) => held("dealer:short", issuer, 1, index + 1)),
  cash: { I1: "1", "dealer:short": "1" },
  anchors: { short: ["1", "0.30"] },
} as const;
const FLOOR_OFF = { floor: false };
const lossOf = { M: "1", O: "0.30", loss: "2/3", phiM: "1.0", phiO: "0.6", O_min: "0" };
const AFTER_LOSS = { M: "1/3", O: "0.70", a: 0 };

const floor = examples(
  [
    "03-settle",
    "one of three tickets repays, two are lost",
    "settle",
    world({ ...DEFAULTING, period: 1 }),
  ],
  [
    "03-period",
    "the period of the losses moves the short anchors, floor on",
    "run_period",
    { ...world({ ...DEFAULTING, period: 0 }), ...arrivals() },
  ],
  [
    "03-period-floor-off",
    "the period of the losses, floor off",
    "run_period",
    { ...world({ ...DEFAULTING, settings: FLOOR_OFF, period: 0 }), ...arrivals() },
  ],
  [
    "03-anchors",
    "the anchors after the loss, B floored at 0",
    "update_anchors",
    { ...lossOf, clip_nonneg_B: true },
  ],
  [
    "03-anchors-floor-off",
    "the anchors after the loss, B below 0",
    "update_anchors",
    { ...lossOf, clip_nonneg_B: false },
  ],
  ["03-quote", "the dealer after the loss, floor on", "quote", position({ ...AFTER_LOSS, C: "2" })],
  [
    "03-quote-floor-off",
    "the dealer after the loss, floor off",
    "quote",
    position({ ...AFTER_LOSS, C: "2", clip_nonneg_B: false }),
  ],
  [
    "03-sell",
    "without cash a SELL passes through at 0",
    "sell",
    { ...shortMarket({ ...AFTER_LOSS, C: "0" }), trader: "S1" },
  ],
  [
    "03-sell-floor-off",
    "without cash and floor a SELL passes through at −1/60",
    "sell",
    { ...shortMarket({ ...AFTER_LOSS, C: "0", settings: FLOOR_OFF }), trader: "S1" },
  ],
);

/** An issuer with 3.00 and tickets due that a dealer, a VBT and a trader hold. */
const claims = (dealer: readonly number[], vbt: readonly number[], trader: readonly number[]) => ({
  tickets: [
    held("dealer:short", "I1", 1, ...dealer),
    held("vbt:short", "I1", 1, ...vbt),
    held("H1", "I1", 1, ...trader),
  ],
  cash: { I1: "3", H1: "0.25", "dealer:short": "1", "vbt:short": "2" },
});
const EIGHT = claims([1, 2, 3], [4, 5], [6, 7, 8]);
const FIVE = claims([1, 2], [3, 4], [5]);

const recovery = examples(
  [
    "09-settle",
    "eight tickets on 3.00: every holder recovers 3/8",
    "settle",
    world({ ...EIGHT, period: 1 }),
  ],
  [
    "09-period",
    "the period of the default, which moves the short anchors",
    "run_period",
    { ...world({ ...EIGHT, period: 0 }), ...arrivals() },
  ],
  [
    "11-settle",
    "five tickets on 3.00: every holder recovers 3/5",
    "settle",
    world({ ...FIVE, period: 1 }),
  ],
  [
    "11-period",
    "the period of the default, which moves the short anchors",
    "run_period",
    { ...world({ ...FIVE, period: 0 }), ...arrivals() },
  ],
);

/** Examples 3, 9 and 11: defaults, what is recovered, and what they do to the anchors. */
export const LOSSES = [...floor, ...recovery];
