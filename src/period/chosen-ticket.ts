import type { Rules } from "../config/rules.js";
import type { Draws } from "../draws/draws.js";
import type { Num } from "../numbers/num.js";
import type { Ticket } from "../terms/ticket.js";

/**
 * The one of several admissible tickets that moves.
 *
 * @param admissible - lowest maturity first, then smallest serial
 * @remarks trade/tie-break; open point ticket-choice
 */
export function chosenTicket<N extends Num<N>>(
  admissible: Iterable<Ticket>,
  { readings }: Rules<N>,
  draws: Draws<N>,
): Ticket | undefined {
  if (readings["ticket-choice"] === "other") {
    const [first, ...rest] = admissible;
    return first && draws.ticket([first, ...rest]);
  }
  for (const first of admissible) return first;
  return undefined;
}
