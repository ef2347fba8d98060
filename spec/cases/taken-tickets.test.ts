import { describe, expect, it } from "vitest";
import { takenTickets } from "../../src/cases/taken-tickets.js";
import type { TicketChoice } from "../../src/draws/scripted.js";

type Admissible = Parameters<TicketChoice>[0];

const ticket = (serial: number): Admissible[0] => ({
  id: `T${serial}`,
  issuer: "I",
  owner: "dealer:short",
  maturity: 5,
  serial,
  bucket: "mid",
});
const ADMISSIBLE: Admissible = [ticket(1), ticket(2), ticket(3)];
const sold = (id: unknown) => ({ type: "sell", ticket: id });

/** The ids of the tickets that move at these arrivals, along with what was answered. */
const moved = (result: unknown, ...arrivals: readonly number[]) =>
  arrivals.map((arrival) => takenTickets(result)(ADMISSIBLE, arrival).id);

describe("ticket-choice: other, the tickets that an answer took", () => {
  it("ticket-choice: an order by itself moves the ticket that the answer's one event moved", () => {
    expect(moved({ events: [sold("T3")] }, 0)).toEqual(["T3"]);
  });

  it("ticket-choice: the n-th order's ticket is the n-th arrival's, whatever comes in between", () => {
    const events = [
      { type: "rebucket", ticket: "T1" },
      { type: "buy", ticket: "T2" },
      { type: "no-trade" },
      sold("T3"),
      { type: "settle", payouts: {} },
    ];
    expect(moved({ events }, 1, 2, 3, 4)).toEqual(["T2", "T1", "T3", "T1"]);
  });

  it("ticket-choice: what is not admissible is not gone along with", () => {
    expect(moved({ events: [sold("T9"), sold(3), sold(undefined)] }, 1, 2, 3)).toEqual([
      "T1",
      "T1",
      "T1",
    ]);
  });

  it.each([null, undefined, "none", {}, { events: null }, { events: "T3" }, { events: [null, 3] }])(
    "ticket-choice: %j tells of no choice",
    (result) => {
      expect(moved(result, 0, 1)).toEqual(["T1", "T1"]);
    },
  );
});
