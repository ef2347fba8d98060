import fc from "fast-check";
import { cents } from "../../src/cases/generate/amounts.js";
import { sum } from "../../src/cases/sum.js";
import { position as asked, type QuoteParams } from "../../src/cases/generate/positions.js";
import type { DealerPosition, KernelRules, Quotes } from "../../src/kernel/position.js";
import { quotes } from "../../src/kernel/quotes.js";
import type { NumberSystem, Num } from "../../src/numbers/num.js";
import { rational, type Rational } from "../../src/numbers/rational.js";
import { DEFAULT_READINGS, type Readings } from "../../src/requirements/open-points.js";

/** A position in numbers, with the rules that it is quoted by. */
export interface Posed<N> {
  readonly position: DealerPosition<N>;
  readonly rules: KernelRules<N>;
}

export function posed<N extends Num<N>>(
  { S, M, O, M_min, clip_nonneg_B, a, C }: QuoteParams,
  { parse, ratio }: NumberSystem<N>,
  readings: Readings = DEFAULT_READINGS,
): Posed<N> {
  return {
    position: {
      ticketSize: parse(S),
      mid: parse(M),
      spread: parse(O),
      tickets: ratio(a),
      cash: parse(C),
    },
    rules: {
      guardThreshold: parse(M_min),
      bidFloor: clip_nonneg_B,
      priceBasis: readings["price-basis"],
      pinFlag: readings["pin-flag"],
    },
  };
}

/** The exact quotes of a position. */
export function quoted(params: QuoteParams, readings?: Readings): Quotes<Rational> {
  const { position, rules } = posed(params, rational, readings);
  return quotes(rational, position, rules);
}

/** One or the other; shrinks to the first. */
const either = <T>(first: fc.Arbitrary<T>, second: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: 3, arbitrary: first },
    { weight: 1, arbitrary: second },
  );

/** Numbers that are cents, or thirds, sevenths and ninths. */
const amount = (min: number, max: number): fc.Arbitrary<string> =>
  either(
    cents(min, max),
    fc
      .tuple(fc.integer({ min, max }), fc.constantFrom(3, 7, 9))
      .map(([n, d]) => sum([[String(n), `1/${d * 10}`]])),
  );

const size = fc.constantFrom("1", "1", "1", "1", "5", "2", "0.5", "0.25", "0.3", "10/3");

/** Cash: nothing, less than a ticket, exactly some tickets, or some tickets and a part of one. */
const purse = fc.record({
  whole: fc.nat(8),
  part: either(fc.constantFrom("0", "0", "1/2", "1/3", "0.99"), cents(0, 99)),
});

/** Markets above the Guard with M > 0 and O > 0, and a dealer that owes nothing: C ≥ 0. */
export const openPosition: fc.Arbitrary<QuoteParams> = fc
  .record({
    S: size,
    M_min: fc.constantFrom("0.02", "0", "0.5"),
    above: amount(1, 200),
    O: either(amount(1, 120), amount(100, 2400)),
    clip_nonneg_B: fc.boolean(),
    a: fc.nat(12),
    purse,
  })
  .map(({ above, purse, ...market }) => {
    const M = sum([[market.M_min], [above]]);
    const C = sum([
      [String(purse.whole), M],
      [purse.part, M],
    ]);
    return { ...market, M, C };
  });

/** A market as its VBT makes it, and a shelf; C is to be found. */
const shelf = fc.record({
  S: size,
  M: amount(10, 200),
  O: amount(1, 90),
  M_min: fc.constantFrom("0.02", "0"),
  clip_nonneg_B: fc.boolean(),
  a: fc.nat(6),
});

/**
 * Positions whose next interior trade takes V across a multiple of M: cash that lacks a little less
 * to the next ticket, or has a little less beyond the last one, than a fill at the quote moves V.
 */
const beforeJump = fc
  .record({ shelf, spare: fc.integer({ min: 1, max: 5 }), share: cents(1, 99), up: fc.boolean() })
  .map(({ shelf, spare, share, up }) => {
    const whole = sum([[String(spare), shelf.M]]);
    const { ask, bid, midline } = quoted({ ...shelf, C: whole });
    const M = rational.parse(shelf.M);
    const [gain, loss] = [rational.max(M.sub(bid), ask.sub(M)), midline.sub(M).abs()];
    const reach = rational.show((up ? gain : loss).abs().mul(rational.parse(share)));
    return { ...shelf, C: sum([[whole], [up ? "-1" : "1", reach]]) };
  });

/** Dealers with room and little cash beside O: where cash may decide, and not room. */
export const cashShortPosition: fc.Arbitrary<QuoteParams> = fc
  .record({ market: openPosition, ratio: cents(1000, 1700), whole: fc.integer({ min: 1, max: 4 }) })
  .map(({ market, ratio, whole }) => ({
    ...market,
    a: 0,
    O: sum([[ratio, market.M]]),
    C: sum([[String(whole), market.M]]),
  }));

/** So little that arithmetic which rounds may miss it, and that no input loses it. */
export const hair: fc.Arbitrary<string> = fc.constantFrom(
  "0",
  "0.0000000001",
  "-0.0000000001",
  "0.000000000001",
  "-0.000000000001",
);

/** Cash a hair from a whole number of tickets at M, or from the bid. */
const onKnifeEdge = fc
  .record({ shelf, whole: fc.integer({ min: 0, max: 5 }), off: hair, atBid: fc.boolean() })
  .map(({ shelf, whole, off, atBid }) => {
    const cash = sum([[String(whole), shelf.M]]);
    const edge = atBid ? rational.show(quoted({ ...shelf, C: cash }).bid) : cash;
    return { ...shelf, C: sum([[edge], [off]]) };
  });

/** M at the Guard's threshold to the last digit. */
const atThreshold = fc
  .record({ shelf, threshold: amount(0, 60), C: cents(0, 400) })
  .map(({ shelf, threshold, C }) => ({ ...shelf, M: threshold, M_min: threshold, C }));

/**
 * Any position: those that implementations are asked about, and more of those where the specification
 * turns. How many lie where is held to floors (distribution.test.ts).
 */
export const position: fc.Arbitrary<QuoteParams> = fc.oneof(
  { weight: 6, arbitrary: asked },
  { weight: 2, arbitrary: openPosition },
  { weight: 3, arbitrary: beforeJump },
  { weight: 1, arbitrary: cashShortPosition },
  { weight: 1, arbitrary: atThreshold },
  { weight: 1, arbitrary: onKnifeEdge },
);
