import { arrivals, refusals } from "../asked.js";
import { position, shortMarket, type ShortMarket } from "../short-market.js";
import type { Settings } from "../world.js";

const QUOTE = position({ a: 2, C: "2" });
const quoted = refusals(
  "quote",
  ["S-zero", "S = 0", { ...QUOTE, S: "0" }, "model/dealer"],
  ["S-negative", "S below 0", { ...QUOTE, S: "-1" }, "model/dealer"],
  ["O-negative", "O below 0", { ...QUOTE, O: "-0.01" }, "model/dealer"],
  ["M_min-negative", "M_min below 0", { ...QUOTE, M_min: "-0.01" }, "model/dealer"],
  ["a-negative", "fewer than no tickets", { ...QUOTE, a: -1 }, "model/dealer"],
  ["a-fractional", "one ticket and a half", { ...QUOTE, a: 1.5 }, "model/dealer"],
);

const TARGET = { S: "1", M: "1", O: "0.30", X_target: "4" };
const targets = refusals(
  "initialize_dealer",
  ["target-zero", "a target capacity of 0", { ...TARGET, X_target: "0" }, "init/target"],
  ["target-negative", "one below 0", { ...TARGET, X_target: "-4" }, "init/target"],
  ["target-fractional", "one of 4.5 tickets", { ...TARGET, X_target: "4.5" }, "init/target"],
  ["target-odd", "three tickets of face 5", { ...TARGET, S: "5", X_target: "15" }, "init/target"],
  ["target-no-multiple", "4 in money, at a ticket size of 5", { ...TARGET, S: "5" }, "init/target"],
  ["M-zero", "M = 0", { ...TARGET, M: "0" }, "init/target"],
  ["M-negative", "M below 0", { ...TARGET, M: "-1" }, "init/target"],
  ["S-zero", "S = 0", { ...TARGET, S: "0" }, "model/dealer"],
  ["O-negative", "O below 0", { ...TARGET, O: "-0.01" }, "model/dealer"],
);

const LOSS = {
  M: "1",
  O: "0.30",
  loss: "0.5",
  phiM: "1.0",
  phiO: "0.6",
  O_min: "0",
  clip_nonneg_B: true,
};
const losses = refusals(
  "update_anchors",
  ["loss-above-1", "a loss above 1", { ...LOSS, loss: "1.01" }, "anchors/loss-rate"],
  ["loss-negative", "a loss below 0", { ...LOSS, loss: "-0.01" }, "anchors/loss-rate"],
  ["O-negative", "O below 0", { ...LOSS, O: "-0.01" }, "model/vbt"],
  ["phiM-negative", "φ_M below 0", { ...LOSS, phiM: "-0.01" }, "model/vbt"],
  ["phiO-negative", "φ_O below 0", { ...LOSS, phiO: "-0.01" }, "model/vbt"],
);

const market = (settings: Settings, more: Partial<ShortMarket> = {}) =>
  shortMarket({ settings, a: 2, C: "2.5", ...more });
const period = (settings: Settings) => ({
  ...market(settings, { period: 0 }),
  ...arrivals("sell S1"),
});
const configs = [
  ...refusals(
    "run_period",
    ["Nmax-zero", "N_max = 0", period({ Nmax: 0 }), "flow/arrivals"],
    ["pi_sell-zero", "π_sell = 0", period({ piSell: "0" }), "flow/preference"],
    ["pi_sell-one", "π_sell = 1", period({ piSell: "1" }), "flow/preference"],
    ["pi_sell-above-one", "π_sell = 1.5", period({ piSell: "1.5" }), "flow/preference"],
    ["phiM-negative", "φ_M below 0", period({ phiM: "-0.01" }), "model/vbt"],
    ["phiO-negative", "φ_O below 0", period({ phiO: "-0.01" }), "model/vbt"],
  ),
  ...refusals("eligibility", [
    "H-negative",
    "H below 0",
    market({ H: -1 }),
    "policy/eligible-to-buy",
  ]),
  ...refusals(
    "settle",
    ["S-zero", "S = 0", market({ S: "0" }), "model/ticket"],
    ["S-negative", "S below 0", market({ S: "-1" }), "model/ticket"],
  ),
  ...refusals(
    "sell",
    [
      "Mmin-negative",
      "M_min below 0",
      { ...market({ Mmin: "-0.01" }), trader: "S1" },
      "model/dealer",
    ],
    ["O-negative", "O below 0", { ...market({}, { O: "-0.01" }), trader: "S1" }, "model/vbt"],
  ),
];

/** Values outside their domains. */
export const OF_DOMAINS = [...quoted, ...targets, ...losses, ...configs];
