import type { Num, NumberSystem } from "../numbers/num.js";
import { capacity, capacityTickets, layoffProbability, midValue, rungs } from "./capacity.js";
import { canBuyOne, canSellOne } from "./feasibility.js";
import { insideWidth, interiorAsk, interiorBid, midline } from "./inside.js";
import { outsideAsk, outsideBid } from "./outside.js";
import type { DealerPosition, KernelRules, Quotes } from "./position.js";

/** The quotes a customer meets, and whether they are pinned to the outside. */
function posted<N extends Num<N>>(
  market: Pick<Quotes<N>, "outsideAsk" | "outsideBid" | "ask" | "bid" | "canSell" | "canBuy">,
  pinFlag: KernelRules<N>["pinFlag"],
): Pick<Quotes<N>, "postedAsk" | "postedBid" | "pinnedAsk" | "pinnedBid"> {
  const { outsideAsk: A, outsideBid: B, ask, bid, canSell, canBuy } = market;
  const postedAsk = canSell ? ask : A;
  const postedBid = canBuy ? bid : B;
  const [flaggedAsk, flaggedBid] = pinFlag === "posted" ? [postedAsk, postedBid] : [ask, bid];
  return { postedAsk, postedBid, pinnedAsk: flaggedAsk.equals(A), pinnedBid: flaggedBid.equals(B) };
}

/**
 * What the cash leg of a trade at a price is.
 *
 * @param S - ticket size, money
 * @param price - money per ticket, or per unit of face under `face`
 * @returns money
 * @remarks open point price-basis
 */
export function cashLeg<N extends Num<N>>(
  priceBasis: KernelRules<N>["priceBasis"],
  S: N,
  price: N,
): N {
  return priceBasis === "face" ? S.mul(price) : price;
}

/**
 * One bucket's kernel: from the dealer's (a, C) and its VBT's (M, O) to both quotes.
 *
 * @remarks model/dealer, kernel/independence, kernel/guard: M ≤ M_min sets X* = 0 and pins both
 * quotes to (A, B). kernel/clip: a_c = min{A, a}, b_c = max{B, b}. kernel/pin: the posted quote is
 * the clipped one where the dealer can trade, else the outside one.
 */
export function quotes<N extends Num<N>>(
  numbers: NumberSystem<N>,
  position: DealerPosition<N>,
  rules: KernelRules<N>,
): Quotes<N> {
  const { ticketSize: S, mid: M, spread: O, tickets: a, cash: C } = position;
  const A = outsideAsk(M, O);
  const B = outsideBid(numbers, M, O, rules.bidFloor);
  const guard = M.lte(rules.guardThreshold);
  const V = midValue(M, a, C);
  const K = guard ? numbers.ratio(0) : capacityTickets(numbers, V, M);
  const X = capacity(S, K);
  const x = S.mul(a);
  const lambda = layoffProbability(S, X);
  const I = insideWidth(lambda, O);
  const p = midline(S, M, O, X, x);
  const [askAtX, bidAtX] = [interiorAsk(p, I), interiorBid(p, I)];
  const ask = guard ? A : numbers.min(A, askAtX);
  const bid = guard ? B : numbers.max(B, bidAtX);
  const canSell = !guard && canSellOne(S, x);
  const canBuy = !guard && canBuyOne(S, X, x, C, cashLeg(rules.priceBasis, S, bid));
  const market = { outsideAsk: A, outsideBid: B, ask, bid, canSell, canBuy };
  return {
    ...market,
    ...posted(market, rules.pinFlag),
    value: V,
    capacityTickets: K,
    capacity: X,
    rungs: rungs(S, X),
    layoff: lambda,
    width: I,
    midline: p,
    interiorAsk: askAtX,
    interiorBid: bidAtX,
    guard,
  };
}
