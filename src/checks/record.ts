import type { Rules } from "../config/rules.js";
import type { Leg, Trade } from "../events/event.js";
import type { Snapshot } from "../events/ledger.js";
import type { Num } from "../numbers/num.js";
import { dealerOf, vbtOf, type Party } from "../terms/party.js";

type Sheet<N> = Snapshot<N>["sheets"][number];

/**
 * What is looked for in a record, first where it probably is: legs, sheets and payouts are recorded
 * in one order.
 */
export const entryOf = <E>(
  entries: readonly E[],
  isIt: (entry: E) => boolean,
  likely: number,
): E | undefined =>
  // Stryker disable next-line MethodExpression, ArithmeticOperator: a guess only saves time
  entries.slice(likely, likely + 1).find(isIt) ?? entries.find(isIt);

/** A party's balance sheet in a snapshot. */
export const sheetOf = <N>(
  { sheets }: Snapshot<N>,
  party: Party,
  likely = 0,
): Sheet<N> | undefined => entryOf(sheets, (sheet) => sheet.party === party, likely);

/** A party's leg of an event. */
export const legOf = <N>(legs: readonly Leg<N>[], party: Party, likely = 0): Leg<N> | undefined =>
  entryOf(legs, (leg) => leg.party === party, likely);

/** Who hands the ticket over in a trade, and who pays for it. */
export function sidesOf<N>({ side, route, trader, bucket }: Trade<N>): {
  readonly seller: Party;
  readonly buyer: Party;
} {
  const maker = route === "interior" ? dealerOf(bucket) : vbtOf(bucket);
  return side === "sell" ? { seller: trader, buyer: maker } : { seller: maker, buyer: trader };
}

/**
 * Money that one ticket costs at a quoted price.
 *
 * @remarks open point price-basis
 */
export const costOf = <N extends Num<N>>({ config, readings }: Rules<N>, price: N): N =>
  readings["price-basis"] === "face" ? config.ticketSize.mul(price) : price;

/** Ticket ids, to be read. */
export const listed = (ids: readonly string[]): string =>
  ids.length === 0 ? "none" : ids.join(", ");
