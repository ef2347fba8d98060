import { describe, expect, it } from "vitest";
import { runConfig } from "../../src/config/run-config-of.js";
import { DEFAULT_CONFIG } from "../../src/config/defaults.js";
import { rational } from "../../src/numbers/rational.js";
import { openingOfState } from "../../src/ring/ring-from-config.js";
import { begun } from "./setting.js";

const ticket = (id: string, maturity: number) => {
  return { id, issuer: "H1", owner: "H2", maturity, serial: maturity };
};
const STATE = {
  period: 3,
  tickets: [ticket("due", 3), ticket("a", 6), ticket("b", 7), ticket("c", 11), ticket("d", 12)],
  cash: { H1: "2.5", H2: "-1/3", "dealer:short": "0" },
  anchors: {
    short: { M: "1", O: "0.2" },
    mid: { M: "-1", O: "0.3" },
    long: { M: "31/30", O: "0.4" },
  },
};
const opening = openingOfState(STATE, runConfig(DEFAULT_CONFIG, rational), rational);

describe("maturity/bucket, the opening of a state", () => {
  it("maturity/bucket: labels follow τ = maturity − period; a due ticket is where τ = 1 is", () => {
    expect([...opening.tickets].map(({ id, bucket }) => [id, bucket])).toEqual([
      ["due", "short"],
      ["a", "short"],
      ["b", "mid"],
      ["c", "mid"],
      ["d", "long"],
    ]);
  });
  it("model/ticket: everything else is taken over as it is", () => {
    expect(opening.period).toBe(3);
    expect([...opening.tickets][1]).toEqual({ ...ticket("a", 6), bucket: "short" });
    expect([...opening.cash].map(([party, cash]) => [party, cash.toFraction()])).toEqual([
      ["H1", "5/2"],
      ["H2", "-1/3"],
      ["dealer:short", "0"],
    ]);
    expect(opening.anchors.long.mid.toFraction()).toBe("31/30");
    expect(opening.anchors.mid.spread.toFraction()).toBe("3/10");
  });
  it("maturity/bucket: a run file that gives a state opens with it", () => {
    const parties = "'dealer:short': 0, 'dealer:mid': 0, 'dealer:long': 0";
    const {
      tickets,
      cash,
      opening: opened,
    } = begun(`{state: {period: 7,
      tickets: [{id: x, issuer: A, owner: B, maturity: 12, serial: 5}],
      cash: {A: 1, B: 2, ${parties}, ${parties.replaceAll("dealer", "vbt")}},
      anchors: {short: {M: 1, O: 0}, mid: {M: 1, O: 0}, long: {M: 1, O: 0}}}}`);
    expect(opened.period).toBe(7);
    expect(tickets).toMatchObject([{ id: "x", bucket: "mid" }]);
    expect(cash.get("B")).toBe("2");
  });
});
