import { arrivals, refusals } from "../asked.js";
import { shortMarket } from "../short-market.js";
import { held, world } from "../world.js";

const MARKET = shortMarket({ a: 2, C: "2.5" });
const TRADER_BUYS = "actors/intermediated";

/** Tickets in short and mid, for a dealer that buys away from home. */
const AWAY = world({
  period: 1,
  tickets: [held("dealer:short", "I1", 3, 1), held("dealer:mid", "I2", 6, 2)],
  cash: { B1: "2", "dealer:short": "2.5", "dealer:mid": "2.5", "vbt:short": "2" },
});

const strangers = [
  ...refusals("sell", [
    "stranger",
    "a trader whom the state does not list",
    { ...MARKET, trader: "X9" },
    "model/trader",
  ]),
  ...refusals("buy", [
    "stranger",
    "a trader whom the state does not list",
    { ...MARKET, trader: "X9" },
    "model/trader",
  ]),
  ...refusals("run_period", [
    "stranger",
    "an arrival whom the state does not list",
    { ...shortMarket({ period: 0, a: 2, C: "2.5" }), ...arrivals("sell X9") },
    "model/trader",
  ]),
];

const visitors = [
  ...refusals("sell", [
    "bucket",
    "bucket given to sell",
    { ...MARKET, trader: "S1", bucket: "short" },
    TRADER_BUYS,
  ]),
  ...refusals(
    "buy",
    [
      "bucket-by-trader",
      "a trader that names a bucket",
      { ...AWAY, trader: "B1", bucket: "mid" },
      TRADER_BUYS,
    ],
    [
      "bucket-by-own-dealer",
      "the bucket's own dealer as its customer",
      { ...AWAY, trader: "dealer:mid", bucket: "mid" },
      TRADER_BUYS,
    ],
    [
      "bucket-by-vbt",
      "a VBT as a customer",
      { ...AWAY, trader: "vbt:short", bucket: "mid" },
      TRADER_BUYS,
    ],
  ),
];

/** Sellers S1 and S2, buyers B1 and B2, before the period in which they arrive. */
const BEFORE = { period: 0, a: 2, C: "2.5", sellers: ["0.5", "0.5"] } as const;
const drawn = refusals(
  "run_period",
  [
    "sells-twice",
    "a trader that has sold is drawn again to sell",
    { ...shortMarket(BEFORE), ...arrivals("sell S1", "sell S1") },
    "flow/once-per-side",
  ],
  [
    "buys-twice",
    "a trader that has bought is drawn again to buy",
    { ...shortMarket({ ...BEFORE, buyers: ["4", "4"] }), ...arrivals("buy B1", "buy B1") },
    "flow/once-per-side",
  ],
  [
    "seller-buys",
    "a seller whose SELL brought it above the buffer is drawn to buy",
    { ...shortMarket(BEFORE), ...arrivals("sell S1", "buy S1") },
    "policy/snapshot",
  ],
  [
    "no-seller",
    "a trader without shortfall is drawn to sell",
    { ...shortMarket(BEFORE), ...arrivals("sell B1") },
    "policy/eligible-to-sell",
  ],
  [
    "fallback",
    "with nobody left to sell, one who may not buy is drawn",
    { ...shortMarket({ ...BEFORE, sellers: ["0.5"] }), ...arrivals("sell S1", "sell K1") },
    "flow/fallback",
  ],
);

/** Parties that the state does not list, that may not order, or that cannot have been drawn. */
export const OF_PARTIES = [...strangers, ...visitors, ...drawn];
