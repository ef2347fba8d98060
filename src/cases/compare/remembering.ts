import type { Ring } from "../../ring/ring.js";
import { seenThrough } from "../../ring/seen-through.js";
import { BUCKETS } from "../../terms/bucket.js";
import type { Party } from "../../terms/party.js";
import type { Ticket } from "../../terms/ticket.js";

/** What each party holds at a moment. */
export type Holdings = ReadonlyMap<Party, readonly Ticket[]>;

/** What each trader of a ring holds now. */
export const holdingsOf = <N>(ring: Ring<N>): Holdings =>
  new Map(
    ring.traders.map((trader) => [
      trader,
      BUCKETS.flatMap((bucket) => [...ring.held(trader, bucket)]),
    ]),
  );

/** A ring as it is, but that traders seem to hold what they held at another moment: in any bucket all of it. */
export const remembering = <N>(ring: Ring<N>, before: Holdings): Ring<N> =>
  seenThrough(ring, { held: (party, bucket) => before.get(party) ?? ring.held(party, bucket) });
