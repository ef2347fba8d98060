import { describe, expect, it } from "vitest";
import type { AnsweredEvent, AnsweredState } from "../../src/cases/answers.js";
import { held, world } from "../../src/cases/fixed/world.js";
import type { WorldParams } from "../../src/cases/generate/worlds.js";
import { explanation } from "../../src/conformance/recorded-period.js";
import { rational } from "../../src/numbers/rational.js";
import { answer } from "../../src/reference/answer.js";
import { DEFAULT_READINGS } from "../../src/requirements/open-points.js";
import { buy, guards, market, none, sell } from "./recorded.js";

const BY = { numbers: rational, readings: DEFAULT_READINGS };

/** T4 is the mid dealer's and comes to short in period 1. */
const crossing = world({ period: 0, tickets: [held("dealer:mid", "I", 4, 4)], cash: {} });
const moved = {
  type: "rebucket",
  holder: "dealer",
  ticket: "T4",
  from: "mid",
  to: "short",
  seller: "dealer:mid",
  buyer: "dealer:short",
  price: "1",
} as const;
/** S1 sells at 0.97, which leaves it 1.47. */
const sold = { ...sell, price: "0.97" } as const;
/** B1 buys off a shelf of 3, C = 1.53: X* = 4, p(3) = 0.95, ask 0.98. */
const bought = { ...buy, price: "0.98", arrival: 2 } as const;
const settled = {
  type: "settle",
  issuer: "S1",
  due: "1",
  recovery: "1",
  payouts: { K1: "1" },
} as const;
/** H2 and H10 owe K one ticket each, of 0.5 cash each. */
const debtors = world({
  period: 0,
  tickets: [held("K", "H2", 1, 1), held("vbt:short", "H10", 1, 2)],
  cash: { H2: "0.5", H10: "0.5" },
});
const half = { ...settled, issuer: "H2", recovery: "0.5", payouts: { K: "0.5" } } as const;
const other = { ...half, issuer: "H10", payouts: { "vbt:short": "0.5" } } as const;
/** ℓ = 1/2, phiM = 1, phiO = 0.6: M = 0.5, O = 0.2 + 0.3. */
const lost = { type: "anchors", bucket: "short", loss: "0.5", M: "0.5", O: "0.5" } as const;

describe("which guard of a step was false", () => {
  it.each<[string, WorldParams, readonly AnsweredEvent[], string]>([
    [
      "maturity/bucket: no boundary crossed",
      market(),
      [{ ...moved, holder: "trader", ticket: "T31" }],
      "T31 crosses from mid to short is false: τ = 2 is in short, as before",
    ],
    [
      "rebucket/equity: a price that is not M",
      crossing,
      [{ ...moved, price: "0.9" }],
      "the price = M of short is false: 0.9 ≠ 1",
    ],
    [
      "rebucket/dealer: another holder",
      crossing,
      [{ ...moved, holder: "trader" }],
      "T4 is held by a trader is false: dealer:mid holds it",
    ],
    [
      "rebucket/dealer: nothing is told",
      crossing,
      [],
      "T4 stays in mid is false: τ = 3 is in short",
    ],
    [
      "flow/once-per-side: one SELL only",
      market(),
      [sold, { ...sold, arrival: 2 }],
      "S1 is in S_t is false: it left after its SELL",
    ],
    [
      "flow/arrivals: one too many",
      market({ settings: { Nmax: 1 } }),
      [sold, bought],
      "n ≤ N_max is false: 2 > 1",
    ],
    [
      "flow/arrivals: nobody is left",
      market(),
      [sold, bought, { ...none, reason: "no-supply", arrival: 3 }],
      "somebody is in S_t or B_t is false: nobody is",
    ],
    [
      "settle/due: nothing is due",
      crossing,
      [moved, { ...settled, issuer: "I" }],
      "D of I > 0 is false: no ticket of I matures in period 1",
    ],
    [
      "settle/due: another amount",
      market(),
      [sold, bought, { ...settled, due: "2" }],
      "the amount due = S · N is false: 2 ≠ 1",
    ],
    ["settle/due: it does not settle", market(), [sold, bought], "D of S1 = 0 is false: 1 ≠ 0"],
    [
      "settle/recovery: out of turn",
      debtors,
      [other, half, lost],
      "H10 is the next to settle is false: H2 is",
    ],
    [
      "settle/recovery: another share",
      debtors,
      [{ ...half, recovery: "0.7" }, other, lost],
      "R = min{1, C/D}, and 0 where C < 0 is false: C = 0.5, D = 1: 0.5, not 0.7",
    ],
    ["anchors/update: no loss", crossing, [moved, lost], "ℓ of short > 0 is false: 0 ≤ 0"],
    [
      "anchors/update: another M",
      debtors,
      [half, other, { ...lost, M: "0.6" }],
      "M⁺ = M − φ_M · ℓ is false: 0.6 ≠ 0.5",
    ],
    [
      "anchors/update: another O",
      debtors,
      [half, other, { ...lost, O: "0.6" }],
      "O⁺ = max{O_min, O + φ_O · ℓ} is false: 0.6 ≠ 0.5",
    ],
    [
      "anchors/loss-rate: another loss",
      debtors,
      [half, other, { ...lost, loss: "0.6" }],
      "the loss told = ℓ of short is false: 0.6 ≠ 0.5",
    ],
    ["anchors/update: nothing is told", debtors, [half, other], "ℓ of short = 0 is false: 0.5 ≠ 0"],
    [
      "anchors/timing: before all have settled",
      debtors,
      [half, lost, other],
      "every issuer has settled is false: H10 has not",
    ],
  ])("%s", (_, params, events, told) => {
    expect(guards(params, ...events)).toContain(told);
  });
  it("flow/arrivals: one too few, with everything else as it must be", () => {
    const { config, state } = market();
    const arrivals = [{ prefer: "sell", trader: "S1" }];
    const reply = answer("run_period", { config, state, arrivals }, BY);
    const { state: after } = (reply as { result: { state: AnsweredState } }).result;
    const recorded = { config, before: state, events: [sold, settled], after };
    const said = explanation(recorded, { readings: DEFAULT_READINGS, arithmetic: "exact" });
    expect(said).toMatchObject({
      guards: [
        "N_max arrivals came, or S_t and B_t are empty is false: 1 < 3; S_t holds nobody, B_t B1",
      ],
    });
  });
});

/** B1 holds a ticket of I2 and owes one of its own at 3, which the dealer holds. */
const bound = world({
  period: 0,
  tickets: [
    held("B1", "I2", 3, 9),
    held("dealer:short", "I", 3, 1),
    held("dealer:short", "B1", 3, 2),
  ],
  cash: { B1: "2", "dealer:short": "2.5" },
  settings: { H: 2 },
});

describe("whom a buyer may buy of", () => {
  it.each<[string, AnsweredEvent, string]>([
    [
      "trade/single-issuer: another issuer",
      { ...buy, price: "1.02" },
      "the issuer of T1 is k(i) is false: I, and B1 holds tickets of I2",
    ],
    [
      "trade/single-issuer: its own debt",
      { ...buy, ticket: "T2", price: "1.02" },
      "T2 is not B1's own debt is false: it is",
    ],
  ])("%s", (_, event, told) => {
    expect(guards(bound, event)).toContain(told);
  });
  it("policy/eligible-to-buy: a liability within the horizon", () => {
    const { config, state } = bound;
    const strict = { ...config, trader_policy: { ...config.trader_policy, H_min_invest: 3 } };
    const told = "T^min − t ≥ H is false: 3 − 1 < 3";
    expect(guards({ config: strict, state }, { ...buy, price: "1.02" })).toContain(told);
  });
});
