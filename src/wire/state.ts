import type { StateDocument } from "../config/state-document.js";
import type { Num, NumberSystem } from "../numbers/num.js";
import type { Ring } from "../ring/ring.js";
import { perBucket } from "../terms/bucket.js";

/** The whole world at one moment, as the protocol carries it. Costs the size of the ring. */
export function stateDocument<N extends Num<N>>(
  ring: Ring<N>,
  { show }: NumberSystem<N>,
): StateDocument {
  return {
    period: ring.period,
    tickets: Array.from(ring.tickets(), ({ id, issuer, owner, maturity, serial }) => ({
      id,
      issuer,
      owner,
      maturity,
      serial,
    })),
    cash: Object.fromEntries(ring.parties.map((party) => [party, show(ring.cash(party))])),
    anchors: perBucket((bucket) => {
      const { mid, spread } = ring.anchors(bucket);
      return { M: show(mid), O: show(spread) };
    }),
  };
}
