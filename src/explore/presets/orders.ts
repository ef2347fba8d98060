import { arrivals } from "../../cases/fixed/asked.js";
import { shortMarket } from "../../cases/fixed/short-market.js";
import { world } from "../../cases/fixed/world.js";
import type { TicketDocument } from "../../config/state-document.js";
import { example, ladderAt, type ScriptedRun } from "./preset.js";

/** Example 13: a seller who lacks 0.90, a buyer who can pay, a buyer who cannot. */
const ARRIVING: ScriptedRun = {
  ...shortMarket({
    settings: { buffer: "0.5", Nmax: 3 },
    period: 0,
    a: 2,
    C: "2",
    sellers: ["0.1"],
    buyers: ["2.00", "0.90"],
  }),
  arrivals: [arrivals("sell S1", "sell B2", "buy B1").arrivals],
};

const flow = example(
  13,
  "Arrivals",
  [
    "13-run",
    "Z = 1, 1, 0",
    "S1 sells; then the sell set is empty and the arrival falls back to BUY, where B2 cannot pay 0.98; then B1 buys.",
    { view: "run", run: ARRIVING },
    "SELL at 0.97 · BUY at 0.98 · dealer's cash in the end 2.01",
  ],
  [
    "13-end",
    "the dealer afterwards",
    "Back at x = 2, and 0.01 richer.",
    ladderAt(2, "2.01"),
    "ask 1.03 · bid 0.97",
  ],
);

const named = (
  id: string,
  issuer: string,
  maturity: number,
  serial: number,
  owner: string,
): TicketDocument => ({ id, issuer, owner, maturity, serial });

/** A buyer J with 2.00, beside the mid dealer with its shelf and cash and the VBT with v1 and v2. */
const buying = (C: string, shelf: readonly TicketDocument[]): ScriptedRun => ({
  ...world({
    period: 0,
    tickets: [shelf, [named("v1", "I3", 8, 303, "vbt:mid"), named("v2", "I4", 7, 404, "vbt:mid")]],
    cash: { J: "2.00", "dealer:mid": C },
  }),
  arrivals: [arrivals("buy J").arrivals],
});

const transfer = example(
  14,
  "Ticket-level transfer",
  [
    "14-a",
    "A: from the shelf",
    "J buys inside and gets k2, of lowest maturity: it is bound to I2 from now on.",
    {
      view: "run",
      run: buying("2", [
        named("k1", "I1", 7, 101, "dealer:mid"),
        named("k2", "I2", 6, 202, "dealer:mid"),
      ]),
    },
    "price 1.03 · dealer's cash in the end 3.03 · J's cash in the end 0.97 · ticket k2",
  ],
  [
    "14-b",
    "B: from the VBT",
    "The shelf is empty: J buys at A and gets v2, of lowest maturity; the dealer is untouched.",
    { view: "run", run: buying("4.11", []) },
    "price 1.15 · dealer's cash in the end 4.11 · J's cash in the end 0.85 · ticket v2",
  ],
);

/** Examples 13 and 14: who arrives and what comes of it, and which ticket moves. */
export const ORDERS = [...flow, ...transfer];
