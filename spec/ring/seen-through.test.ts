import { describe, expect, it } from "vitest";
import { Books, rational, type Ticket } from "../../src/index.js";
import type { Ring } from "../../src/ring/ring.js";
import { seenThrough } from "../../src/ring/seen-through.js";
import { perBucket } from "../../src/terms/bucket.js";

const TICKET: Ticket = {
  id: "T",
  issuer: "I",
  owner: "H",
  maturity: 2,
  serial: 1,
  bucket: "short",
};
const books = new Books({
  period: 2,
  tickets: [TICKET],
  cash: ["I", "H", "dealer:short"].map((party, at) => [party, rational.ratio(at)] as const),
  anchors: perBucket((bucket) => ({
    mid: rational.ratio(bucket.length),
    spread: rational.ratio(1),
  })),
});

/** Everything that can be asked of a ring with one ticket. */
const told = (ring: Ring<ReturnType<typeof rational.ratio>>) => ({
  sizes: [ring.period, ring.ticketCount, ring.parties, ring.traders],
  tickets: [...ring.tickets()],
  known: [ring.has("H"), ring.has("X"), ring.hasTicket("T"), ring.hasTicket("U")],
  cash: ring.parties.map((party) => rational.show(ring.cash(party))),
  mids: ["short", "mid"].map((bucket) => rational.show(ring.anchors(bucket as "mid").mid)),
  ticket: ring.ticket("T"),
  held: [[...ring.held("H", "short")], ring.heldCounts("H"), ring.dueCount("H", "short")],
  issued: [...ring.issued("I")],
  maturing: [...ring.maturing(2)],
});

describe("a ring seen through", () => {
  it("ring/seen-through: it answers as the ring does", () => {
    expect(told(seenThrough(books, {}))).toEqual(told(books));
    expect(told(books)).toMatchObject({
      tickets: [TICKET],
      known: [true, false, true, false],
      cash: ["0", "1", "2"],
      mids: ["5", "3"],
      held: [[TICKET], { short: 1, mid: 0, long: 0 }, 1],
      issued: [TICKET],
      maturing: [TICKET],
    });
  });

  it("ring/seen-through: but for what is answered otherwise", () => {
    const seen = seenThrough(books, { cash: () => rational.ratio(9) });
    expect(told(seen)).toEqual({ ...told(books), cash: ["9", "9", "9"] });
  });
});
