import type { Rational } from "../../src/numbers/rational.js";
import type { Ring } from "../../src/ring/ring.js";
import type { Ticket } from "../../src/terms/ticket.js";

/** The ring with each ticket as the test would have it. */
export const relisted = (
  ring: Ring<Rational>,
  change: (ticket: Ticket) => Ticket,
): readonly Ticket[] => Array.from(ring.tickets(), change);
