import { describe, expect, it } from "vitest";
import {
  outcomes,
  rational,
  scriptedDraws,
  type Draws,
  type Outcome,
  type Rational,
} from "../../src/index.js";
import { arrivalsRing } from "../examples/arrivals-ring.js";
import { inWords, shown } from "../examples/table.js";

const total = (all: readonly Outcome<Rational, unknown>[]): string =>
  shown(all.reduce((sum, { probability }) => sum.add(probability), rational.ratio(0)));

/** What came of Example 13's arrivals. */
const tale = (draws: Draws<Rational>): string =>
  arrivalsRing().orderFlow(draws).map(inWords).join(", ");

/** What an enumeration that should be short begins with, even if it never ends. */
function begun<T>(enumeration: Iterable<T>): readonly T[] {
  const taken: T[] = [];
  for (const each of enumeration) if (taken.push(each) === 40) break;
  return taken;
}

const every = () => begun(outcomes(rational, tale));

describe("every way the draws can fall", () => {
  it("flow/preference: the probabilities sum to exactly 1", () => {
    const all = every();
    expect(total(all)).toBe("1");
    expect(all.every(({ probability }) => probability.gt(0) && probability.lte(1))).toBe(true);
  });

  it("flow/preference: by π_sell, and one trader in so many", () => {
    const piSell = rational.parse("1/3");
    const members = { size: 4, at: (index: number) => `H${index}`, has: () => true };
    const arrival = (draws: Draws<Rational>) => {
      const side = draws.preference(piSell);
      return side === "sell" ? draws.trader(side, members) : side;
    };
    const found = begun(outcomes(rational, arrival));
    expect(found.map(({ value, probability }) => [value, shown(probability)])).toEqual([
      ["H0", "1/12"],
      ["H1", "1/12"],
      ["H2", "1/12"],
      ["H3", "1/12"],
      ["buy", "2/3"],
    ]);
  });

  it("flow/sell-share: Example 13 can fall in 25 ways, no two with the same arrivals", () => {
    // In n arrivals: neither S1 nor B1 left 1, 2, 4; S1 alone 1, 2, 4; B1 alone 1, 4, 12;
    // both 1, 3, 9 and then 12 (S1 sells) + 4 (B1 buys) + 9 (B2 cannot).
    const all = every();
    expect(all).toHaveLength(25);
    expect(new Set(all.map(({ arrivals }) => JSON.stringify(arrivals))).size).toBe(25);
  });

  it("flow/seed: an outcome's arrivals, played again, come to the same", () => {
    for (const { arrivals, value } of every()) expect(tale(scriptedDraws(arrivals))).toBe(value);
  });

  it("flow/arrivals: what asks nothing of chance has one outcome, certain", () => {
    const certain = begun(outcomes(rational, () => "done"));
    expect(certain).toMatchObject([{ value: "done", arrivals: [] }]);
    expect(total(certain)).toBe("1");
  });

  it("ticket-choice: which ticket moves is not left to chance, it is the first", () => {
    const ticket = (id: string) =>
      ({ id, issuer: "I", owner: "A", maturity: 5, serial: 1, bucket: "mid" }) as const;
    const choice = (draws: Draws<Rational>) => draws.ticket([ticket("T"), ticket("U")]).id;
    expect(begun(outcomes(rational, choice)).map(({ value }) => value)).toEqual(["T"]);
  });
});
