import { arrivals, rulings } from "../asked.js";
import { shortMarket } from "../short-market.js";
import { held, world } from "../world.js";

/** The period before arrivals at a dealer with (2, 2.5). */
const BEFORE = { period: 0, a: 2, C: "2.5" } as const;

const flow = rulings(
  [
    "snapshot",
    "a seller with 1.47 after its SELL is not added to B_t",
    "run_period",
    { ...shortMarket({ ...BEFORE, buyers: [] }), ...arrivals("sell S1", "buy S1") },
  ],
  [
    "snapshot/buyer",
    "a buyer with 0.57 and 1 due after its BUY is not added to S_t",
    "run_period",
    {
      ...world({
        period: 0,
        tickets: [held("dealer:short", "I", 3, 1, 2), held("K", "B1", 1, 3)],
        cash: { "dealer:short": "2.5", B1: "1.6" },
        anchors: { short: ["1", "0.30"] },
      }),
      ...arrivals("buy B1", "sell B1"),
    },
  ],
  [
    "one-sell",
    "a seller still short of cash sells one ticket a period",
    "run_period",
    {
      ...world({
        period: 0,
        tickets: [
          held("S1", "I", 3, 1, 2),
          held("K", "S1", 1, 3, 4),
          held("dealer:short", "I", 3, 5),
        ],
        cash: { "dealer:short": "2.5" },
      }),
      ...arrivals("sell S1", "sell S1"),
    },
  ],
  [
    "retained",
    "a buyer without supply stays in B_t and arrives again",
    "run_period",
    {
      ...shortMarket({ ...BEFORE, a: 0, vbt: 0, sellers: [] }),
      ...arrivals("buy B1", "buy B1"),
    },
  ],
  [
    "arrival-counter",
    "arrivals without a trade count towards N_max",
    "run_period",
    {
      ...shortMarket({ ...BEFORE, settings: { Nmax: 2 }, buyers: ["1.01", "2"] }),
      ...arrivals("buy B1", "buy B1", "buy B2"),
    },
  ],
);

const observed = rulings(
  [
    "buyer-cash",
    "a trader with 0.50 sells, and buys for more than 0.50 out of what it got",
    "run_period",
    {
      ...shortMarket({ ...BEFORE, settings: { buffer: "0" }, buyers: [] }),
      ...arrivals("sell S1", "buy S1"),
    },
  ],
  [
    "anchors-unmoved",
    "a loss with φ_M = φ_O = 0 is an event, though the anchors stay",
    "run_period",
    {
      ...world({
        settings: { phiM: "0", phiO: "0" },
        period: 0,
        tickets: [held("dealer:short", "H1", 1, 1)],
        cash: { H1: "0.5" },
      }),
      ...arrivals(),
    },
  ],
);

/** A trader with nothing sells its ticket at B = −1/60. */
const BELOW_ZERO = { settings: { floor: false }, M: "1/3", O: "0.70", a: 0, C: "0" } as const;
const negative = rulings(
  [
    "negative-cash",
    "an issuer with −0.25 pays nothing: R = 0",
    "settle",
    world({
      period: 1,
      tickets: [held("H2", "H1", 1, 1)],
      cash: { H1: "-0.25" },
    }),
  ],
  [
    "negative-cash/period",
    "a trader sells at −1/60, and settles with R = 0",
    "run_period",
    {
      ...shortMarket({ ...BELOW_ZERO, period: 0, sellers: ["0"], buyers: [] }),
      ...arrivals("sell S1"),
    },
  ],
);

/** H1 pays half of the one ticket that it owes. */
const defaulting = (stopOnDefault: boolean, cash: string) => ({
  ...world({
    settings: { stopOnDefault },
    period: 0,
    tickets: [held("dealer:short", "H1", 1, 1)],
    cash: { H1: cash },
  }),
  ...arrivals(),
});
const stopping = rulings(
  [
    "stop-on-default",
    "the run ends after step 6 of the period of the default",
    "run_period",
    defaulting(true, "0.5"),
  ],
  ["stop-on-default/none", "without a default it goes on", "run_period", defaulting(true, "1")],
  [
    "stop-on-default/off",
    "with the switch off it goes on after a default",
    "run_period",
    defaulting(false, "0.5"),
  ],
);

/** Settled points of order flow and settlement. */
export const ON_FLOW = [...flow, ...observed, ...negative, ...stopping];
