import { describe, expect, it } from "vitest";
import { withEvent } from "./tamper.js";
import { refuses, type Exact, type Fault } from "./rows.js";
import { world } from "./world.js";

type Changed = Partial<ReturnType<Exact["quotes"]>>;

/** A recorded recomputation of the mid dealer with something else in its quotes. */
const quoted = (w: Exact, change: Changed) => {
  const entry = w.recompute();
  return withEvent(entry, { quotes: { ...w.quotes(), ...change } });
};

const FULL = { cash: { "dealer:mid": "0.1" } };
const parties = ["dealer:mid"];

const BOUNDS: readonly Fault[] = [
  {
    title: "an inside ask above A",
    entries: (w) => quoted(w, { ask: w.n("1.16"), postedAsk: w.n("1.16") }),
    says: { parties, identity: "a_c ≤ A", expected: "1.15", actual: "1.16" },
  },
  {
    title: "an inside bid below B, by 1e−12",
    entries: (w) => quoted(w, { bid: w.n("0.849999999999"), postedBid: w.n("0.849999999999") }),
    says: { parties, identity: "b_c ≥ B", expected: "0.85", actual: "0.849999999999" },
  },
  {
    title: "quotes out of bounds at a trade",
    entries: (w) => {
      const quotes = { ...w.quotes(), ask: w.n("1.16"), postedAsk: w.n("1.16") };
      return withEvent(w.sell({ trader: "H2", ticket: "T1" }), { quotes });
    },
    says: { event: "trade", identity: "a_c ≤ A", expected: "1.15", actual: "1.16" },
  },
  {
    title: "an outside ask that is not M + O/2",
    entries: (w) => quoted(w, { outsideAsk: w.n("1.3") }),
    says: { parties, expected: "1.15", actual: "1.3" },
  },
  {
    title: "an outside bid whose floor was forgotten (Example 3: M = 0.35, O = 0.72)",
    changes: { anchors: { mid: ["0.35", "0.72"] } },
    entries: (w) => quoted(w, { outsideBid: w.n("-0.01") }),
    says: { parties, expected: "0", actual: "-0.01" },
  },
  {
    title: "a bid below the floor of B (Example 3)",
    changes: { anchors: { mid: ["0.35", "0.72"] } },
    entries: (w) => quoted(w, { bid: w.n("-0.005"), postedBid: w.n("-0.005") }),
    says: { parties, identity: "b_c ≥ B", expected: "0", actual: "-0.005" },
  },
];

const POSTED: readonly Fault[] = [
  {
    title: "the inside ask posted by an empty shelf",
    changes: { tickets: {} },
    entries: (w) => quoted(w, { postedAsk: w.quotes().ask, pinnedAsk: false }),
    says: { parties, identity: "posted ask = A where the dealer cannot sell", expected: "1.15" },
  },
  {
    title: "the inside bid posted by a full shelf (Example 6)",
    changes: FULL,
    entries: (w) => quoted(w, { postedBid: w.quotes().bid, pinnedBid: false }),
    says: {
      identity: "posted bid = B where the dealer cannot buy",
      expected: "0.85",
      actual: "0.875",
    },
  },
  {
    title: "B posted by a dealer that can buy",
    entries: (w) => quoted(w, { postedBid: w.n("0.85"), pinnedBid: true }),
    says: {
      identity: "posted bid = b_c where the dealer can buy",
      expected: "0.97",
      actual: "0.85",
    },
  },
  {
    title: "A posted by a dealer that can sell",
    entries: (w) => quoted(w, { postedAsk: w.n("1.15"), pinnedAsk: true }),
    says: {
      identity: "posted ask = a_c where the dealer can sell",
      expected: "1.03",
      actual: "1.15",
    },
  },
];

const FLAGS: readonly Fault[] = [
  {
    title: "an ask flag up at 1.03",
    entries: (w) => quoted(w, { pinnedAsk: true }),
    says: { parties, expected: "false (1.03 ≠ 1.15)", actual: "true" },
  },
  {
    title: "an ask flag down at A",
    changes: { tickets: {} },
    entries: (w) => quoted(w, { pinnedAsk: false }),
    says: { parties, expected: "true (1.15 = 1.15)", actual: "false" },
  },
  {
    title: "a bid flag up at 0.97",
    entries: (w) => quoted(w, { pinnedBid: true }),
    says: { parties, expected: "false (0.97 ≠ 0.85)", actual: "true" },
  },
  {
    title: "a bid flag down at B",
    changes: FULL,
    entries: (w) => quoted(w, { pinnedBid: false }),
    says: { parties, expected: "true (0.85 = 0.85)", actual: "false" },
  },
  {
    title: "pin-flag: clipped: a flag that follows the posted quote",
    changes: { ...FULL, readings: { "pin-flag": "clipped" } },
    entries: (w) => quoted(w, { pinnedBid: true }),
    says: { parties, expected: "false (0.875 ≠ 0.85)", actual: "true" },
  },
];

describe("C2: bounds", () => refuses("C2", BOUNDS));
describe("C2: posted quotes", () => refuses("C2", POSTED));
describe("C2: pin flags", () => refuses("C2", FLAGS));

describe("C2: crossed markets are no violation", () => {
  it("C2: M = −1, O = 1.4: A = −0.3 lies below B = 0, in the Guard", () => {
    const w = world({ anchors: { mid: ["-1", "1.4"] } });
    const entry = w.recompute();
    expect(w.quotes().postedAsk.equals(w.n("-0.3"))).toBe(true);
    expect(w.quotes().postedBid.equals(0)).toBe(true);
    expect(w.observe(entry)).toEqual([]);
  });

  it("C2: bid floor off: B = −0.01 is no violation", () => {
    const guard = { Mmin: "0.02", clip_nonneg_B: false };
    const w = world({ anchors: { mid: ["0.35", "0.72"] }, config: { guard } });
    const entry = w.recompute();
    expect(w.quotes().outsideBid.equals(w.n("-0.01"))).toBe(true);
    expect(w.observe(entry)).toEqual([]);
  });
});
