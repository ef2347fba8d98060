import { describe, expect, it } from "vitest";
import type { Rational } from "../../src/numbers/rational.js";
import type { Ring } from "../../src/ring/ring.js";
import type { Ticket } from "../../src/terms/ticket.js";
import { seenThrough } from "../../src/ring/seen-through.js";
import { relisted } from "./relisted.js";
import type { Exact } from "./rows.js";
import { world } from "./world.js";

type Row = readonly [string, string, (w: Exact) => Ring<Rational>, object];

const after = (spoil: (w: Exact) => void) => (w: Exact) => {
  spoil(w);
  return w.books;
};

const FAULTS: readonly Row[] = [
  [
    "C1",
    "cash out of nothing",
    after((w) => w.books.pay("H4", w.n("0.001"))),
    { parties: [], expected: "33.5", actual: "33.501" },
  ],
  [
    "C1",
    "a ticket that vanishes without settlement",
    after((w) => w.books.remove("M1")),
    { parties: ["H1", "dealer:mid"], expected: "in the registry", actual: "not in the registry" },
  ],
  [
    "C1",
    "a party's tickets miscounted on its books",
    (w) => seenThrough(w.books, { heldCounts: () => ({ short: 0, mid: 0, long: 0 }) }),
    { parties: ["dealer:mid"], expected: "2", actual: "0" },
  ],
  [
    "C1",
    "an issuer's debt miscounted on its books",
    (w) => seenThrough(w.books, { issued: () => [] }),
    { parties: ["H1"], expected: "5", actual: "0" },
  ],
  [
    "C1",
    "a registry of another size than its list",
    (w) => seenThrough(w.books, { ticketCount: 8 }),
    { expected: "9", actual: "8" },
  ],
  [
    "maturity/bucket",
    "a label that is not τ's (τ = 5 labelled short)",
    after((w) => w.books.refile("M1", { bucket: "short" })),
    { parties: ["dealer:mid"], expected: "mid", actual: "short" },
  ],
  [
    "maturity/bucket",
    "a label that is not τ's (τ = 1 labelled mid, due)",
    after((w) => w.books.refile("D1", { bucket: "mid" })),
    { parties: ["dealer:short"], expected: "short", actual: "mid" },
  ],
  [
    "settle/deletion",
    "tickets that outlive their maturity",
    (w) => {
      w.observe(w.nextPeriod());
      return w.books;
    },
    { parties: ["dealer:short"], period: 2, index: 0, expected: "0", actual: "-1" },
  ],
  [
    "actors/assets",
    "a VBT with a ticket of another bucket",
    after((w) => w.books.refile("T1", { owner: "vbt:long" })),
    { parties: ["vbt:long"], expected: "long", actual: "mid" },
  ],
  [
    "actors/assets",
    "a party without a cash account",
    (w) => seenThrough(w.books, { has: (party) => party !== "H3" }),
    { parties: ["H3"], expected: "listed", actual: "not listed" },
  ],
  [
    "trade/single-issuer",
    "a trader with tickets of two issuers",
    after((w) => w.books.refile("M1", { owner: "H4" })),
    { parties: ["H4"] },
  ],
  [
    "trade/single-issuer",
    "a trader with a ticket of its own",
    after((w) => w.books.refile("M1", { owner: "H1" })),
    { parties: ["H1"], expected: "not H1", actual: "H1" },
  ],
  [
    "maturity/tau",
    "a maturity that is put off",
    (w) => {
      const list = relisted(w.books, (t) => (t.id === "M1" ? { ...t, maturity: 7 } : t));
      return seenThrough(w.books, { tickets: () => list });
    },
    { parties: ["dealer:mid"], expected: "6", actual: "7" },
  ],
  [
    "model/ticket",
    "a ticket with another serial",
    (w) => {
      const list = relisted(w.books, (t) => (t.id === "M1" ? { ...t, serial: 99 } : t));
      return seenThrough(w.books, { tickets: () => list });
    },
    { parties: ["dealer:mid"], expected: "0", actual: "99" },
  ],
];

describe("checkpoint", () => {
  it.each(FAULTS)("%s: a checkpoint refuses %s", (assertion, _title, spoilt, says) => {
    const w = world();
    expect(w.assertions.checkpoint(w.books)).toEqual([]);
    const found = w.assertions.checkpoint(spoilt(w));
    expect(found).toContainEqual(expect.objectContaining({ event: "checkpoint", ...says }));
    expect(new Set(found.map((violation) => violation.assertion))).toEqual(new Set([assertion]));
  });

  it("C6: a checkpoint refuses anchors that moved after the last event", () => {
    const w = world();
    w.observe(w.recompute());
    w.books.setAnchors("mid", { mid: w.n("2"), spread: w.n("0.3") });
    const [found, ...others] = w.assertions.checkpoint(w.books);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ assertion: "C6", expected: "(1, 0.3)", actual: "(2, 0.3)" });
  });

  it("actors/no-debt: a checkpoint refuses a dealer's debt", () => {
    const w = world({ tickets: { M1: ["dealer:long", "vbt:mid", 6, "mid"] } });
    const found = w.assertions.checkpoint(w.books);
    const says = { assertion: "actors/no-debt", expected: "trader", actual: "dealer" };
    expect(found).toMatchObject([{ ...says, parties: ["dealer:long"] }]);
  });

  it("model/ticket: the first checkpoint refuses two tickets of one serial, once", () => {
    const w = world();
    const list = relisted(w.books, (t) => (t.id === "M2" ? { ...t, serial: 0 } : t));
    const ring = seenThrough(w.books, { tickets: () => list });
    const found = w.assertions.checkpoint(ring);
    expect(found).toMatchObject([{ assertion: "model/ticket", actual: "M1 and M2" }]);
    expect(w.assertions.checkpoint(ring)).toEqual([]);
  });

  it("model/ticket: a checkpoint refuses another issuer", () => {
    const w = world();
    w.assertions.checkpoint(w.books);
    const list = relisted(w.books, (t) => (t.id === "M1" ? { ...t, issuer: "H5" } : t));
    const found = w.assertions.checkpoint(seenThrough(w.books, { tickets: () => list }));
    const says = { assertion: "model/ticket", expected: "H1", actual: "H5" };
    expect(found).toContainEqual(expect.objectContaining(says));
  });

  it("C1: a created ticket is found, and is no news at the next checkpoint", () => {
    const w = world();
    w.assertions.checkpoint(w.books);
    const made: Ticket = { ...w.books.ticket("V1"), id: "V2", serial: 50 };
    const counts = { short: 0, mid: 2, long: 0 };
    const ring = seenThrough(w.books, {
      tickets: () => [...w.books.tickets(), made],
      ticketCount: 10,
      heldCounts: (party) => (party === "vbt:mid" ? counts : w.books.heldCounts(party)),
      issued: (party) => [...w.books.issued(party), ...(party === "H1" ? [made] : [])],
    });
    const says = { assertion: "C1", parties: ["H1", "vbt:mid"], actual: "in the registry" };
    expect(w.assertions.checkpoint(ring)).toMatchObject([says]);
    expect(w.assertions.checkpoint(ring)).toEqual([]);
  });

  it("C1: before any event a checkpoint comes after none", () => {
    const w = world();
    w.books.refile("M1", { bucket: "short" });
    expect(w.assertions.checkpoint(w.books)[0]).toMatchObject({ event: "checkpoint", index: -1 });
  });

  it("C1: what observed settlements delete is not missed, what others delete is", () => {
    const w = world();
    w.assertions.checkpoint(w.books);
    const entry = w.settle("H3", "0.375");
    const unobserved = world();
    unobserved.assertions.checkpoint(unobserved.books);
    unobserved.settle("H3", "0.375");
    w.observe(entry);
    expect(w.assertions.checkpoint(w.books)).toEqual([]);
    expect(unobserved.assertions.checkpoint(unobserved.books)).toHaveLength(4);
  });
});
