import { describe, expect, it } from "vitest";
import { decimal } from "../../src/numbers/decimal.js";
import { float } from "../../src/numbers/float.js";
import type { Num, NumberSystem } from "../../src/numbers/num.js";
import { rational } from "../../src/numbers/rational.js";
import type { Violation } from "../../src/checks/violation.js";
import { withEvent, withLeg } from "./tamper.js";
import { World, type Changes } from "./world.js";

const assertionsOf = (found: readonly Violation[]) => found.map(({ assertion }) => assertion);

/** An interior SELL to the mid dealer, whatever its cash and anchors. */
const sold = <N extends Num<N>>(numbers: NumberSystem<N>, changes: Changes) => {
  const w = new World(numbers, changes);
  return assertionsOf(w.observe(w.sell({ trader: "H2", ticket: "T1" })));
};

/** What the assertions say of a recomputation with other quotes. */
const quoted = <N extends Num<N>>(
  numbers: NumberSystem<N>,
  changes: Changes,
  change: (w: World<N>) => Partial<ReturnType<World<N>["quotes"]>>,
) => {
  const w = new World(numbers, changes);
  const entry = w.recompute();
  return assertionsOf(w.observe(withEvent(entry, { quotes: { ...w.quotes(), ...change(w) } })));
};

function roundsIn<N extends Num<N>>(numbers: NumberSystem<N>) {
  it("C1: payouts of thirds add up to R·D within ε_cash, small and large", () => {
    const holders = ["dealer:short", "vbt:short", "H4"].flatMap((holder) => [holder, holder]);
    const rows = ["dealer:short", ...holders].map(
      (holder, each) => [`D${each}`, ["H3", holder, 1, "short"]] as const,
    );
    for (const ticket_size_S of ["1", "1000000000"]) {
      const config = { ticket_size_S };
      const w = new World(numbers, { config, tickets: Object.fromEntries(rows) });
      expect(w.observe(w.settle("H3", "1/3"))).toEqual([]);
    }
  });

  it("C1: a leg off by 1e−12 is within ε_cash, one off by 1e−9 is not", () => {
    const off = (cash: string) => {
      const w = new World(numbers);
      const entry = w.buy({ trader: "H5", ticket: "M1" });
      return new Set(assertionsOf(w.observe(withLeg(entry, "H5", { cash: w.n(cash) }))));
    };
    expect(off("-1.030000000001")).toEqual(new Set());
    expect(off("-1.030000001")).toEqual(new Set(["C1"]));
  });

  it("C2: a pin flag on a knife edge may fall either way, one that no comparison made may not", () => {
    const edge = (pinnedAsk: boolean) =>
      quoted(numbers, {}, (w) => {
        const ask = w.n("1.149999999999");
        return { ask, postedAsk: ask, pinnedAsk };
      });
    expect([edge(true), edge(false)]).toEqual([[], []]);
    const empty = { tickets: {} };
    const almostA = (w: World<N>) => w.n("1.149999999999");
    const shut = (pinnedAsk: boolean) =>
      quoted(numbers, empty, (w) => ({ postedAsk: almostA(w), pinnedAsk }));
    expect([shut(true), shut(false)]).toEqual([[], ["C2"]]);
  });

  it("C2: pin-flag: clipped: a shut side does not take the edge away", () => {
    const changes = { tickets: {}, readings: { "pin-flag": "clipped" } } as const;
    const flagged = (pinnedAsk: boolean) =>
      quoted(numbers, changes, (w) => ({ ask: w.n("1.149999999999"), pinnedAsk }));
    expect([flagged(true), flagged(false)]).toEqual([[], []]);
  });

  it("C3: C within ε_edge = 1e−9 below M may be room, C further below may not", () => {
    expect(sold(numbers, { cash: { "dealer:mid": "0.9999999995" } })).toEqual([]);
    expect(sold(numbers, { cash: { "dealer:mid": "0.99999999" } })).toEqual(["C3"]);
  });

  it("C3: M within ε_edge of M_min may be above the Guard, M further below may not", () => {
    const anchors = { mid: ["0.0199999999", "0.01"] } as const;
    expect(sold(numbers, { anchors })).toEqual([]);
    expect(sold(numbers, { anchors: { mid: ["0.01999999", "0.01"] } })).toEqual(["C3"]);
  });
}

describe("decimal", () => roundsIn(decimal(28)));
describe("float", () => roundsIn(float));

describe("exact arithmetic has no edge", () => {
  it("C3: C below M by 1e−12 is no room", () => {
    expect(sold(rational, { cash: { "dealer:mid": "0.999999999999" } })).toEqual(["C3"]);
  });

  it("C3: M = M_min is in the Guard", () => {
    expect(sold(rational, { anchors: { mid: ["0.02", "0.01"] } })).toEqual(["C3"]);
  });

  it("C2: a flag up next to A is wrong", () => {
    const wrong = quoted(rational, {}, (w) => {
      const ask = w.n("1.149999999999");
      return { ask, postedAsk: ask, pinnedAsk: true };
    });
    expect(wrong).toEqual(["C2"]);
  });
});
