import type { Num, NumberSystem } from "../numbers/num.js";
import { roleOf, type Party, type Role } from "../terms/party.js";
import type { Ticket } from "../terms/ticket.js";
import type { Payout, Settlement } from "./event.js";

const REPAID: Record<Role, 3 | 4 | 5> = { dealer: 3, vbt: 4, trader: 5 };
const DEFAULTED: Record<Role, 6 | 7 | 8> = { dealer: 6, vbt: 7, trader: 8 };

/** The tickets by holder, holders in the order in which they first appear. */
function byHolder(tickets: readonly Ticket[]): ReadonlyMap<Party, Ticket[]> {
  const holders = new Map<Party, Ticket[]>();
  for (const ticket of tickets) {
    const held = holders.get(ticket.owner);
    if (held === undefined) holders.set(ticket.owner, [ticket]);
    else held.push(ticket);
  }
  return holders;
}

/**
 * Events 3–8: an issuer pays R of what falls due, every holder alike, and the tickets are deleted.
 *
 * @param S - ticket size, money
 * @param recovery - R
 * @param tickets - all tickets of the issuer that mature now; at least one
 * @remarks settle/payout: a holder of q tickets receives q·S·R. settle/deletion.
 * settle/issuer-cash: the issuer pays R·D. settle/default-record: R < 1 records a default.
 */
export function settlement<N extends Num<N>>(
  numbers: NumberSystem<N>,
  {
    issuer,
    S,
    recovery: R,
    tickets,
  }: { issuer: Party; S: N; recovery: N; tickets: readonly Ticket[] },
): Settlement<N> {
  const D = S.mul(numbers.ratio(tickets.length));
  const payouts: readonly Payout<N>[] = [...byHolder(tickets)].map(([holder, held]) => ({
    holder,
    tickets: held.map(({ id, bucket }) => ({ id, bucket })),
    paid: numbers.ratio(held.length).mul(S).mul(R),
  }));
  const numberOf = R.lt(1) ? DEFAULTED : REPAID;
  const nothing = numbers.ratio(0);
  return {
    kind: "settlement",
    specEvents: [...new Set(payouts.map(({ holder }) => numberOf[roleOf(holder).role]))],
    issuer,
    due: D,
    recovery: R,
    payouts,
    legs: [
      { party: issuer, cash: nothing.sub(R.mul(D)), received: [], delivered: [] },
      ...payouts.map(({ holder, tickets, paid }) => ({
        party: holder,
        cash: paid,
        received: [],
        delivered: tickets.map(({ id }) => id),
      })),
    ],
  };
}
