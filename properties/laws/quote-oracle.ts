import type { QuoteParams } from "../../src/cases/generate/positions.js";
import type { Readings } from "../../src/requirements/open-points.js";

/** A ratio of whole numbers, not reduced. */
type Ratio = readonly [numerator: bigint, denominator: bigint];

/** A numeral as a ratio. */
function read(text: string): Ratio {
  const [whole = "", below] = text.split("/");
  if (below !== undefined) return [BigInt(whole), BigInt(below)];
  const [integer = "", places = ""] = whole.split(".");
  return [BigInt(integer + places), BigInt(`1${"0".repeat(places.length)}`)];
}

const floor = (n: bigint, d: bigint): bigint => (n >= 0n ? n / d : -((-n + d - 1n) / d));
const less = ([n, d]: Ratio, [m, e]: Ratio): boolean => n * e < m * d;
const same = ([n, d]: Ratio, [m, e]: Ratio): boolean => n * e === m * d;

/** Whether a numeral is this ratio. */
export const isRatio = (text: string, ratio: Ratio): boolean => same(read(text), ratio);

/** What the specification quotes, each number a ratio. */
export interface OracleQuote {
  readonly numbers: Readonly<Record<string, Ratio>>;
  readonly flags: Readonly<Record<string, boolean>>;
  readonly guard: boolean;
}

/**
 * A second derivation of every field of a quote: whole numbers over one denominator D, in tickets
 * instead of face, with λ = 1/(K + 1). S cancels from every price, and nothing is ever reduced.
 */
export function oracleQuote(params: QuoteParams, readings: Readings): OracleQuote {
  const texts = [params.S, params.M, params.O, params.C, params.M_min];
  const ratios = texts.map(read);
  const D = ratios.reduce((product, [, d]) => product * d, 1n);
  const [s = 0n, m = 0n, o = 0n, c = 0n, least = 0n] = ratios.map(([n, d]) => n * (D / d));
  const a = BigInt(params.a);
  const guard = m <= least;
  const v = m * a + c;
  const worth = guard ? 0n : floor(v, m);
  const K = worth < 0n ? 0n : worth;

  const A: Ratio = [2n * m + o, 2n * D];
  const B: Ratio = [params.clip_nonneg_B && 2n * m < o ? 0n : 2n * m - o, 2n * D];
  const p = 2n * m * (K + 2n) - o * (2n * a - K);
  const over = 2n * D * (K + 2n);
  const inside = (half: bigint): Ratio => [p * (K + 1n) + half * o * (K + 2n), over * (K + 1n)];
  const [askAtX, bidAtX] = [inside(1n), inside(-1n)];
  const ask = guard || less(A, askAtX) ? A : askAtX;
  const bid = guard || less(bidAtX, B) ? B : bidAtX;

  const canSell = !guard && a >= 1n;
  const [bidN, bidD] = bid;
  const cost: Ratio = readings["price-basis"] === "face" ? [s * bidN, D * bidD] : bid;
  const canBuy = !guard && a + 1n <= K && !less([c, D], cost);
  const [postedAsk, postedBid] = [canSell ? ask : A, canBuy ? bid : B];
  const isPosted = readings["pin-flag"] === "posted";
  return {
    numbers: {
      A,
      B,
      V: [v, D],
      K_star: [K, 1n],
      X_star: [s * K, D],
      N: [K + 1n, 1n],
      lambda: [1n, K + 1n],
      I: [o, D * (K + 1n)],
      ...(!guard && { p: [p, over], interior_ask: askAtX, interior_bid: bidAtX }),
      ask,
      bid,
      posted_ask: postedAsk,
      posted_bid: postedBid,
    },
    flags: {
      can_sell: canSell,
      can_buy: canBuy,
      pinned_ask: same(isPosted ? postedAsk : ask, A),
      pinned_bid: same(isPosted ? postedBid : bid, B),
      guard,
    },
    guard,
  };
}
