import { refusals, type Refusal } from "../asked.js";
import { position, shortMarket } from "../short-market.js";

const QUOTE = position({ a: 2, C: "2" });

/** What is neither `-?digits(.digits)?` nor `-?digits/digits` with a positive denominator. */
const MALFORMED = {
  empty: "",
  exponent: "1e5",
  nan: "NaN",
  infinity: "Infinity",
  hexadecimal: "0x10",
  "leading-space": " 1",
  "trailing-newline": "1\n",
  comma: "1,5",
  plus: "+1",
  "no-whole-part": ".5",
  "no-decimals": "1.",
  "two-signs": "--1",
  underscore: "1_000",
  "zero-denominator": "1/0",
  "negative-denominator": "1/-2",
  "decimal-in-ratio": "1.5/2",
} as const;

const inQuotes = refusals(
  "quote",
  ...Object.entries(MALFORMED).map(([word, text]): Refusal => [
    `number-${word}`,
    `${JSON.stringify(text)} is no number`,
    { ...QUOTE, C: text },
    "model/dealer",
  ]),
);

const { config, state } = shortMarket({ a: 2, C: "2" });
const inWorlds = refusals(
  "eligibility",
  [
    "number-in-cash",
    '"1e5" as cash is no number',
    { config, state: { ...state, cash: { ...state.cash, B1: "1e5" } } },
    "model/trader",
  ],
  [
    "number-in-config",
    '"1e5" as a buffer is no number',
    {
      config: { ...config, trader_policy: { ...config.trader_policy, buffer_cash_B: "1e5" } },
      state,
    },
    "policy/eligible-to-buy",
  ],
);

const without = (params: object, missing: string): object =>
  Object.fromEntries(Object.entries(params).filter(([key]) => key !== missing));

const missing = [
  ...refusals(
    "quote",
    ...(["S", "M", "O", "M_min", "clip_nonneg_B", "a", "C"] as const).map((key): Refusal => [
      `without-${key}`,
      `${key} is missing`,
      without(QUOTE, key),
      "model/dealer",
    ]),
  ),
  ...refusals("initialize_dealer", [
    "without-X_target",
    "X_target is missing",
    { S: "1", M: "1", O: "0.30" },
    "init/target",
  ]),
  ...refusals("update_anchors", [
    "without-loss",
    "loss is missing",
    { M: "1", O: "0.30", phiM: "1.0", phiO: "0.6", O_min: "0", clip_nonneg_B: true },
    "model/vbt",
  ]),
  ...refusals("advance", ["without-state", "state is missing", { config }, "model/ticket"]),
  ...refusals("eligibility", ["without-config", "config is missing", { state }, "model/trader"]),
  ...refusals("sell", ["without-trader", "trader is missing", { config, state }, "model/trader"]),
  ...refusals("buy", [
    "without-state",
    "state is missing",
    { config, trader: "B1" },
    "model/trader",
  ]),
  ...refusals("settle", ["without-config", "config is missing", { state }, "model/ticket"]),
  ...refusals("run_period", [
    "without-arrivals",
    "arrivals are missing",
    shortMarket({ period: 0, a: 2, C: "2" }),
    "flow/arrivals",
  ]),
];

/** Numbers that are none, and parameters that are not there. */
export const OF_FORMS = [...inQuotes, ...inWorlds, ...missing];
