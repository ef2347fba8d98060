import type { LedgerEvent, Settlement, Trade } from "../../src/events/event.js";
import type { Entry } from "../../src/events/ledger.js";
import type { Rational } from "../../src/numbers/rational.js";
import { roleOf } from "../../src/terms/party.js";

type Event = LedgerEvent<Rational>;
type Kind = readonly [string, (period: readonly Entry<Rational>[]) => boolean];

const some =
  <K extends Event["kind"]>(kind: K, is: (event: Extract<Event, { kind: K }>) => boolean) =>
  (entries: readonly Entry<Rational>[]): boolean =>
    entries.some(({ event }) => event.kind === kind && is(event as Extract<Event, { kind: K }>));

const traded = (side: Trade<Rational>["side"], route: Trade<Rational>["route"]) =>
  some("trade", (trade) => trade.side === side && trade.route === route);

/** Orders that were processed on the other side than they preferred. */
const fellBack = (entries: readonly Entry<Rational>[]): boolean =>
  some("trade", ({ arrival, side }) => arrival !== undefined && arrival.prefer !== side)(entries) ||
  some(
    "no-trade",
    ({ arrival, side }) => arrival !== undefined && arrival.prefer !== side,
  )(entries);

const holderRoles = ({ payouts }: Settlement<Rational>): readonly string[] =>
  payouts.map(({ holder }) => roleOf(holder).role);

/** Two issuers default, and those they owe are a dealer, a VBT and a trader between them. */
function manyDefaults(entries: readonly Entry<Rational>[]): boolean {
  const defaults = entries.flatMap(({ event }) =>
    event.kind === "settlement" && event.recovery.lt(1) ? [event] : [],
  );
  return defaults.length >= 2 && new Set(defaults.flatMap(holderRoles)).size === 3;
}

/** A dealer that had cash, or none, owes after taking a ticket that crossed into its bucket. */
const overdrawn = (entries: readonly Entry<Rational>[]): boolean =>
  entries.some(
    ({ event, after }) =>
      event.kind === "rebucket" &&
      event.holder === "dealer" &&
      after.sheets.some(
        ({ party, cash }) =>
          party === event.sale?.buyer && party.startsWith("dealer") && cash.lt(0),
      ),
  );

/** What can happen in a period that the specification has words for. */
export const PERIOD_KINDS: readonly Kind[] = [
  ["a fallback", fellBack],
  ["a retention", some("no-trade", () => true)],
  ["an interior SELL", traded("sell", "interior")],
  ["an interior BUY", traded("buy", "interior")],
  ["a SELL passed through", traded("sell", "pass-through")],
  ["a BUY passed through", traded("buy", "pass-through")],
  ["a partial default", some("settlement", ({ recovery: R }) => R.gt(0) && R.lt(1))],
  ["a total default", some("settlement", ({ recovery: R }) => R.equals(0))],
  ["several issuers defaulting on several kinds of holder", manyDefaults],
  ["a dealer's ticket rebucketed", some("rebucket", ({ holder }) => holder === "dealer")],
  ["a VBT's ticket rebucketed", some("rebucket", ({ holder }) => holder === "vbt")],
  ["a trader's ticket rebucketed", some("rebucket", ({ holder }) => holder === "trader")],
  ["an overdraft", overdrawn],
  ["anchors below the Guard", some("recompute", ({ quotes: { guard } }) => guard)],
  [
    "a crossed inside market",
    some("recompute", ({ quotes: { guard, ask, bid } }) => !guard && ask.lt(bid)),
  ],
];
