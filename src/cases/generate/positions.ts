import fc from "fast-check";
import { cents, offEdge, onEdge, quotient, ticketSize } from "./amounts.js";
import { sum } from "../sum.js";

/** The parameters of a `quote` request. */
export interface QuoteParams {
  readonly S: string;
  readonly M: string;
  readonly O: string;
  readonly M_min: string;
  readonly clip_nonneg_B: boolean;
  readonly a: number;
  readonly C: string;
}

type Market = Omit<QuoteParams, "a" | "C">;
const market = (parts: Partial<{ [K in keyof Market]: fc.Arbitrary<Market[K]> }> = {}) =>
  fc.record<Market>({
    S: ticketSize,
    M: cents(3, 200),
    O: cents(0, 120),
    M_min: fc.constant("0.02"),
    clip_nonneg_B: fc.boolean(),
    ...parts,
  });

/** Any shelf and any cash. */
const anywhere = fc.record({ market: market(), a: fc.nat(12), C: cents(0, 1200) });

/** V within a little of K·M: one trade, or one cent, from a capacity jump. Mostly near a full shelf. */
const nearJump = fc
  .record({
    market: market(),
    a: fc.nat(9),
    room: fc.constantFrom(0, 1, 1, 2, 3, 7),
    offset: offEdge,
  })
  .map(({ market, a, room, offset }) => ({
    market,
    a,
    C: sum([[String(room), market.M], [offset]]),
  }));

/** A full shelf (x = X*), or an empty one. */
const ladderEnd = fc
  .record({ market: market(), a: fc.nat(8), share: cents(0, 99), isFull: fc.boolean() })
  .map(({ market, a, share, isFull }) => ({
    market,
    a: isFull ? a : 0,
    C: sum([[share, market.M], isFull ? ["0"] : [String(a), market.M]]),
  }));

/** M at M_min, just beside it, or below 0. */
const atGuard = fc.record({
  market: fc
    .record({ market: market(), threshold: cents(0, 90), offset: onEdge })
    .map(({ market, threshold, offset }) => ({
      ...market,
      M_min: threshold,
      M: sum([[threshold], [offset]]),
    })),
  a: fc.nat(6),
  C: cents(0, 400),
});
const belowZero = fc.record({
  market: market({ M: cents(-200, 0) }),
  a: fc.nat(6),
  C: cents(0, 400),
});

/** O > 2M: the floor lifts B, possibly above the inside bid. */
const floored = fc.record({
  market: market({ M: cents(3, 40), O: cents(60, 200) }),
  a: fc.nat(9),
  C: cents(0, 300),
});

/**
 * O so far above M that the dealer's cash, not its room, decides: chosen so that an empty shelf's
 * b = M + O·(K / 2(K+2) − 1 / 2(K+1)) lies at the cash, or a little beside it.
 */
const cashTest = fc
  .record({
    market: market(),
    K: fc.integer({ min: 2, max: 5 }),
    part: cents(1, 99),
    offset: offEdge,
  })
  .map(({ market, K, part, offset }) => {
    const { M } = market;
    const gain = quotient(String(K * K - 2), String(2 * (K + 1) * (K + 2)));
    const cash = sum([
      [String(K), M],
      [part, M],
    ]);
    const O = quotient(sum([[cash], ["-1", M], [offset]]), gain);
    return { market: { ...market, O }, a: 0, C: cash };
  });

/** O = 0: every quote is M, and cash of whole mids is on the edge of every test without rounding. */
const noSpread = fc
  .record({
    market: market({ O: fc.constant("0") }),
    a: fc.nat(4),
    mids: fc.constantFrom(1, 0, 1, 2),
  })
  .map(({ market, a, mids }) => ({ market, a, C: sum([[String(mids), market.M]]) }));

/** Cash below 0, as an overdraft leaves it. */
const overdrawn = fc.record({ market: market(), a: fc.nat(8), C: cents(-300, 0) });

/** Values that no finite decimal holds. */
const ratios = fc
  .record({
    market: market(),
    n: fc.integer({ min: 1, max: 40 }),
    d: fc.constantFrom(3, 7, 9),
    a: fc.nat(8),
    c: fc.nat(60),
  })
  .map(({ market, n, d, a, c }) => ({ market: { ...market, M: `${n}/${d}` }, a, C: `${c}/${d}` }));

/**
 * Positions for `quote`: ordinary ones, and those where the specification turns: the Guard, both
 * sides of a capacity jump, the ladder's ends, the floor, the cash test, no spread, overdrafts.
 */
export const position: fc.Arbitrary<QuoteParams> = fc
  .oneof(
    { weight: 3, arbitrary: anywhere },
    { weight: 5, arbitrary: nearJump },
    { weight: 2, arbitrary: ladderEnd },
    { weight: 3, arbitrary: atGuard },
    { weight: 1, arbitrary: belowZero },
    { weight: 2, arbitrary: floored },
    { weight: 3, arbitrary: cashTest },
    { weight: 2, arbitrary: noSpread },
    { weight: 1, arbitrary: overdrawn },
    { weight: 1, arbitrary: ratios },
  )
  .map(({ market, a, C }) => ({ ...market, a, C }));

/** Targets for `initialize_dealer`: positive even multiples of S. */
export const target = fc
  .record({
    S: ticketSize,
    M: cents(1, 300),
    O: cents(0, 150),
    half: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ S, M, O, half }) => ({ S, M, O, X_target: sum([[String(2 * half), S]]) }));

/** Parameters for `update_anchors`, with the least spread binding now and then. */
export const anchorUpdate = fc.record({
  M: cents(-50, 200),
  O: cents(0, 150),
  loss: fc.oneof(fc.constantFrom("0", "1", "0.625", "0.4", "2/3", "1/7"), cents(0, 100)),
  phiM: cents(0, 200),
  phiO: cents(0, 200),
  O_min: fc.oneof(fc.constant("0"), cents(0, 300)),
  clip_nonneg_B: fc.boolean(),
});
