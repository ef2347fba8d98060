import { cashLeg } from "../kernel/quotes.js";
import type { Quotes } from "../kernel/position.js";
import type { Rational } from "../numbers/rational.js";
import type { RequirementId } from "../requirements/statements.js";
import type { Route, Side } from "../terms/party.js";
import { figure, type Figure } from "./figure.js";
import { quotesAt, type Position } from "./position.js";

/** One of the comparisons that an interior trade depends on. */
export interface FeasibilityTest {
  /** In the specification's symbols, such as `x + S ≤ X*`. */
  readonly words: string;
  readonly left: Figure;
  readonly sign: "≤" | "≥" | ">";
  readonly right: Figure;
  readonly holds: boolean;
  readonly requirement: RequirementId;
}

/** What one customer order for one ticket would do. */
export interface OneTrade {
  /** The customer's side. */
  readonly side: Side;
  /** The trade is interior where all of them hold, else it passes through to the VBT. */
  readonly tests: readonly FeasibilityTest[];
  readonly route: Route;
  readonly specEvent: 1 | 2 | 9 | 10;
  /** Money per ticket. */
  readonly price: Figure;
  /** What the customer gets or pays, money. */
  readonly cash: Figure;
  /** The dealer's position afterwards: as it was where the order passes through. */
  readonly after: Position;
  /** By how much K* changes, tickets. */
  readonly capacityChange: Figure;
}

const SIGNS = {
  "≤": (left: Rational, right: Rational) => left.lte(right),
  "≥": (left: Rational, right: Rational) => left.gte(right),
  ">": (left: Rational, right: Rational) => left.gt(right),
};

const test = (
  requirement: RequirementId,
  words: string,
  left: Rational,
  sign: FeasibilityTest["sign"],
  right: Rational,
): FeasibilityTest => ({
  requirement,
  words,
  left: figure(left),
  sign,
  right: figure(right),
  holds: SIGNS[sign](left, right),
});

/** The cash leg at a price, money. */
export const legOf = ({ position, rules }: Position, price: Rational): Rational =>
  cashLeg(rules.priceBasis, position.ticketSize, price);

/** The tests of an order at a position, in the specification's order, the Guard first. */
function testsOf(
  at: Position,
  { capacity: X, bid }: Quotes<Rational>,
  side: Side,
): readonly FeasibilityTest[] {
  const { position, rules } = at;
  const { ticketSize: S, mid: M, tickets: a, cash: C } = position;
  const x = S.mul(a);
  const guard = test("kernel/guard", "M > M_min", M, ">", rules.guardThreshold);
  if (side === "buy") return [guard, test("kernel/can-sell", "x ≥ S", x, "≥", S)];
  const leg = rules.priceBasis === "face" ? "C ≥ S·b_c(x)" : "C ≥ b_c(x)";
  return [
    guard,
    test("kernel/can-buy", "x + S ≤ X*", x.add(S), "≤", X),
    test("kernel/can-buy", leg, C, "≥", legOf(at, bid)),
  ];
}

/** The dealer after a customer order at its quotes, where the trade is interior. */
export function interiorTrade(
  at: Position,
  quotes: Quotes<Rational>,
  side: Side,
): Position | undefined {
  const { position, rules } = at;
  const { tickets: a, cash: C } = position;
  if (side === "sell") {
    if (!quotes.canBuy) return undefined;
    const sold = { tickets: a.add(1), cash: C.sub(legOf(at, quotes.postedBid)) };
    return { position: { ...position, ...sold }, rules };
  }
  if (!quotes.canSell) return undefined;
  const bought = { tickets: a.sub(1), cash: C.add(legOf(at, quotes.postedAsk)) };
  return { position: { ...position, ...bought }, rules };
}

/**
 * What one customer order for one ticket would do, the customer's own means and the VBT's stock aside.
 *
 * @remarks trade/sell-interior, trade/buy-interior, trade/sell-pass-through, trade/buy-pass-through
 */
export function oneTrade(at: Position, side: Side): OneTrade {
  const quotes = quotesAt(at);
  const price = side === "sell" ? quotes.postedBid : quotes.postedAsk;
  const moved = interiorTrade(at, quotes, side);
  const isInterior = moved !== undefined;
  const after = moved ?? at;
  const [interior, passed] = side === "sell" ? ([1, 9] as const) : ([2, 10] as const);
  return {
    side,
    tests: testsOf(at, quotes, side),
    route: isInterior ? "interior" : "pass-through",
    specEvent: isInterior ? interior : passed,
    price: figure(price),
    cash: figure(legOf(at, price)),
    after,
    capacityChange: figure(quotesAt(after).capacityTickets.sub(quotes.capacityTickets)),
  };
}
