import { cashLeg } from "../kernel/quotes.js";
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
function testsOf(at: Position, side: Side): readonly FeasibilityTest[] {
  const { position, rules } = at;
  const { ticketSize: S, mid: M, tickets: a, cash: C } = position;
  const { capacity: X, bid } = quotesAt(at);
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

/** The dealer after an interior trade. */
function traded({ position, rules }: Position, side: Side, cash: Rational): Position {
  const { tickets: a, cash: C } = position;
  const moved =
    side === "sell"
      ? { tickets: a.add(1), cash: C.sub(cash) }
      : { tickets: a.sub(1), cash: C.add(cash) };
  return { position: { ...position, ...moved }, rules };
}

/**
 * What one customer order for one ticket would do, the customer's own means and the VBT's stock aside.
 *
 * @remarks trade/sell-interior, trade/buy-interior, trade/sell-pass-through, trade/buy-pass-through
 */
export function oneTrade(at: Position, side: Side): OneTrade {
  const quotes = quotesAt(at);
  const isInterior = side === "sell" ? quotes.canBuy : quotes.canSell;
  const price = side === "sell" ? quotes.postedBid : quotes.postedAsk;
  const cash = legOf(at, price);
  const after = isInterior ? traded(at, side, cash) : at;
  const [interior, passed] = side === "sell" ? ([1, 9] as const) : ([2, 10] as const);
  return {
    side,
    tests: testsOf(at, side),
    route: isInterior ? "interior" : "pass-through",
    specEvent: isInterior ? interior : passed,
    price: figure(price),
    cash: figure(cash),
    after,
    capacityChange: figure(quotesAt(after).capacityTickets.sub(quotes.capacityTickets)),
  };
}
