import { describe, expect, it } from "vitest";
import type { Entry } from "../../src/events/ledger.js";
import { relabelling } from "../../src/events/rebuckets.js";
import { float } from "../../src/numbers/float.js";
import type { Rational } from "../../src/numbers/rational.js";
import type { Party } from "../../src/terms/party.js";
import type { Exact } from "./rows.js";
import { sheet, withEvent, withLeg } from "./tamper.js";
import { World, world, type TicketRow } from "./world.js";

const HANDED_OVER = "H2 delivers and dealer:mid receives the ticket of the event";
const GIVEN_UP = "the holder delivers the tickets it is paid for";

const sell = (w: Exact) => w.sell({ trader: "H2", ticket: "T1" });

/** What is found under an identity: both sides of it, each time. */
const found = (entry: Entry<Rational>, identity: string): readonly string[] =>
  world()
    .observe(entry)
    .filter((violation) => violation.identity === identity)
    .map(({ expected, actual }) => `${expected}: ${actual}`);

const withoutLeg = (entry: Entry<Rational>, party: Party): Entry<Rational> =>
  withEvent(entry, { legs: entry.event.legs.filter((leg) => leg.party !== party) });

describe("C1: who hands what to whom in a trade", () => {
  it("C1: a buyer that receives another ticket besides, or another instead", () => {
    const entry = sell(world());
    const receiving = (...received: string[]) =>
      found(withLeg(entry, "dealer:mid", { received }), HANDED_OVER);
    expect(receiving("T1", "T2")).toEqual(["T1: delivers T1, receives T1, T2"]);
    expect(receiving("T2")).toEqual(["T1: delivers T1, receives T2"]);
  });

  it("C1: a seller that delivers another ticket besides, or another instead", () => {
    const entry = sell(world());
    const delivering = (...delivered: string[]) =>
      found(withLeg(entry, "H2", { delivered }), HANDED_OVER);
    expect(delivering("T1", "T2")).toEqual(["T1: delivers T1, T2, receives T1"]);
    expect(delivering("T2")).toEqual(["T1: delivers T2, receives T1"]);
  });

  it("C1: who has no leg delivers and receives nothing", () => {
    const entry = sell(world());
    expect(found(withoutLeg(entry, "H2"), HANDED_OVER)).toEqual(["T1: delivers none, receives T1"]);
    expect(found(withoutLeg(entry, "dealer:mid"), HANDED_OVER)).toEqual([
      "T1: delivers T1, receives none",
    ]);
  });

  it("C1: a ticket received more often than delivered is told once", () => {
    const entry = withLeg(sell(world()), "dealer:mid", { received: ["T1", "T1"] });
    expect(found(entry, "times ticket T1 is received = times it is delivered")).toEqual(["1: 2"]);
  });

  it.each(["delivered", "received"])("C1: a relabelling that has a ticket %s", (direction) => {
    const L1: TicketRow = ["H1", "H2", 9, "long"];
    const w = world({ tickets: { L1 } });
    const entry = w.ledger.post(relabelling(w.rules.numbers, w.books.ticket("L1"), "mid"));
    const moved = withLeg(entry, "H2", { [direction]: ["L1"] });
    expect(found(moved, "relabelling ticket L1 moves neither cash nor tickets")).toEqual([
      "0, no ticket: 0, L1",
    ]);
  });

  it("C1: an event that only records something has no leg, and the books stay", () => {
    const w = world();
    const entry = w.recompute();
    const books = [sheet(sell(world()), "before", "H2")];
    const leg = { party: "H2", cash: w.n("0"), received: [], delivered: [] };
    const moving = {
      ...withEvent(entry, { legs: [leg] }),
      before: { ...entry.before, sheets: books },
      after: { ...entry.after, sheets: books },
    };
    expect(w.observe(moving).map(({ identity }) => identity)).toEqual([
      "a recompute event moves neither cash nor tickets",
    ]);
  });

  it("C1: Σ ΔC may be off by ε_cash·max(1, Σ|ΔC|): 1e−10 of a turnover of 1, not 1.5e−10", () => {
    const w = new World(float, { anchors: { mid: ["0.5", "0"] } });
    const entry = w.sell({ trader: "H2", ticket: "T1" });
    const off = withLeg(entry, "H2", { cash: w.n("0.50000000015") });
    const sums = w.observe(off).filter(({ identity }) => identity === "Σ ΔC = 0");
    expect(sums.map(({ parties }) => parties)).toEqual([["H2", "dealer:mid"]]);
  });
});

describe("C1: what holders give up in a settlement", () => {
  const settle = () => world().settle("H3", "0.375");
  const delivering = (...delivered: string[]) =>
    found(withLeg(settle(), "dealer:short", { delivered }), GIVEN_UP);

  it("C1: the tickets may come in any order", () => {
    expect(world().observe(withLeg(settle(), "dealer:short", { delivered: ["D2", "D1"] }))).toEqual(
      [],
    );
  });

  it("C1: one of two tickets, one of them another, one of them twice", () => {
    expect(delivering("D1")).toEqual(["D1, D2: D1"]);
    expect(delivering("D1", "T1")).toEqual(["D1, D2: D1, T1"]);
    expect(delivering("T1", "D1")).toEqual(["D1, D2: T1, D1"]);
    expect(delivering("D1", "D1")).toEqual(["D1, D2: D1, D1"]);
  });

  it("C1: a holder without a leg gives up nothing", () => {
    expect(found(withoutLeg(settle(), "H4"), GIVEN_UP)).toEqual(["D4: none"]);
  });

  it("C1: tickets delivered besides are the concern of all who have a leg", () => {
    const entry = withLeg(settle(), "H3", { delivered: ["T1"] });
    const [violation] = world().observe(entry);
    expect(violation?.parties).toEqual(["H3", "dealer:short", "vbt:short", "H4"]);
  });
});
