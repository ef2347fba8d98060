import fc from "fast-check";
import { describe, it } from "vitest";
import { cents } from "../../src/cases/generate/amounts.js";
import { sum } from "../../src/cases/sum.js";
import type { QuoteParams } from "../../src/cases/generate/positions.js";
import { rational } from "../../src/numbers/rational.js";
import { cashShortPosition, openPosition, position, quoted } from "../arbitraries/positions.js";
import { holds } from "../holds.js";
import { below, equal, holdsThat } from "./relations.js";

const { parse, ratio } = rational;

/** Dealers half a ticket's worth away from either capacity jump, in markets with O < M. */
const balanced: fc.Arbitrary<QuoteParams> = fc
  .record({
    S: fc.constantFrom("1", "5", "0.3"),
    M: cents(3, 200),
    narrow: cents(1, 99),
    clip_nonneg_B: fc.boolean(),
    a: fc.nat(9),
    whole: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ narrow, whole, ...market }) => ({
    ...market,
    M_min: "0.02",
    O: sum([[narrow, market.M]]),
    C: sum([
      [String(whole), market.M],
      ["0.5", market.M],
    ]),
  }));

describe("what the dealer can do", () => {
  it(
    "trade/recompute: an immediate round trip at unchanged X* earns I − O·S/(X* + 2S), above 0",
    holds(balanced, (params) => {
      const [S, O] = [parse(params.S), parse(params.O)];
      const first = quoted(params);
      holdsThat("the dealer can buy", first.canBuy);
      const cash = parse(params.C).sub(first.bid);
      const second = quoted({ ...params, a: params.a + 1, C: rational.show(cash) });
      equal("X* is unchanged", second.capacity, first.capacity);
      holdsThat("the dealer can sell", second.canSell);
      const earned = second.ask.sub(first.bid);
      const slope = O.mul(S).div(first.capacity.add(S.mul(2)));
      equal("a(x + S) − b(x)", earned, first.width.sub(slope));
      below("0 < earned", ratio(0), earned);
    }),
  );
  it(
    "kernel/can-buy: the cash test decides only where O > (80/7)·M",
    holds(fc.oneof(openPosition, cashShortPosition), (params) => {
      const [M, O, C] = [parse(params.M), parse(params.O), parse(params.C)];
      const { canBuy, bid } = quoted(params);
      const hasRoom = C.gte(M);
      holdsThat("room and cash", canBuy === (hasRoom && C.gte(bid)));
      if (O.lte(M.mul(ratio(80, 7)))) holdsThat("room is enough", canBuy === hasRoom);
    }),
  );
  it(
    "kernel/guard: at or below M_min nothing but A and B is quoted, whatever shelf and cash are",
    holds(
      fc.tuple(position, fc.nat(9), cents(-300, 900)),
      ([{ M, ...params }, otherShelf, otherCash]) => {
        const guarded = { ...params, M, M_min: rational.show(rational.max(parse(M), ratio(0))) };
        const at = quoted(guarded);
        holdsThat("the Guard is on", at.guard && !at.canSell && !at.canBuy);
        for (const ask of [at.ask, at.postedAsk]) equal("a_c ≡ A", ask, at.outsideAsk);
        for (const bid of [at.bid, at.postedBid]) equal("b_c ≡ B", bid, at.outsideBid);
        holdsThat("both flags are up", at.pinnedAsk && at.pinnedBid);
        equal("X* = 0", at.capacity, ratio(0));
        equal("N = 1", at.rungs, ratio(1));
        equal("I = O", at.width, parse(params.O));
        const other = quoted({ ...guarded, a: otherShelf, C: otherCash });
        equal("the same ask", other.postedAsk, at.postedAsk);
        equal("the same bid", other.postedBid, at.postedBid);
      },
    ),
  );
  it(
    "kernel/pin: a customer meets the clipped quote where the dealer trades, else the outside one",
    holds(
      position,
      (params) => {
        const at = quoted(params);
        equal("posted ask", at.postedAsk, at.canSell ? at.ask : at.outsideAsk);
        equal("posted bid", at.postedBid, at.canBuy ? at.bid : at.outsideBid);
        holdsThat("ask flag", at.pinnedAsk === at.postedAsk.equals(at.outsideAsk));
        holdsThat("bid flag", at.pinnedBid === at.postedBid.equals(at.outsideBid));
        holdsThat("can sell", at.canSell === (params.a >= 1 && !at.guard));
      },
      { cases: 400 },
    ),
  );
  it(
    "C2: no position is quoted outside its outside quotes",
    holds(
      position,
      (params) => {
        const at = quoted(params);
        holdsThat("a_c ≤ A", at.ask.lte(at.outsideAsk) && at.postedAsk.lte(at.outsideAsk));
        holdsThat("b_c ≥ B", at.bid.gte(at.outsideBid) && at.postedBid.gte(at.outsideBid));
        if (params.clip_nonneg_B) holdsThat("B ≥ 0", at.outsideBid.gte(0));
      },
      { cases: 400 },
    ),
  );
});
