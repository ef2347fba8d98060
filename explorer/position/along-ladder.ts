import { quotesAt, type Position } from "../../src/explore/position.js";
import { rational } from "../../src/numbers/rational.js";

/**
 * The dealer on another rung of the same ladder: tickets against cash at M, so that V and with it the
 * capacity stay.
 *
 * @param place - tickets, as they are pointed at
 */
export function alongLadder({ position, rules }: Position, place: number): Position {
  const { mid: M } = position;
  const { value: V, capacityTickets: K } = quotesAt({ position, rules });
  const tickets = rational.min(K, rational.ratio(Math.max(0, Math.round(place))));
  return { position: { ...position, tickets, cash: V.sub(M.mul(tickets)) }, rules };
}
