import type { Rules } from "../config/rules.js";
import type { Recompute, Trade } from "../events/event.js";
import type { Entry, Snapshot } from "../events/ledger.js";
import type { Num } from "../numbers/num.js";
import { dealerOf, type Party } from "../terms/party.js";
import { near, onEdge } from "./tolerance.js";
import { findingsOf, type Findings, type Violation } from "./violation.js";

type Quotes<N> = Recompute<N>["quotes"];
type Anchors<N> = Snapshot<N>["anchors"]["short"];

/** One side of the market: a dealer's quote and the VBT's behind it. */
interface QuoteSide<N> {
  readonly name: "ask" | "bid";
  /** A or B as the recorded anchors give it, and as it was quoted, money per ticket. */
  readonly outside: N;
  readonly quotedOutside: N;
  /** a_c or b_c, money per ticket. */
  readonly clipped: N;
  readonly posted: N;
  readonly pinned: boolean;
  /** Whether the dealer can trade on this side. */
  readonly open: boolean;
}

/** A = M + O/2 and a_c. */
const askSide = <N extends Num<N>>(
  quotes: Quotes<N>,
  { mid, spread }: Anchors<N>,
): QuoteSide<N> => ({
  name: "ask",
  outside: mid.add(spread.div(2)),
  quotedOutside: quotes.outsideAsk,
  clipped: quotes.ask,
  posted: quotes.postedAsk,
  pinned: quotes.pinnedAsk,
  open: quotes.canSell,
});

/** B = M − O/2, not below 0 with the floor on, and b_c. */
function bidSide<N extends Num<N>>(
  quotes: Quotes<N>,
  { mid, spread }: Anchors<N>,
  { numbers, config }: Rules<N>,
): QuoteSide<N> {
  const unfloored = mid.sub(spread.div(2));
  return {
    name: "bid",
    outside: config.bidFloor ? numbers.max(numbers.ratio(0), unfloored) : unfloored,
    quotedOutside: quotes.outsideBid,
    clipped: quotes.bid,
    posted: quotes.postedBid,
    pinned: quotes.pinnedBid,
    open: quotes.canBuy,
  };
}

/** The clipped quote lies within the outside one, and the posted quote is one of the two. */
function quoteHolds<N extends Num<N>>(
  side: QuoteSide<N>,
  dealer: Party,
  { numbers }: Rules<N>,
  found: Findings,
): void {
  const { name, outside, quotedOutside, clipped, posted, open } = side;
  const [O, c] = name === "ask" ? ["A", "a_c"] : ["B", "b_c"];
  const breach = (identity: string, expected: N, actual: N) =>
    found.add("C2", {
      parties: [dealer],
      identity,
      expected: numbers.show(expected),
      actual: numbers.show(actual),
    });
  if (!near(numbers, outside, quotedOutside)) {
    breach(`the outside ${name} is ${O} of M and O`, outside, quotedOutside);
  }
  // Stryker disable next-line MethodBoundary: what is equal is near
  const within = name === "ask" ? clipped.lte(outside) : clipped.gte(outside);
  if (!within && !near(numbers, outside, clipped)) {
    breach(name === "ask" ? "a_c ≤ A" : "b_c ≥ B", outside, clipped);
  }
  const met = open ? clipped : outside;
  if (!near(numbers, met, posted)) {
    const trades = name === "ask" ? "sell" : "buy";
    breach(
      `posted ${name} = ${open ? c : O} where the dealer can${open ? "" : "not"} ${trades}`,
      met,
      posted,
    );
  }
}

/** The flag is up exactly where the quote it describes equals the outside one. */
function flagHolds<N extends Num<N>>(
  { name, outside, clipped, posted, pinned, open }: QuoteSide<N>,
  dealer: Party,
  { numbers, readings }: Rules<N>,
  found: Findings,
): void {
  const describesPosted = readings["pin-flag"] === "posted";
  const quote = describesPosted ? posted : clipped;
  const isOutsideItself = describesPosted && !open;
  const equal = isOutsideItself ? near(numbers, outside, quote) : quote.equals(outside);
  if (pinned === equal || (!isOutsideItself && onEdge(numbers, quote, outside))) return;
  const relation = `${numbers.show(quote)} ${equal ? "=" : "≠"} ${numbers.show(outside)}`;
  found.add("C2", {
    parties: [dealer],
    identity: `pinned ${name} flag iff the ${describesPosted ? "posted" : "clipped"} ${name} equals the outside ${name}`,
    expected: `${equal} (${relation})`,
    actual: String(pinned),
  });
}

function boundsHold<N extends Num<N>>(
  { before }: Entry<N>,
  { bucket, quotes }: Trade<N> | Recompute<N>,
  rules: Rules<N>,
  found: Findings,
): void {
  const anchors = before.anchors[bucket];
  const dealer = dealerOf(bucket);
  for (const side of [askSide(quotes, anchors), bidSide(quotes, anchors, rules)]) {
    quoteHolds(side, dealer, rules, found);
    flagHolds(side, dealer, rules, found);
  }
}

/**
 * Quote bounds: b_c ≥ B and a_c ≤ A, the posted quote is the clipped one where the dealer can trade
 * and the outside one elsewhere, and a pin flag is up exactly where the two are equal. A and B are
 * taken from the recorded anchors, not from the quotes.
 *
 * @remarks C2, kernel/clip, kernel/pin, outside/quotes, outside/bid-floor; open point pin-flag
 */
export function quoteBounds<N extends Num<N>>(
  entry: Entry<N>,
  rules: Rules<N>,
): readonly Violation[] {
  const found = findingsOf(entry);
  const { event } = entry;
  if (event.kind === "trade" || event.kind === "recompute") boundsHold(entry, event, rules, found);
  return found.violations;
}
