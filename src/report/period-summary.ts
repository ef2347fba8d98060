import type { LedgerEvent } from "../events/event.js";
import type { Num, NumberSystem } from "../numbers/num.js";
import type { Quotes } from "../kernel/position.js";
import { BUCKETS, perBucket, type Bucket } from "../terms/bucket.js";

/** What a period came to, counted as its events go by. */
export interface PeriodCounts<N> {
  /** The quotes that step 2 posted. */
  readonly quotes: Partial<Record<Bucket, Quotes<N>>>;
  readonly interior: { sell: number; buy: number };
  readonly passThrough: { sell: number; buy: number };
  noTrades: number;
  rebuckets: number;
  settlements: number;
  defaults: number;
  /** The anchors that the period's losses led to. */
  readonly moved: Partial<
    Record<Bucket, { readonly mid: N; readonly spread: N; readonly loss: N }>
  >;
}

export const noCounts = <N>(): PeriodCounts<N> => ({
  quotes: {},
  interior: { sell: 0, buy: 0 },
  passThrough: { sell: 0, buy: 0 },
  noTrades: 0,
  rebuckets: 0,
  settlements: 0,
  defaults: 0,
  moved: {},
});

/** Counts one event of the period. */
export function count<N extends Num<N>>(counts: PeriodCounts<N>, event: LedgerEvent<N>): void {
  switch (event.kind) {
    case "recompute":
      counts.quotes[event.bucket] ??= event.quotes;
      break;
    case "trade":
      counts[event.route === "interior" ? "interior" : "passThrough"][event.side] += 1;
      break;
    case "no-trade":
      counts.noTrades += 1;
      break;
    case "rebucket":
      counts.rebuckets += 1;
      break;
    case "settlement":
      counts.settlements += 1;
      if (event.recovery.lt(1)) counts.defaults += 1;
      break;
    case "anchors":
      counts.moved[event.bucket] = event;
      break;
    case "period-start":
  }
}

/** A price to four places; the exact value is in the trace. */
const price = <N extends Num<N>>(value: N, { toNumber }: NumberSystem<N>): string =>
  toNumber(value).toFixed(4);

function quoteText<N extends Num<N>>(
  bucket: Bucket,
  quotes: Quotes<N> | undefined,
  numbers: NumberSystem<N>,
): string {
  if (quotes === undefined) return bucket;
  const { postedBid, postedAsk, pinnedBid, pinnedAsk, guard } = quotes;
  const bid = price(postedBid, numbers) + (pinnedBid ? "*" : "");
  const ask = price(postedAsk, numbers) + (pinnedAsk ? "*" : "");
  const capacity = guard ? "Guard" : `X* ${numbers.toNumber(quotes.capacity)}`;
  return `${bucket} ${bid}/${ask} (${capacity})`;
}

/**
 * A period in two lines, or three where anchors moved: posted bid/ask by bucket, a star where it is
 * pinned to the outside; then what happened.
 */
export function periodLines<N extends Num<N>>(
  period: number,
  counts: PeriodCounts<N>,
  numbers: NumberSystem<N>,
): readonly string[] {
  const { quotes, interior, passThrough, noTrades, rebuckets, settlements, defaults } = counts;
  const posted = perBucket((bucket) => quoteText(bucket, quotes[bucket], numbers));
  const moved = BUCKETS.flatMap((bucket) => {
    const anchors = counts.moved[bucket];
    if (anchors === undefined) return [];
    const [loss, M, O] = [anchors.loss, anchors.mid, anchors.spread].map((each) =>
      price(each, numbers),
    );
    return [`${bucket} loses ${loss}: M ${M}, O ${O}`];
  });
  const happened = [
    `sells ${interior.sell} inside, ${passThrough.sell} passed through`,
    `buys ${interior.buy} inside, ${passThrough.buy} passed through`,
    `${noTrades} without trade`,
    `${rebuckets} rebucketed`,
    `${settlements} settled, ${defaults} in default`,
  ];
  const head = `period ${period}`.padEnd(11);
  const indent = " ".repeat(11);
  return [
    `${head}${BUCKETS.map((bucket) => posted[bucket]).join("   ")}`,
    `${indent}${happened.join(" · ")}`,
    ...(moved.length > 0 ? [`${indent}anchors: ${moved.join("; ")}`] : []),
  ];
}
