import type { Rational } from "../../src/numbers/rational.js";
import type { Ring } from "../../src/ring/ring.js";
import type { Ticket } from "../../src/terms/ticket.js";

/** The ring, seen through something that answers otherwise. */
export const lying = (ring: Ring<Rational>, lies: Partial<Ring<Rational>>): Ring<Rational> => {
  const honest: Ring<Rational> = {
    period: ring.period,
    parties: ring.parties,
    traders: ring.traders,
    ticketCount: ring.ticketCount,
    tickets: () => ring.tickets(),
    has: (party) => ring.has(party),
    cash: (party) => ring.cash(party),
    anchors: (bucket) => ring.anchors(bucket),
    ticket: (id) => ring.ticket(id),
    hasTicket: (id) => ring.hasTicket(id),
    held: (party, bucket) => ring.held(party, bucket),
    heldCounts: (party) => ring.heldCounts(party),
    dueCount: (party, bucket) => ring.dueCount(party, bucket),
    issued: (party) => ring.issued(party),
    maturing: (period) => ring.maturing(period),
  };
  return { ...honest, ...lies };
};

/** The ring with each ticket as the test would have it. */
export const relisted = (
  ring: Ring<Rational>,
  change: (ticket: Ticket) => Ticket,
): readonly Ticket[] => Array.from(ring.tickets(), change);
