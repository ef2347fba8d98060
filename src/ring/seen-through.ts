import type { Ring } from "./ring.js";

/** A ring at this moment, but for what is answered otherwise. */
export function seenThrough<N>(ring: Ring<N>, otherwise: Partial<Ring<N>>): Ring<N> {
  const asItIs: Ring<N> = {
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
  return { ...asItIs, ...otherwise };
}
