import { refused } from "../config/fault.js";
import type { Parsed } from "../errors.js";
import { rational, type Rational } from "../numbers/rational.js";
import type { Eligible } from "../period/3-eligibility.js";
import { perBucket, type Bucket, type PerBucket } from "../terms/bucket.js";
import { byId } from "../terms/id-order.js";
import type { NoTradeReason, Party, Route, Side } from "../terms/party.js";
import { figure, type Figure } from "./figure.js";
import type { Fork } from "./forked-draws.js";
import { openedPeriod, patternOf, playedPeriod, type PlayedPeriod } from "./played-period.js";
import type { World } from "./world-before.js";

/** What came of one arrival, whoever of its traders it was. */
export type ArrivalOutcome = {
  readonly side: Side;
  /** All traders that it may have been, in ascending id. */
  readonly traders: readonly Party[];
} & (
  | {
      readonly kind: "trade";
      readonly bucket: Bucket;
      readonly route: Route;
      /** Money per ticket. */
      readonly price: Figure;
    }
  | { readonly kind: "no-trade"; readonly reason: NoTradeReason }
);

/** One way a period can go, told apart from others by its trades, their prices and its defaults. */
export interface PeriodOutcome {
  /** Over all outcomes they sum to 1. */
  readonly probability: Figure;
  readonly arrivals: readonly ArrivalOutcome[];
  /** What each bucket's dealer posts after the last arrival. */
  readonly posted: PerBucket<{ readonly bid: Figure; readonly ask: Figure }>;
  readonly defaults: readonly { readonly issuer: Party; readonly recovery: Figure }[];
}

/** Everything that can come of a period's draws. */
export interface PeriodOutcomes {
  readonly period: number;
  readonly eligible: Eligible;
  /** N_max. */
  readonly maxArrivals: number;
  /** π_sell. */
  readonly piSell: Figure;
  /** The likeliest first. */
  readonly outcomes: readonly PeriodOutcome[];
  /** Expected numbers of executed orders. */
  readonly sells: Figure;
  readonly buys: Figure;
  /** E[SELLs]/E[trades]; absent where nobody ever trades. */
  readonly sellShare?: Figure;
}

/**
 * The most ways in which draws are followed, each on a copy of the ring; the most tickets copied in
 * all; the most arrivals of a period.
 */
export const OUTCOME_LIMITS = { ways: 20_000, copied: 20_000_000, arrivals: 30 } as const;

interface FollowOptions {
  readonly ways?: number;
  readonly onWay?: (count: number) => void;
}

/** Outcomes that differ at most in who arrived and which ticket moved. */
interface Pattern {
  probability: Rational;
  readonly traders: readonly Set<Party>[];
  readonly example: PlayedPeriod;
}

/** Sets the forks to the next way, depth first; they are none after the last. */
function advance(forks: Fork[]): void {
  for (let last = forks.at(-1); last !== undefined; last = forks.at(-1)) {
    last.chosen += 1;
    if (last.chosen < last.ways.length) return;
    forks.pop();
  }
}

function add(patterns: Map<string, Pattern>, played: PlayedPeriod): void {
  const key = patternOf(played);
  const found = patterns.get(key);
  const pattern = found ?? {
    probability: rational.ratio(0),
    traders: played.arrivals.map(() => new Set<Party>()),
    example: played,
  };
  pattern.probability = pattern.probability.add(played.probability);
  for (const [place, { traders }] of played.arrivals.entries())
    for (const trader of traders) pattern.traders[place]?.add(trader);
  if (found === undefined) patterns.set(key, pattern);
}

function outcomeOf({ probability, traders, example }: Pattern): PeriodOutcome {
  const arrivals = example.arrivals.map(({ event }, place): ArrivalOutcome => {
    const { side } = event;
    const who = { side, traders: [...(traders[place] ?? [])].sort(byId) };
    if (event.kind === "no-trade") return { ...who, kind: event.kind, reason: event.reason };
    const { kind, bucket, route, price } = event;
    return { ...who, kind, bucket, route, price: figure(price) };
  });
  return {
    probability: figure(probability),
    arrivals,
    posted: perBucket((bucket) => ({
      bid: figure(example.board[bucket].postedBid),
      ask: figure(example.board[bucket].postedAsk),
    })),
    defaults: example.defaults.map(({ issuer, recovery }) => ({
      issuer,
      recovery: figure(recovery),
    })),
  };
}

function expectations(
  patterns: readonly Pattern[],
): Pick<PeriodOutcomes, "sells" | "buys" | "sellShare"> {
  const expected = (side: Side): Rational =>
    patterns.reduce((sum, { probability, example }) => {
      const trades = example.arrivals.filter(
        ({ event }) => event.kind === "trade" && event.side === side,
      );
      return sum.add(probability.mul(rational.ratio(trades.length)));
    }, rational.ratio(0));
  const [sells, buys] = [expected("sell"), expected("buy")];
  const trades = sells.add(buys);
  const share = trades.gt(0) && { sellShare: figure(sells.div(trades)) };
  return { sells: figure(sells), buys: figure(buys), ...share };
}

const refusal = (expected: string, found: string) =>
  refused([{ code: "size", path: ["order_flow", "Nmax"], expected, found }]);

/**
 * Every way a period can go, with its exact probability.
 *
 * @param options - the most ways to follow; who is told how many have been, after each
 * @returns the outcomes; or an issue where the arrivals, or the ways to follow, are too many
 * @remarks flow/preference, flow/uniform, flow/fallback, flow/sell-share
 */
export function periodOutcomes(
  world: World,
  { ways = OUTCOME_LIMITS.ways, onWay }: FollowOptions = {},
): Parsed<PeriodOutcomes> {
  const { books, rules } = world;
  const { maxArrivals, piSell } = rules.config;
  const { copied, arrivals } = OUTCOME_LIMITS;
  if (maxArrivals > arrivals)
    return refusal(`at most ${arrivals} arrivals a period`, String(maxArrivals));
  const most = Math.max(1, Math.min(ways, Math.floor(copied / (books.ticketCount + 1))));
  const period = openedPeriod(world);
  const { sell, buy } = period.sets;
  const [patterns, forks] = [new Map<string, Pattern>(), [] as Fork[]];
  let count = 0;
  do {
    if (count === most) {
      const among = `${maxArrivals} arrivals of ${sell.length} sellers and ${buy.length} buyers`;
      return refusal(`draws that can fall in at most ${most} ways`, `more, of ${among}`);
    }
    add(patterns, playedPeriod(period, forks));
    count += 1;
    onWay?.(count);
    advance(forks);
  } while (forks.length > 0);
  const all = [...patterns.values()].sort((left, right) =>
    left.probability.gt(right.probability) ? -1 : 1,
  );
  const value = {
    period: books.period + 1,
    eligible: period.sets,
    maxArrivals,
    piSell: figure(piSell),
    outcomes: all.map(outcomeOf),
    ...expectations(all),
  };
  return { ok: true, value, warnings: [] };
}
