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

/**
 * A ring as it is, but that a party without tickets seems to hold what it held at another moment: in
 * every bucket all of it, since what binds it is the issuer.
 */
export const remembering = <N>(ring: Ring<N>, before: Holdings): Ring<N> =>
  seenThrough(ring, {
    held(party, bucket) {
      const holdsNone = BUCKETS.every((each) => ring.heldCounts(party)[each] === 0);
      return (holdsNone ? before.get(party) : undefined) ?? ring.held(party, bucket);
    },
  });
