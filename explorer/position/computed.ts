import type { AnchorStep } from "../../src/explore/anchor-path.js";
import type { Position } from "../../src/explore/position.js";
import { quantities } from "../../src/explore/quantities.js";
import { oneTrade } from "../../src/explore/trades.js";

/** What the kernel makes of a position, exactly, under the symbols of `quantities`. */
export type Computed = ReadonlyMap<string, string>;

const pairs = (at: Position, suffix = ""): readonly (readonly [string, string])[] =>
  quantities(at).map(({ symbol, exact }) => [symbol + suffix, exact]);

/** Every quantity here, and after one order: `K* after a SELL`. */
export const computedAt = (at: Position): Computed =>
  new Map([
    ...pairs(at),
    ...pairs(oneTrade(at, "sell").after, " after a SELL"),
    ...pairs(oneTrade(at, "buy").after, " after a BUY"),
  ]);

/** The anchors after the last loss. */
export const computedAfter = (last: AnchorStep | undefined): Computed =>
  new Map(
    last && [
      ["M", last.mid.exact],
      ["O", last.spread.exact],
      ["A", last.outsideAsk.exact],
      ["B", last.outsideBid.exact],
      ["M − O/2", last.rawBid.exact],
    ],
  );
