import { describe, expect, it } from "vitest";
import { Defect } from "../../src/errors.js";
import { Books, rational, type Rational, type Ticket } from "../../src/index.js";

const TICKET: Ticket = {
  id: "T",
  issuer: "I",
  owner: "H",
  maturity: 7,
  serial: 1,
  bucket: "mid",
};
const opened = (tickets: readonly Ticket[] = [TICKET]): Books<Rational> => {
  const anchors = { mid: rational.ratio(1), spread: rational.ratio(0) };
  return new Books({
    period: 1,
    tickets,
    cash: ["I", "H", "G", "dealer:mid"].map((party) => [party, rational.ratio(2)] as const),
    anchors: { short: anchors, mid: anchors, long: anchors },
  });
};

describe("the books of a ring", () => {
  it("model/ticket: issuer, owner, maturity, bucket and serial, under an id", () => {
    const books = opened();
    expect(books.ticket("T")).toEqual(TICKET);
    expect([...books.tickets()]).toEqual([TICKET]);
    expect([books.hasTicket("T"), books.hasTicket("U")]).toEqual([true, false]);
    expect(() => books.ticket("U")).toThrow(Defect);
  });

  it("model/trader: cash, tickets owned, obligations", () => {
    const books = opened();
    expect(rational.show(books.cash("H"))).toBe("2");
    expect([...books.held("H", "mid")]).toEqual([TICKET]);
    expect([...books.held("H", "short")]).toEqual([]);
    expect(books.heldCounts("H")).toEqual({ short: 0, mid: 1, long: 0 });
    expect(books.issued("I")).toEqual([TICKET]);
    expect([books.issued("H"), books.traders]).toEqual([[], ["I", "H", "G"]]);
    expect([books.has("H"), books.has("X")]).toEqual([true, false]);
    expect(() => books.cash("X")).toThrow(Defect);
  });

  it("actors/assets: nobody without a cash account holds a ticket", () => {
    expect(() => opened([{ ...TICKET, owner: "X" }])).toThrow(Defect);
  });

  it("trade/existing-ticket: a ticket that is handed over is in one place", () => {
    const books = opened();
    books.refile("T", { owner: "G" });
    expect([...books.held("H", "mid")]).toEqual([]);
    expect([...books.held("G", "mid")]).toEqual([{ ...TICKET, owner: "G" }]);
    expect([books.ticketCount, books.issued("I"), books.maturing(7)]).toEqual([
      1,
      [{ ...TICKET, owner: "G" }],
      [{ ...TICKET, owner: "G" }],
    ]);
  });

  it("rebucket/trader: a ticket that is relabelled is in one bucket", () => {
    const books = opened();
    books.refile("T", { bucket: "short" });
    expect(books.heldCounts("H")).toEqual({ short: 1, mid: 0, long: 0 });
    expect(books.ticket("T")).toEqual({ ...TICKET, bucket: "short" });
  });

  it("settle/deletion: a ticket that is removed is nowhere", () => {
    const books = opened();
    expect(books.remove("T")).toEqual(TICKET);
    expect([books.ticketCount, books.issued("I"), books.maturing(7)]).toEqual([0, [], []]);
    expect(books.heldCounts("H")).toEqual({ short: 0, mid: 0, long: 0 });
    expect(() => books.remove("T")).toThrow(Defect);
  });

  it("due-tickets: how many of a shelf fall due in the period that is on", () => {
    const due = { ...TICKET, id: "D", serial: 2, maturity: 2 };
    const books = opened([TICKET, due, { ...due, id: "E", serial: 3 }]);
    expect(books.dueCount("H", "mid")).toBe(0);
    books.beginPeriod();
    expect([books.period, books.dueCount("H", "mid"), books.dueCount("G", "mid")]).toEqual([
      2, 2, 0,
    ]);
    books.remove("D");
    expect(books.dueCount("H", "mid")).toBe(1);
    books.remove("E");
    expect(books.dueCount("H", "mid")).toBe(0);
  });

  it("trade/tie-break: a shelf is listed by maturity, then serial", () => {
    const at = (serial: number, maturity: number) => ({
      ...TICKET,
      id: `${serial}`,
      serial,
      maturity,
    });
    const books = opened([at(10, 7), at(9, 7), at(100, 6), at(1, 8)]);
    expect(Array.from(books.held("H", "mid"), ({ id }) => id)).toEqual(["100", "9", "10", "1"]);
  });

  it("flow/retention: a copy is written to on its own", () => {
    const [books, was] = [opened(), opened()];
    const copy = books.copy();
    copy.pay("H", rational.ratio(-1));
    copy.refile("T", { owner: "G" });
    copy.beginPeriod();
    copy.setAnchors("mid", { mid: rational.ratio(9), spread: rational.ratio(9) });
    expect([rational.show(books.cash("H")), rational.show(copy.cash("H"))]).toEqual(["2", "1"]);
    expect([books.ticket("T"), books.period, books.anchors("mid")]).toEqual([
      was.ticket("T"),
      1,
      was.anchors("mid"),
    ]);
  });
});
