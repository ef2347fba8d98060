import { describe, expect, it } from "vitest";
import { rebucketSale, relabelling } from "../../src/events/rebuckets.js";
import { decimal } from "../../src/numbers/decimal.js";
import { float } from "../../src/numbers/float.js";
import type { Num, NumberSystem } from "../../src/numbers/num.js";
import { rational } from "../../src/numbers/rational.js";
import { sheet } from "./tamper.js";
import { World, type TicketRow } from "./world.js";

const CROSSING: Record<string, TicketRow> = {
  L1: ["H1", "dealer:long", 9, "long"],
  L2: ["H1", "vbt:long", 9, "long"],
  L3: ["H1", "H2", 9, "long"],
};

function holdsIn<N extends Num<N>>(numbers: NumberSystem<N>) {
  const cashOf = (w: World<N>, party: string) => numbers.toNumber(w.books.cash(party));

  it("C1–C6: Example 4's two interior BUYs, and its third passed through", () => {
    const w = new World(numbers);
    expect(w.assertions.checkpoint(w.books)).toEqual([]);
    const entries = [
      w.recompute(),
      w.buy({ trader: "H5", ticket: "M1" }),
      w.recompute(),
      w.buy({ trader: "H5", ticket: "M2" }),
      w.recompute(),
      w.noTrade("H4"),
      w.buy({ trader: "H6", ticket: "V1", route: "pass-through" }),
    ];
    expect(w.observe(...entries)).toEqual([]);
    expect(w.assertions.checkpoint(w.books)).toEqual([]);
    expect(cashOf(w, "dealer:mid")).toBeCloseTo(4.11, 12);
    expect(cashOf(w, "vbt:mid")).toBeCloseTo(6.15, 12);
  });

  it("C1–C6: SELL inside, SELL past a full shelf, and both sides in the Guard", () => {
    const w = new World(numbers);
    expect(w.observe(w.sell({ trader: "H2", ticket: "T1" }))).toEqual([]);
    expect(cashOf(w, "dealer:mid")).toBeCloseTo(1.03, 12);
    const full = new World(numbers, { cash: { "dealer:mid": "0.1" } });
    const past = full.sell({ trader: "H2", ticket: "T1", route: "pass-through" });
    expect(full.observe(full.recompute(), past)).toEqual([]);
    expect(cashOf(full, "vbt:mid")).toBeCloseTo(4.15, 12);
    const guarded = new World(numbers, { anchors: { mid: ["0.01", "0.01"] } });
    const both = [
      guarded.recompute(),
      guarded.sell({ trader: "H2", ticket: "T1", route: "pass-through" }),
      guarded.buy({ trader: "H5", ticket: "V1", route: "pass-through" }),
    ];
    expect(guarded.observe(...both)).toEqual([]);
    expect(cashOf(guarded, "vbt:mid")).toBeCloseTo(5.01, 12);
  });

  it("C1–C6: rebucketing by dealer, VBT and trader between unequal mids, into an overdraft", () => {
    const anchors = { mid: ["0.9", "0.3"] } as const;
    const w = new World(numbers, { tickets: CROSSING, anchors, cash: { "dealer:mid": "0.5" } });
    const price = w.n("0.9");
    const internal = (holder: "dealer" | "vbt", id: string) => {
      const sale = { holder, buyer: `${holder}:mid`, price, cash: price };
      return w.ledger.post(rebucketSale(numbers, w.books.ticket(id), "mid", sale));
    };
    const entries = [internal("dealer", "L1"), internal("vbt", "L2")];
    entries.push(w.ledger.post(relabelling(numbers, w.books.ticket("L3"), "mid")));
    expect(w.observe(...entries)).toEqual([]);
    expect(w.assertions.checkpoint(w.books)).toEqual([]);
    expect(cashOf(w, "dealer:mid")).toBeCloseTo(-0.4, 12);
  });

  it("C1 C5 C6: a default with R = 3/8, its anchor update with ℓ = 5/8, the next period", () => {
    const w = new World(numbers);
    expect(w.assertions.checkpoint(w.books)).toEqual([]);
    const entries = [
      w.settle("H3", "0.375"),
      w.anchors("short", ["0.625", "0.375", "0.575"]),
      w.nextPeriod(),
      w.recompute("short"),
    ];
    expect(w.observe(...entries)).toEqual([]);
    expect(w.assertions.checkpoint(w.books)).toEqual([]);
    const [first] = entries;
    expect(first && numbers.toNumber(sheet(first, "after", "dealer:short").equity)).toBe(1.75);
  });

  it("price-basis: face, S = 5: cash legs and equity scale, capacity does not", () => {
    const face = { config: { ticket_size_S: "5" }, readings: { "price-basis": "face" } } as const;
    const tickets: Record<string, TicketRow> = { T1: ["H1", "H2", 6, "mid"] };
    const w = new World(numbers, { ...face, tickets, cash: { "dealer:mid": "5.3" } });
    // K* = 5, X* = 25, I = 0.05, p(0) = 1 + 0.3/35·12.5, b_c = 1.0821…: 5.41… > 5.3
    const past = w.sell({ trader: "H2", ticket: "T1", route: "pass-through" });
    expect(w.observe(w.recompute(), past)).toEqual([]);
    expect(cashOf(w, "vbt:mid")).toBeCloseTo(5 - 4.25, 12);
    const able = new World(numbers, { ...face, tickets, cash: { "dealer:mid": "5.5" } });
    expect(able.observe(able.sell({ trader: "H2", ticket: "T1" }))).toEqual([]);
  });

  it("Example 2: a dealer buys from another bucket's dealer and holds what is not its own bucket's", () => {
    const w = new World(numbers, { cash: { "dealer:short": "2" } });
    expect(w.observe(w.buy({ trader: "dealer:short", ticket: "M1" }))).toEqual([]);
    expect(w.assertions.checkpoint(w.books)).toEqual([]);
  });
}

describe("exact", () => holdsIn(rational));
describe("decimal", () => holdsIn(decimal(28)));
describe("float", () => holdsIn(float));

describe("readings", () => {
  it("pin-flag: clipped: the flag is down where a customer meets A and a_c is below it", () => {
    const w = new World(rational, { readings: { "pin-flag": "clipped" }, tickets: {} });
    const entry = w.recompute();
    expect(w.quotes().pinnedAsk).toBe(false);
    expect(w.quotes().postedAsk.equals(w.n("1.15"))).toBe(true);
    expect(w.observe(entry)).toEqual([]);
  });

  it("pin-flag: with O = 0 both flags are up and interior fills happen, C4 binds none of them", () => {
    const w = new World(rational, { anchors: { mid: ["1", "0"] } });
    const entry = w.sell({ trader: "H2", ticket: "T1" });
    expect(w.observe(w.recompute(), entry)).toEqual([]);
  });

  it("due-tickets: withdrawn: a shelf with a due ticket besides still sells inside", () => {
    const tickets: Record<string, TicketRow> = {
      D: ["H3", "dealer:short", 1, "short"],
      E: ["H1", "dealer:short", 2, "short"],
    };
    const w = new World(rational, { tickets, readings: { "due-tickets": "withdrawn" } });
    expect(w.observe(w.buy({ trader: "H5", ticket: "E", bucket: "short" }))).toEqual([]);
  });

  it("due-tickets: withdrawn: behind an empty shelf the VBT sells, and the shelf takes a SELL", () => {
    const readings = { "due-tickets": "withdrawn" } as const;
    const tickets: Record<string, TicketRow> = {
      V1: ["H1", "vbt:mid", 6, "mid"],
      T1: ["H1", "H2", 6, "mid"],
    };
    const w = new World(rational, { tickets, readings });
    const past = w.buy({ trader: "H5", ticket: "V1", route: "pass-through" });
    expect(w.observe(past, w.sell({ trader: "H2", ticket: "T1" }))).toEqual([]);
  });

  it("C1: ticket size 5: D = 20, R = 3/40, payouts of q·S·R", () => {
    const w = new World(rational, { config: { ticket_size_S: "5" } });
    expect(w.observe(w.settle("H3", "0.075"))).toEqual([]);
    expect(w.books.cash("H3").equals(0)).toBe(true);
    expect(w.books.cash("dealer:short").equals(w.n("1.75"))).toBe(true);
  });
});
