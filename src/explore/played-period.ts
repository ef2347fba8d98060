import type { NoTrade, Settlement, Trade } from "../events/event.js";
import { Ledger } from "../events/ledger.js";
import { rational, type Rational } from "../numbers/rational.js";
import { updateBuckets } from "../period/1-update-buckets.js";
import { precompute, type Board } from "../period/2-precompute.js";
import { eligible, type Eligible } from "../period/3-eligibility.js";
import { orderFlow } from "../period/4-order-flow.js";
import { settle } from "../period/5-settle.js";
import type { Party } from "../terms/party.js";
import { ForkedDraws, type Fork } from "./forked-draws.js";
import type { World } from "./world-before.js";

/** A period after its steps 1 to 3, which all its outcomes share. */
export interface OpenedPeriod extends World {
  readonly board: Board<Rational>;
  readonly sets: Eligible;
}

/** An order's end, and all traders whose arrival would have come to it. */
export interface PlayedArrival {
  readonly event: Trade<Rational> | NoTrade<Rational>;
  readonly traders: readonly Party[];
}

/** A period along one way that its draws can take. */
export interface PlayedPeriod {
  readonly probability: Rational;
  readonly arrivals: readonly PlayedArrival[];
  /** The quotes after the last arrival. */
  readonly board: Board<Rational>;
  readonly defaults: readonly Settlement<Rational>[];
}

/** What a step returns; its entries are nobody's. */
function finished<T>(step: Generator<unknown, T>): T {
  let next = step.next();
  while (next.done !== true) next = step.next();
  return next.value;
}

/** Steps 1 to 3, on a copy of the books. */
export function openedPeriod({ books, rules }: World): OpenedPeriod {
  const ours = books.copy();
  const ledger = new Ledger(ours, rules);
  finished(updateBuckets(ledger));
  const board = finished(precompute(ledger));
  return { books: ours, rules, board, sets: eligible(ours, rules) };
}

/** Steps 4 and 5, on a copy of the books, along the way that the forks are set to. */
export function playedPeriod(period: OpenedPeriod, forks: Fork[]): PlayedPeriod {
  const ledger = new Ledger(period.books.copy(), period.rules);
  const draws = new ForkedDraws(ledger, period.sets, forks);
  const board = { ...period.board };
  const arrivals: PlayedArrival[] = [];
  for (const { event } of orderFlow(ledger, board, period.sets, draws)) {
    if (event.kind === "trade") draws.traded(event.side);
    if (event.kind === "trade" || event.kind === "no-trade")
      arrivals.push({ event, traders: draws.alike });
  }
  const defaults = finished(settle(ledger)).filter(({ recovery }) => recovery.lt(1));
  return { probability: draws.probability, arrivals, board, defaults };
}

const wordOf = ({ event }: PlayedArrival): string =>
  event.kind === "trade"
    ? `${event.side} ${event.route} ${event.bucket} ${rational.show(event.price)}`
    : `${event.side} ${event.reason}`;

/** The same for periods that differ at most in who arrived and which ticket moved. */
export const patternOf = ({ arrivals, defaults }: PlayedPeriod): string =>
  [
    ...arrivals.map(wordOf),
    ...defaults.map(({ issuer, recovery }) => `${issuer} ${rational.show(recovery)}`),
  ].join("\n");
