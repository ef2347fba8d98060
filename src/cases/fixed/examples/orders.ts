import type { TicketDocument } from "../../../config/state-document.js";
import type { Party } from "../../../terms/party.js";
import { arrivals, examples } from "../asked.js";
import { position, shortMarket } from "../short-market.js";
import { world } from "../world.js";

/** Example 13: a seller who lacks 0.90, a buyer who can pay, a buyer who cannot. */
const ARRIVING = {
  settings: { buffer: "0.5", Nmax: 3 },
  a: 2,
  C: "2",
  sellers: ["0.1"],
  buyers: ["2.00", "0.90"],
} as const;

const flow = examples(
  ["13-quote-1", "the dealer before the arrivals", "quote", position({ a: 2, C: "2" })],
  ["13-eligibility", "who may sell and who may buy", "eligibility", shortMarket(ARRIVING)],
  [
    "13-period",
    "a SELL, a BUY by fallback that is too dear, a BUY",
    "run_period",
    {
      ...shortMarket({ ...ARRIVING, period: 0 }),
      ...arrivals("sell S1", "sell B2", "buy B1"),
    },
  ],
  ["13-quote-2", "the dealer after the SELL", "quote", position({ a: 3, C: "1.03" })],
  [
    "13-buy-short-of-cash",
    "B2 cannot pay 0.98",
    "buy",
    { ...shortMarket({ ...ARRIVING, a: 3, C: "1.03" }), trader: "B2" },
  ],
  ["13-quote-3", "the dealer after the BUY", "quote", position({ a: 2, C: "2.01" })],
  [
    "13-period-buy-first",
    "the same traders the other way round",
    "run_period",
    {
      ...shortMarket({ ...ARRIVING, period: 0 }),
      ...arrivals("buy B2", "buy B1", "sell S1"),
    },
  ],
  [
    "13-period-both-empty",
    "once both sets are empty, further arrivals are ignored",
    "run_period",
    {
      ...shortMarket({ ...ARRIVING, period: 0, buyers: ["2.00"] }),
      ...arrivals("sell S1", "sell B1", "buy B1"),
    },
  ],
);

const named = (
  id: string,
  [issuer, maturity, serial]: readonly [Party, number, number],
  owner: Party,
): TicketDocument => ({ id, issuer, owner, maturity, serial });
const [DEALER, VBT] = ["dealer:mid", "vbt:mid"];
/** Example 14 in period 1: τ of 6, 5, 7 and 6. */
const K1 = ["I1", 7, 101] as const;
const K2 = ["I2", 6, 202] as const;
const VBTS = [named("v1", ["I3", 8, 303], VBT), named("v2", ["I4", 7, 404], VBT)];
const BOTH = [named("k1", K1, DEALER), named("k2", K2, DEALER)];

/** A buyer J with 2.00, beside the dealer with its shelf and cash and the VBT with v1 and v2. */
const buying = (C: string, ...tickets: readonly TicketDocument[]) => ({
  ...world({
    period: 1,
    tickets: [tickets, VBTS],
    cash: { J: "2.00", [DEALER]: C, [VBT]: "4" },
  }),
  trader: "J",
});

const transfer = examples(
  ["14-buy-a", "a BUY inside gets k2", "buy", buying("2", ...BOTH)],
  ["14-buy-b", "a pinned BUY gets the VBT's v2", "buy", buying("4")],
  [
    "14-buy-bound-none",
    "bound to I2, which nobody has for sale",
    "buy",
    buying("3.03", named("k1", K1, DEALER), named("k2", K2, "J")),
  ],
  [
    "14-buy-bound-dealer",
    "bound to I1, it gets k1 though k2 matures first",
    "buy",
    buying("2", ...BOTH, named("k3", ["I1", 7, 505], "J")),
  ],
  [
    "14-buy-bound-vbt",
    "bound to I3 and pinned, it gets v1 though v2 matures first",
    "buy",
    buying("4", named("v3", ["I3", 8, 606], "J")),
  ],
);

/** Examples 13 and 14: who arrives and what comes of it, and which ticket moves. */
export const ORDERS = [...flow, ...transfer];
