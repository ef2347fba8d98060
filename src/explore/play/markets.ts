import type { Rules } from "../../config/rules.js";
import type { Quotes } from "../../kernel/position.js";
import { rational, type Rational } from "../../numbers/rational.js";
import { marketQuotes, shelfCount } from "../../ring/market.js";
import type { Ring } from "../../ring/ring.js";
import { BUCKETS, type Bucket } from "../../terms/bucket.js";
import { dealerOf } from "../../terms/party.js";
import { figure, type Figure } from "../figure.js";

/** A quantity of a market; `before` is what it was before the event, where that is another value. */
export interface MarketRow {
  readonly symbol: string;
  readonly name: string;
  readonly value: Figure;
  readonly before?: Figure;
}

/** One bucket's market at one moment: the anchors, the dealer's position, and the quotes that follow. */
export interface Market {
  readonly bucket: Bucket;
  readonly guard: boolean;
  readonly pinnedAsk: boolean;
  readonly pinnedBid: boolean;
  readonly rows: readonly MarketRow[];
}

/** A market in numbers, to be compared with itself a moment later. */
export interface MarketFigures {
  readonly bucket: Bucket;
  readonly mid: Rational;
  readonly spread: Rational;
  readonly tickets: number;
  readonly cash: Rational;
  readonly quotes: Quotes<Rational>;
}

/** The markets of a world: all three, or those of some buckets. */
export const marketFigures = (
  ring: Ring<Rational>,
  rules: Rules<Rational>,
  buckets: readonly Bucket[] = BUCKETS,
): readonly MarketFigures[] =>
  buckets.map((bucket) => ({
    bucket,
    ...ring.anchors(bucket),
    tickets: shelfCount(ring, bucket, rules),
    cash: ring.cash(dealerOf(bucket)),
    quotes: marketQuotes(ring, bucket, rules),
  }));

type Quantity = readonly [symbol: string, name: string, value: (market: MarketFigures) => Rational];

const QUANTITIES: readonly Quantity[] = [
  ["M", "mid", ({ mid }) => mid],
  ["O", "spread", ({ spread }) => spread],
  ["A", "outside ask", ({ quotes }) => quotes.outsideAsk],
  ["B", "outside bid", ({ quotes }) => quotes.outsideBid],
  ["a", "tickets on the shelf", ({ tickets }) => rational.ratio(tickets)],
  ["C", "dealer's cash", ({ cash }) => cash],
  ["X*", "capacity", ({ quotes }) => quotes.capacity],
  ["λ", "layoff probability", ({ quotes }) => quotes.layoff],
  ["I", "inside width", ({ quotes }) => quotes.width],
  ["ask", "posted ask", ({ quotes }) => quotes.postedAsk],
  ["bid", "posted bid", ({ quotes }) => quotes.postedBid],
];

function row(
  [symbol, name, valueOf]: Quantity,
  now: MarketFigures,
  then?: MarketFigures,
): MarketRow {
  const value = valueOf(now);
  const earlier = then && valueOf(then);
  const isChanged = earlier !== undefined && !earlier.equals(value);
  return { symbol, name, value: figure(value), ...(isChanged && { before: figure(earlier) }) };
}

/** The markets as texts, with what changed since the moment before. */
export const markets = (
  now: readonly MarketFigures[],
  then?: readonly MarketFigures[],
): readonly Market[] =>
  now.map((market, index) => ({
    bucket: market.bucket,
    guard: market.quotes.guard,
    pinnedAsk: market.quotes.pinnedAsk,
    pinnedBid: market.quotes.pinnedBid,
    rows: QUANTITIES.map((quantity) => row(quantity, market, then?.[index])),
  }));
