import type { Settlement } from "../events/event.js";
import type { Entry, Ledger } from "../events/ledger.js";
import { settlement } from "../events/settlements.js";
import { recoveryRate } from "../kernel/recovery.js";
import type { Num } from "../numbers/num.js";
import type { Ring } from "../ring/ring.js";
import { byId } from "../terms/id-order.js";
import type { Party } from "../terms/party.js";
import type { Ticket } from "../terms/ticket.js";

/** What falls due this period, by issuer, issuers in ascending id. */
function dueByIssuer<N>(ring: Ring<N>): readonly (readonly [Party, readonly Ticket[]])[] {
  const due = new Map<Party, Ticket[]>();
  for (const ticket of ring.maturing(ring.period)) {
    const tickets = due.get(ticket.issuer);
    if (tickets === undefined) due.set(ticket.issuer, [ticket]);
    else tickets.push(ticket);
  }
  return [...due].sort(([left], [right]) => byId(left, right));
}

/**
 * Step 5: every issuer settles what falls due, with proportional recovery.
 *
 * @returns the settlements, in the order in which they happened
 * @remarks settle/due: D = S·N; settle/recovery; settle/continue. Open point settlement-order:
 * under `sequential` receipts from earlier issuers count, under `simultaneous` the cash before the step does.
 */
export function* settle<N extends Num<N>>(
  ledger: Ledger<N>,
): Generator<Entry<N>, readonly Settlement<N>[]> {
  const { ring, rules } = ledger;
  const { numbers, config, readings } = rules;
  const due = dueByIssuer(ring);
  const cashBefore = new Map(due.map(([issuer]) => [issuer, ring.cash(issuer)]));
  const settlements: Settlement<N>[] = [];
  for (const [issuer, tickets] of due) {
    const early =
      readings["settlement-order"] === "simultaneous" ? cashBefore.get(issuer) : undefined;
    const D = config.ticketSize.mul(numbers.ratio(tickets.length));
    const recovery = recoveryRate(numbers, early ?? ring.cash(issuer), D);
    const event = settlement(numbers, { issuer, S: config.ticketSize, recovery, tickets });
    settlements.push(event);
    yield ledger.post(event);
  }
  return settlements;
}
