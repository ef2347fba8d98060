import { refusals, type Refusal } from "../asked.js";
import { position, shortMarket } from "../short-market.js";
import { held, world, type Scene } from "../world.js";

const QUOTE = position({ a: 2, C: "2" });
const kinds = refusals(
  "quote",
  ["number-json", "cash as a JSON number", { ...QUOTE, C: 2 }, "model/dealer"],
  ["tickets-as-text", "the tickets on the shelf as a text", { ...QUOTE, a: "2" }, "model/dealer"],
);

/** H2 owns a ticket of H1; the parts of a scene stand for its own. */
const owning = (more: Partial<Scene> = {}) =>
  world({ period: 1, tickets: [held("H2", "H1", 2, 1)], cash: { H1: "1" }, ...more });
const twin = held("H2", "H1", 2, 1).map((ticket) => ({ ...ticket, id: "T2" }));

const without = (params: ReturnType<typeof world>, party: string) => ({
  ...params,
  state: {
    ...params.state,
    cash: Object.fromEntries(Object.entries(params.state.cash).filter(([id]) => id !== party)),
  },
});

const listed = refusals(
  "settle",
  [
    "serial-twice",
    "two tickets of one serial",
    owning({ tickets: [held("H2", "H1", 2, 1), twin] }),
    "model/ticket",
  ],
  ["owner-unlisted", "an owner without a cash entry", without(owning(), "H2"), "model/trader"],
  ["issuer-unlisted", "an issuer without a cash entry", without(owning(), "H1"), "model/trader"],
  ["maker-missing", "a VBT without a cash entry", without(owning(), "vbt:long"), "model/vbt"],
  [
    "dealer-issues",
    "a ticket that a dealer issued",
    owning({ tickets: [held("H2", "dealer:mid", 2, 1)] }),
    "actors/no-debt",
  ],
  [
    "overdue",
    "a ticket that matured the period before",
    owning({ period: 2, tickets: [held("H2", "H1", 1, 1)] }),
    "maturity/tau",
  ],
);

const DUE: Refusal = [
  "due-already",
  "a ticket that is due before the period begins",
  owning({ tickets: [held("H2", "H1", 1, 1)] }),
  "maturity/tau",
];
const due = [
  ...refusals("advance", DUE),
  ...refusals("run_period", [DUE[0], DUE[1], { ...DUE[2], arrivals: [] }, "maturity/tau"]),
];

const { config, state } = owning();
/** The same world, where τ ranges of a bucket are others. */
const ranges = (bucket: "mid" | "long", tau: readonly [number, number | "inf"]) => ({
  config: {
    ...config,
    buckets: { ...config.buckets, [bucket]: { ...config.buckets[bucket], tau } },
  },
  state,
});
const buckets = refusals(
  "advance",
  ["tau-gap", "no bucket for τ = 4", ranges("mid", [5, 8]), "maturity/bucket"],
  ["tau-end", "no bucket for τ above 20", ranges("long", [9, 20]), "maturity/bucket"],
);

const MARKET = shortMarket({ a: 2, C: "2.5" });
const TRADERS_ONLY = "actors/intermediated";
const makers = [
  ...refusals("sell", [
    "dealer",
    "a dealer as its customer",
    { ...MARKET, trader: "dealer:short" },
    TRADERS_ONLY,
  ]),
  ...refusals("buy", [
    "dealer",
    "a dealer that buys without naming a bucket",
    { ...MARKET, trader: "dealer:mid" },
    TRADERS_ONLY,
  ]),
];

const BEFORE = shortMarket({ period: 0, a: 2, C: "2.5" });
const drawn = refusals(
  "run_period",
  [
    "dealer-arrives",
    "a dealer as an arrival",
    { ...BEFORE, arrivals: [{ prefer: "buy", trader: "dealer:mid" }] },
    TRADERS_ONLY,
  ],
  [
    "prefers-neither",
    "an arrival that prefers to hold",
    { ...BEFORE, arrivals: [{ prefer: "hold", trader: "S1" }] },
    "flow/preference",
  ],
);

/** Values of another kind, states that are no world, and customers that are no traders. */
export const OF_STATES = [...kinds, ...listed, ...due, ...buckets, ...makers, ...drawn];
