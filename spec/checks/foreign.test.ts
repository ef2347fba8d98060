import { describe, expect, it } from "vitest";
import type { Entry } from "../../src/events/ledger.js";
import type { Rational } from "../../src/numbers/rational.js";
import { withAfter, withEvent, withLeg, withSheet } from "./tamper.js";
import { world } from "./world.js";

/** The same record with legs, sheets and payouts in the opposite order. */
function reversed(entry: Entry<Rational>): Entry<Rational> {
  const { event, before, after } = entry;
  const turned = withEvent(entry, {
    legs: event.legs.toReversed(),
    ...(event.kind === "settlement" && { payouts: event.payouts.toReversed() }),
  });
  return {
    ...turned,
    before: { ...before, sheets: before.sheets.toReversed() },
    after: { ...after, sheets: after.sheets.toReversed() },
  };
}

const withoutSheets = (entry: Entry<Rational>): Entry<Rational> => ({
  ...entry,
  before: { ...entry.before, sheets: [] },
  after: { ...entry.after, sheets: [] },
});

describe("records made by others", () => {
  it("C1–C6: legs and sheets may come in any order", () => {
    const w = world();
    const entries = [
      w.sell({ trader: "H2", ticket: "T1" }),
      w.buy({ trader: "H5", ticket: "V1", route: "pass-through" }),
      w.settle("H3", "0.375"),
    ];
    expect(w.observe(...entries.map(reversed))).toEqual([]);
  });

  it("C1 C3 C4: faults are found in any order", () => {
    const w = world({ cash: { "dealer:mid": "0.99" } });
    const unable = w.sell({ trader: "H2", ticket: "T1" });
    const past = w.sell({ trader: "H2", ticket: "T2", route: "pass-through" });
    const moved = withSheet(past, "after", "dealer:mid", ({ cash, equity }) => {
      return { cash: cash.add(1), equity: equity.add(1) };
    });
    const settled = withSheet(w.settle("H3", "0.375"), "after", "vbt:short", ({ equity }) => {
      return { held: { short: 1, mid: 0, long: 0 }, equity: equity.add(1) };
    });
    const found = w.observe(...[unable, moved, settled].map(reversed));
    expect(found.map(({ assertion, parties }) => [assertion, ...parties])).toEqual([
      ["C3", "dealer:mid"],
      ["C4", "dealer:mid"],
      ["C1", "vbt:short"],
    ]);
  });

  it("C1 C3 C4 C5: where the books are not on record nobody is accused", () => {
    const w = world({ cash: { "dealer:mid": "0.99" } });
    const entries = [
      w.sell({ trader: "H2", ticket: "T1" }),
      w.sell({ trader: "H2", ticket: "T2", route: "pass-through" }),
      w.settle("H3", "0.375"),
    ];
    expect(w.observe(...entries.map(withoutSheets))).toEqual([]);
    const half = w.recompute();
    expect(w.observe({ ...half, after: { ...half.after, sheets: [] } })).toEqual([]);
    const past = w.buy({ trader: "H5", ticket: "V1", route: "pass-through" });
    expect(w.observe({ ...past, after: { ...past.after, sheets: [] } })).toEqual([]);
  });

  it("C6: anchors that are equal and not the same object stand still", () => {
    const w = world();
    const entry = w.recompute();
    const { short, mid, long } = entry.after.anchors;
    const anchors = { short: { ...short }, mid: { ...mid }, long: { ...long } };
    expect(w.observe(withAfter(entry, { anchors }))).toEqual([]);
  });

  it("C1: legs that are missing from a settlement are named", () => {
    const w = world();
    const entry = w.settle("H3", "0.375");
    const without = (party: string) =>
      withEvent(entry, { legs: entry.event.legs.filter((leg) => leg.party !== party) });
    const says = { assertion: "C1", actual: "no leg" };
    for (const party of ["H3", "H4"]) {
      const found = world().observe(without(party));
      expect(found).toContainEqual(expect.objectContaining({ ...says, parties: [party] }));
    }
  });

  it("C1: a counterparty without a leg is named (actors/intermediated: the maker is the other side)", () => {
    const w = world();
    const entry = w.sell({ trader: "H2", ticket: "T1" });
    const [selling, buying] = entry.event.legs;
    const found = w.observe(withEvent(entry, { legs: [selling, { ...buying, party: "H4" }] }));
    const says = { assertion: "C1", parties: ["dealer:mid"], expected: "-0.97", actual: "no leg" };
    expect(found).toContainEqual(expect.objectContaining(says));
  });

  it("C1: one ticket settled twice, or delivered besides, is found", () => {
    const w = world();
    const entry = w.settle("H3", "0.375");
    const besides = withLeg(entry, "H3", { delivered: ["T1"] });
    const says = { assertion: "C1", expected: "4 tickets delivered, 0 received" };
    const actual = "4 paid for, 5 delivered, 0 received";
    expect(w.observe(besides)).toEqual([expect.objectContaining({ ...says, actual })]);
    const { event } = entry;
    if (event.kind !== "settlement") throw new Error("not a settlement");
    const twice = event.payouts.map((payout) =>
      payout.holder === "H4" ? { ...payout, tickets: [{ id: "D3", bucket: "short" }] } : payout,
    );
    const legs = event.legs.map((leg) =>
      leg.party === "H4" ? { ...leg, delivered: ["D3"] } : leg,
    );
    const found = world().observe(withEvent(entry, { payouts: twice, legs }));
    expect(found).toEqual([
      expect.objectContaining({ assertion: "C1", expected: "3 tickets delivered, 0 received" }),
    ]);
  });
});
