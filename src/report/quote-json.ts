import { edges } from "../explore/edges.js";
import { ladder } from "../explore/ladder.js";
import { positionTexts, type Position } from "../explore/position.js";
import { conditions, quantities } from "../explore/quantities.js";
import { oneTrade } from "../explore/trades.js";
import type { Side } from "../terms/party.js";

const trade = (at: Position, side: Side): object => {
  const { after, ...rest } = oneTrade(at, side);
  return { ...rest, after: positionTexts(after) };
};

/** Everything about one position, as JSON: each number as its exact text, a decimal and a float. */
export const quoteJson = (at: Position): string =>
  JSON.stringify(
    {
      position: positionTexts(at),
      quantities: quantities(at),
      conditions: conditions(at),
      ladder: ladder(at),
      sell: trade(at, "sell"),
      buy: trade(at, "buy"),
      ...edges(at),
    },
    undefined,
    2,
  );
