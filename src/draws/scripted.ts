import type { Side } from "../terms/party.js";
import type { DrawnArrival, Draws } from "./draws.js";

/** A scripted trader who is not in the set of the side that is processed. */
export class NotInSet extends Error {
  override readonly name = "NotInSet";
  readonly side: Side;
  constructor(side: Side, trader: string) {
    super(`${trader} is not in the ${side} set`);
    this.side = side;
  }
}

/**
 * Draws that are told in advance; order flow ends with them.
 *
 * @throws NotInSet where the script names a trader whom the period could not have drawn
 */
export function scriptedDraws<N>(arrivals: readonly DrawnArrival[]): Draws<N> {
  let next = 0;
  return {
    preference: () => arrivals[next]?.prefer,
    trader(side, candidates) {
      const trader = arrivals[next]?.trader;
      next += 1;
      if (trader === undefined || !candidates.has(trader))
        throw new NotInSet(side, trader ?? "nobody");
      return trader;
    },
    ticket: ([first]) => first,
  };
}
