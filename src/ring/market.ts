import type { Rules } from "../config/rules.js";
import type { Num } from "../numbers/num.js";
import type { DealerPosition, KernelRules, Quotes } from "../kernel/position.js";
import { quotes } from "../kernel/quotes.js";
import type { Bucket } from "../terms/bucket.js";
import { dealerOf, type Party } from "../terms/party.js";
import type { Ticket } from "../terms/ticket.js";
import { ticketsOf } from "./books.js";
import type { Ring } from "./ring.js";

/** The part of the rules that the kernel reads. */
export const kernelRules = <N extends Num<N>>({ config, readings }: Rules<N>): KernelRules<N> => ({
  guardThreshold: config.guardThreshold,
  bidFloor: config.bidFloor,
  priceBasis: readings["price-basis"],
  pinFlag: readings["pin-flag"],
});

/**
 * Whether a ticket can change hands this period.
 *
 * @remarks open point due-tickets
 */
export const isTradeable = <N extends Num<N>>(
  ticket: Ticket,
  ring: Ring<N>,
  { readings }: Rules<N>,
): boolean => readings["due-tickets"] === "keep-bucket" || ticket.maturity > ring.period;

/**
 * a: the tickets on a dealer's home shelf.
 *
 * @remarks open point due-tickets: a withdrawn ticket is not counted.
 */
export function shelfCount<N extends Num<N>>(
  ring: Ring<N>,
  bucket: Bucket,
  { readings }: Rules<N>,
): number {
  const dealer = dealerOf(bucket);
  const withdrawn = readings["due-tickets"] === "withdrawn" ? ring.dueCount(dealer, bucket) : 0;
  return ring.heldCounts(dealer)[bucket] - withdrawn;
}

/** A bucket's market as its kernel sees it: its own dealer's (a, C), its own VBT's (M, O). */
export function marketPosition<N extends Num<N>>(
  ring: Ring<N>,
  bucket: Bucket,
  rules: Rules<N>,
): DealerPosition<N> {
  return {
    ...ring.anchors(bucket),
    ticketSize: rules.config.ticketSize,
    tickets: rules.numbers.ratio(shelfCount(ring, bucket, rules)),
    cash: ring.cash(dealerOf(bucket)),
  };
}

/**
 * A bucket's quotes.
 *
 * @remarks kernel/independence
 */
export const marketQuotes = <N extends Num<N>>(
  ring: Ring<N>,
  bucket: Bucket,
  rules: Rules<N>,
): Quotes<N> => quotes(rules.numbers, marketPosition(ring, bucket, rules), kernelRules(rules));

/**
 * k(i): the one issuer whose tickets a trader holds, or undefined where it holds none.
 *
 * @remarks trade/single-issuer: the binding ends with the last ticket.
 */
export function boundIssuer<N>(ring: Ring<N>, trader: Party): Party | undefined {
  for (const ticket of ticketsOf(ring, trader)) return ticket.issuer;
  return undefined;
}
