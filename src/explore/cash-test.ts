import { rational, type Rational } from "../numbers/rational.js";
import { movedTo } from "./jumps.js";
import { quotesAt, type Position } from "./position.js";
import { legOf } from "./trades.js";

/** Where the cash test turns, and whether at that cash itself or only just below it. */
export interface CashTurn {
  readonly cash: Rational;
  readonly reached: "at" | "just below";
}

/** The most capacity jumps that are followed. */
const MOST_JUMPS = 500;

/** What a ticket would cost the dealer at capacity k, and the cash from which on, and below which, k holds. */
function stretchOf(at: Position, k: Rational) {
  const { mid: M, tickets: a } = at.position;
  const lower = M.mul(k.sub(a));
  const due = legOf(at, quotesAt(movedTo(at, "C", lower)).bid);
  return { lower, upper: lower.add(M), due };
}

/**
 * The test holds: the greatest cash below which it fails. A ticket costs more the greater the
 * capacity, so it turns at what a ticket costs, in the stretch that holds that cash. Capacity 0 has
 * no lower end.
 */
function turnBelow(at: Position, K: Rational): CashTurn | undefined {
  for (let down = 0; down <= MOST_JUMPS; down += 1) {
    const k = K.sub(rational.ratio(down));
    const { lower, due } = stretchOf(at, k);
    if (k.equals(0) || due.gt(lower)) return { cash: due, reached: "just below" };
  }
  return undefined;
}

/** The test fails: the least cash above at which it holds. */
function turnAbove(at: Position, K: Rational): CashTurn | undefined {
  for (let up = 0; up <= MOST_JUMPS; up += 1) {
    const { upper, due } = stretchOf(at, K.add(rational.ratio(up)));
    if (due.lt(upper)) return { cash: due, reached: "at" };
  }
  return undefined;
}

/**
 * The cash nearest to the dealer's at which C ≥ b_c(x) turns, b_c moving with the capacity that this
 * cash makes; undefined where that is more than 500 capacity jumps away. The dealer is above the Guard.
 *
 * @remarks kernel/can-buy
 */
export function cashTurn(at: Position): CashTurn | undefined {
  const { bid, capacityTickets: K } = quotesAt(at);
  return at.position.cash.gte(legOf(at, bid)) ? turnBelow(at, K) : turnAbove(at, K);
}
