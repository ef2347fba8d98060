import { describe, expect, it } from "vitest";
import { negligible } from "../../src/checks/tolerance.js";
import type { Violation } from "../../src/checks/violation.js";
import { DEFAULT_CONFIG } from "../../src/config/defaults.js";
import { decimal } from "../../src/numbers/decimal.js";
import { float } from "../../src/numbers/float.js";
import { seenThrough } from "../../src/ring/seen-through.js";
import { relisted } from "./relisted.js";
import { withEvent } from "./tamper.js";
import { World, world, type TicketRow } from "./world.js";

const of = (found: readonly Violation[], assertion: string) =>
  found.filter((violation) => violation.assertion === assertion);
const told = (found: readonly Violation[]) =>
  found.map(({ identity, expected, actual }) => `${identity}: ${expected}: ${actual}`);

describe("C3: edges", () => {
  it("C3: a fill within the Guard breaks that rule alone, whatever the room on the shelf", () => {
    const w = world({ anchors: { mid: ["0.02", "0"] }, cash: { "dealer:mid": "0.019" } });
    const entry = w.sell({ trader: "H2", ticket: "T1", route: "pass-through" });
    const inside = withEvent(entry, { route: "interior", price: w.n("0.01") });
    expect(told(of(w.observe(inside), "C3"))).toEqual(["M > M_min: 0.02: 0.02"]);
  });

  it.each([
    ["1.499999999999", true],
    ["1.5", false],
    ["1.999999999999", false],
  ])("due-tickets: withdrawn: V = %s beside C = 1, M = 1: an empty shelf is %s", (V, isEmpty) => {
    const w = world({ readings: { "due-tickets": "withdrawn" } });
    const entry = w.buy({ trader: "H5", ticket: "D1", bucket: "short" });
    const quotes = { ...w.quotes("short"), value: w.n(V) };
    const found = of(w.observe(withEvent(entry, { quotes })), "C3");
    expect(found.some(({ actual }) => actual === "0")).toBe(isEmpty);
  });
});

describe("C3: what V says", () => {
  it("due-tickets: keep-bucket: a V that denies the shelf's tickets does not empty it", () => {
    const w = world();
    const entry = w.buy({ trader: "H5", ticket: "D1", bucket: "short" });
    const quotes = { ...w.quotes("short"), value: w.n("1") };
    expect(of(w.observe(withEvent(entry, { quotes })), "C3")).toEqual([]);
  });
});

describe("C3: other events", () => {
  it("C3: what is recorded beside a recomputation is no fill, whatever is said of a route", () => {
    const w = world();
    const sold = world().buy({ trader: "H5", ticket: "V1", route: "pass-through" }).after.sheets;
    const kept = world().sell({ trader: "H2", ticket: "T1" });
    const entry = withEvent(w.recompute(), { route: "pass-through" });
    const beside = (before: typeof sold, after: typeof sold) =>
      w.observe({
        ...entry,
        before: { ...entry.before, sheets: before },
        after: { ...entry.after, sheets: after },
      });
    expect(beside(sold, sold)).toEqual([]);
    expect(beside(kept.before.sheets, kept.after.sheets)).toEqual([]);
  });

  it("C3: an arrival without a trade is feasible whatever books are on record with it", () => {
    const w = world();
    const { before, after } = w.buy({ trader: "H5", ticket: "M1" });
    const entry = w.noTrade("H5");
    const sheets = { before: { ...entry.before, sheets: before.sheets } };
    expect(
      w.observe({ ...entry, ...sheets, after: { ...entry.after, sheets: after.sheets } }),
    ).toEqual([]);
  });
});

describe("C4: edges", () => {
  it("C4: a dealer whose books were not on record before is not accused", () => {
    const w = world();
    const entry = w.sell({ trader: "H2", ticket: "T1", route: "pass-through" });
    expect(w.observe({ ...entry, before: { ...entry.before, sheets: [] } })).toEqual([]);
  });
});

describe("C6: edges", () => {
  it("C6: what happened between two entries that do not follow one another is not told", () => {
    const w = world();
    const first = w.recompute();
    w.books.setAnchors("mid", { mid: w.n("0.9"), spread: w.n("0.3") });
    const later = w.recompute();
    expect(w.observe(first, { ...later, index: later.index + 1 })).toEqual([]);
    expect(of(world().observe(first, later), "C6")).toHaveLength(1);
  });

  it("anchors/timing: one ticket of the bucket among those settled after its update is one", () => {
    const D5: TicketRow = ["H6", "H4", 1, "mid"];
    const D6: TicketRow = ["H6", "H4", 1, "short"];
    const D7: TicketRow = ["H6", "H2", 1, "mid"];
    const D1: TicketRow = ["H3", "H4", 1, "short"];
    const w = world({ tickets: { D1, D5, D6, D7 } });
    const first = [w.settle("H3", "0.375"), w.anchors("short", ["0.625", "0.375", "0.575"])];
    const found = of(w.observe(...first, w.settle("H6", "1")), "C6");
    expect(told(found)).toEqual([
      "tickets of short that settle after its anchor update = 0: 0: a settlement of H6",
    ]);
  });

  it("anchors/update: ℓ = 0 leaves O below O_min where it was, and is no update", () => {
    const { buckets } = DEFAULT_CONFIG;
    const config = { buckets: { ...buckets, short: { ...buckets.short, O_min: "0.3" } } };
    const w = world({ config, anchors: { short: ["1", "0.2"] } });
    const found = of(w.observe(w.settle("H3", "1"), w.anchors("short", ["0", "1", "0.2"])), "C6");
    expect(told(found)).toEqual(["ℓ > 0 where anchors are updated: > 0: 0"]);
  });
});

describe("C1: from checkpoint to checkpoint", () => {
  it("C1: Σ C may be off by ε_cash·Σ|C|: 5e−9 of 1,028.5, not 5e−7", () => {
    const off = (amount: string) => {
      const w = new World(float, { cash: { H1: "1000" } });
      w.assertions.checkpoint(w.books);
      w.books.pay("H4", w.n(amount));
      return w.assertions.checkpoint(w.books).length;
    };
    expect(off("0.000000005")).toBe(0);
    expect(off("0.0000005")).toBe(1);
  });

  it("model/ticket: a serial that two tickets have is the concern of both owners", () => {
    const w = world();
    const tickets = relisted(w.books, (each) => (each.id === "T1" ? { ...each, serial: 0 } : each));
    const found = of(
      w.assertions.checkpoint(seenThrough(w.books, { tickets: () => tickets })),
      "model/ticket",
    );
    expect(found[0]?.parties).toEqual(["dealer:mid", "H2"]);
  });

  it("trade/single-issuer: a second issuer is told with the first; one's own debt with oneself", () => {
    const issuers = (tickets: Record<string, TicketRow>) => {
      const w = world({ tickets });
      return of(w.assertions.checkpoint(w.books), "trade/single-issuer").map(
        ({ expected, actual }) => `${expected}: ${actual}`,
      );
    };
    const [first, second] = [
      ["H1", "H2", 6, "mid"],
      ["H5", "H2", 6, "mid"],
    ] as const;
    expect(issuers({ first, second })).toEqual(["H1: H5"]);
    expect(issuers({ own: ["H2", "H2", 6, "mid"] })).toEqual(["not H2: H2"]);
  });

  it("C1: a registry of another size than its list is nobody's in particular", () => {
    const w = world();
    const found = of(w.assertions.checkpoint(seenThrough(w.books, { ticketCount: 8 })), "C1");
    expect(found.map(({ parties }) => parties)).toEqual([[]]);
  });
});

describe("tolerance", () => {
  const numbers = decimal(28);

  it.each([
    ["0.0000000001", "1", true],
    ["-0.0000000001", "0", true],
    ["0.00000000010001", "1", false],
    ["0.0000000003", "3", true],
    ["0.00000000031", "3", false],
  ])("C1: %s beside %s is negligible at ε = 1e−10: %s", (difference, scale, isSmall) => {
    const [off, beside] = [numbers.parse(difference), numbers.parse(scale)];
    expect(negligible(numbers, off, beside, numbers.parse("0.0000000001"))).toBe(isSmall);
  });
});
