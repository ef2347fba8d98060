import { describe, it } from "vitest";
import type { QuoteParams } from "../../src/cases/generate/positions.js";
import { interiorAsk, interiorBid, midline } from "../../src/kernel/inside.js";
import type { Quotes } from "../../src/kernel/position.js";
import { rational, type Rational } from "../../src/numbers/rational.js";
import { openPosition, quoted } from "../arbitraries/positions.js";
import { holds } from "../holds.js";
import { below, equal, holdsThat } from "./relations.js";

/** A market above the Guard in the formulas' symbols, with its whole ladder. */
interface Ladder {
  readonly S: Rational;
  readonly M: Rational;
  readonly O: Rational;
  readonly C: Rational;
  readonly x: Rational;
  readonly X: Rational;
  readonly A: Rational;
  /** M − O/2, before its floor. */
  readonly B: Rational;
  readonly I: Rational;
  readonly at: Quotes<Rational>;
  readonly p: (x: Rational) => Rational;
}

function ladder(params: QuoteParams): Ladder {
  const [S, M, O, C] = [params.S, params.M, params.O, params.C].map(rational.parse) as [
    Rational,
    Rational,
    Rational,
    Rational,
  ];
  const at = quoted(params);
  const X = at.capacity;
  const p = (x: Rational) => midline(S, M, O, X, x);
  const [A, B] = [M.add(O.div(2)), M.sub(O.div(2))];
  return { S, M, O, C, x: S.mul(rational.ratio(params.a)), X, A, B, I: at.width, at, p };
}

const law = (claim: (ladder: Ladder, params: QuoteParams) => void) =>
  holds(openPosition, (params) => claim(ladder(params), params), { cases: 400 });

/** Every rung of the ladder, 0, S, …, X*. */
const rungs = ({ S, at }: Ladder) =>
  Array.from({ length: rational.toNumber(at.rungs) }, (_, rung) => S.mul(rational.ratio(rung)));

describe("capacity", () => {
  it(
    "kernel/capacity: the shelf fits, and K* is what is on it and what cash buys at M",
    law(({ x, X, M, C, at }, { a }) => {
      holdsThat("0 ≤ x ≤ X*", x.gte(0) && x.lte(X));
      equal("K* = a + ⌊C/M⌋", at.capacityTickets, rational.ratio(a).add(C.div(M).floor()));
    }),
  );
  it(
    "kernel/can-buy: there is room for one more exactly where cash buys one at M",
    law(({ S, x, X, M, C }) => holdsThat("x + S ≤ X* iff C ≥ M", x.add(S).lte(X) === C.gte(M))),
  );
  it(
    "kernel/ladder: the rungs are counted by N, and λ is one of them",
    law(({ S, X, at: { rungs: N, layoff } }) => {
      equal("(N − 1)·S = X*", N.sub(1).mul(S), X);
      equal("λ·N = 1", layoff.mul(N), rational.ratio(1));
      equal("λ·(X* + S) = S", layoff.mul(X.add(S)), S);
    }),
  );
  it(
    "kernel/value: V is the shelf at M and the cash, and between K* and K* + 1 tickets' worth",
    law(({ M, C, at: { value: V, capacityTickets: K } }, { a }) => {
      equal("V − C = M·a", V.sub(C), M.mul(rational.ratio(a)));
      holdsThat("K*·M ≤ V < (K* + 1)·M", K.mul(M).lte(V) && V.lt(K.add(1).mul(M)));
    }),
  );
});

describe("the midline", () => {
  it(
    "kernel/midline: p falls by O·S/(X* + 2S) from rung to rung",
    law((market) => {
      const { S, X, O, p } = market;
      const step = O.mul(S).div(X.add(S.mul(2)));
      for (const x of rungs(market)) equal("p(x) − p(x + S)", p(x).sub(p(x.add(S))), step);
      below("0 < step", rational.ratio(0), step);
    }),
  );
  it(
    "kernel/midline: p goes through M in the middle, and is as far above it as below it",
    law((market) => {
      const { M, X, p } = market;
      equal("p(X*/2) = M", p(X.div(2)), M);
      for (const x of rungs(market)) {
        equal("p(x) − M = M − p(X* − x)", p(x).sub(M), M.sub(p(X.sub(x))));
      }
    }),
  );
  it(
    "kernel/midline: one rung outside the ladder p is at the outside quotes",
    law(({ S, X, A, B, p }) => {
      equal("p(−S) = A", p(rational.ratio(0).sub(S)), A);
      equal("p(X* + S) = B°", p(X.add(S)), B);
    }),
  );
  it(
    "kernel/midline: what is quoted is the point of that line at the inventory",
    law(({ S, X, O, A, x, at }) =>
      equal("p = A − O·(x + S)/(X* + 2S)", at.midline, A.sub(O.mul(x.add(S)).div(X.add(S.mul(2))))),
    ),
  );
});

describe("inside quotes", () => {
  it(
    "kernel/width: the inside quotes are I apart, and I is O over the rungs",
    law(({ O, at: { interiorAsk: a, interiorBid: b, width: I, rungs: N } }) => {
      equal("a − b = I", a.sub(b), I);
      equal("I·N = O", I.mul(N), O);
    }),
  );
  it(
    "kernel/interior: the midline is halfway between the inside quotes",
    law(({ at: { interiorAsk: a, interiorBid: b, midline: p } }) =>
      equal("a + b = 2p", a.add(b), p.mul(2)),
    ),
  );
  it(
    "kernel/clip: on no rung does an inside quote reach the outside one, unless X* = 0",
    law((market) => {
      const { A, B, X, I, p } = market;
      for (const x of rungs(market)) {
        const [a, b] = [interiorAsk(p(x), I), interiorBid(p(x), I)];
        if (X.equals(0)) {
          equal("a(0) = A where X* = 0", a, A);
          equal("b°(0) = B° where X* = 0", b, B);
        } else {
          below("a(x) < A", a, A);
          below("B° < b°(x)", B, b);
        }
      }
    }),
  );
  it(
    "kernel/clip: how far the inside quotes stay from the outside ones at the ladder's ends",
    law(({ S, X, O, A, B, I, p }) => {
      const both = X.add(S.mul(2)).mul(X.add(S));
      const [half, zero] = [O.div(2), rational.ratio(0)];
      const gap = half.mul(X).mul(S).div(both);
      equal("A − a(0)", A.sub(interiorAsk(p(zero), I)), gap);
      equal("b°(X*) − B°", interiorBid(p(X), I).sub(B), gap);
      const inner = half
        .mul(S)
        .mul(X.mul(2).add(X).add(S.mul(2)))
        .div(both);
      equal("b°(X* − S) − B°", interiorBid(p(X.sub(S)), I).sub(B), inner);
    }),
  );
  it(
    "kernel/clip: clipping binds only where the floor lifts B above b(x)",
    law(({ at: { ask, interiorAsk: a, bid, interiorBid: b, outsideBid: B } }, params) => {
      equal("a_c = a", ask, a);
      const isLifted = B.gt(b);
      equal("b_c", bid, isLifted ? rational.ratio(0) : b);
      holdsThat("only the floor lifts B", !isLifted || params.clip_nonneg_B);
    }),
  );
});
