import type { Rules } from "../config/rules.js";
import type { Payout, Settlement } from "../events/event.js";
import type { Num } from "../numbers/num.js";
import { legOf, listed } from "./record.js";
import { near } from "./tolerance.js";
import type { Breach, Findings } from "./violation.js";

/** The same ids, in whatever order. */
function sameIds(tickets: Payout<unknown>["tickets"], ids: readonly string[]): boolean {
  if (tickets.length !== ids.length) return false;
  const wanted = new Set(tickets.map(({ id }) => id));
  return ids.every((id) => wanted.delete(id));
}

/** A holder of q tickets is paid q·S·R and delivers exactly these tickets. */
function payoutHolds<N extends Num<N>>(
  { recovery, legs }: Settlement<N>,
  position: number,
  payout: Payout<N>,
  { numbers, config: { ticketSize } }: Rules<N>,
  found: Findings,
): void {
  const { holder, tickets, paid } = payout;
  const breach = (identity: string, expected: string, actual: string) =>
    found.add("C1", { parties: [holder], identity, expected, actual });
  const share = numbers.ratio(tickets.length).mul(ticketSize).mul(recovery);
  if (!near(numbers, share, paid)) breach("paid = q·S·R", numbers.show(share), numbers.show(paid));
  // Stryker disable next-line ArithmeticOperator: a guess that misses is looked for
  const leg = legOf(legs, holder, position + 1);
  if (leg === undefined || !near(numbers, paid, leg.cash)) {
    const actual = leg === undefined ? "no leg" : numbers.show(leg.cash);
    breach("ΔC = what is paid out", numbers.show(paid), actual);
  }
  const delivered = leg?.delivered ?? [];
  if (!sameIds(tickets, delivered)) {
    const due = listed(tickets.map(({ id }) => id));
    breach("the holder delivers the tickets it is paid for", due, listed(delivered));
  }
}

/** Every settled ticket is another one, and all that is delivered is settled; nobody receives any. */
function ticketsSettleOnce<N>({ payouts, legs }: Settlement<N>, found: Findings): number {
  const ids = new Set<string>();
  let count = 0;
  for (const { tickets } of payouts) {
    count += tickets.length;
    for (const { id } of tickets) ids.add(id);
  }
  let [delivered, received] = [0, 0];
  for (const leg of legs) {
    delivered += leg.delivered.length;
    received += leg.received.length;
  }
  if (ids.size !== count || delivered !== count || received !== 0) {
    found.add("C1", {
      parties: legs.map(({ party }) => party),
      identity: "every settled ticket is delivered once and received by nobody",
      expected: `${ids.size} tickets delivered, 0 received`,
      actual: `${count} paid for, ${delivered} delivered, ${received} received`,
    });
  }
  return count;
}

/**
 * The legs of Events 3–8: the issuer pays R·D, every holder gets q·S·R, and the issuer's debt and
 * the holders' tickets fall by the same ids.
 *
 * @remarks C1, settle/due, settle/payout, settle/deletion, settle/issuer-cash
 */
export function settlementTable<N extends Num<N>>(
  event: Settlement<N>,
  rules: Rules<N>,
  found: Findings,
): void {
  const { numbers, config } = rules;
  const { issuer, due, recovery, payouts, legs } = event;
  for (const [position, payout] of payouts.entries()) {
    payoutHolds(event, position, payout, rules, found);
  }
  const count = ticketsSettleOnce(event, found);
  const breach = (both: Omit<Breach, "parties">) => found.add("C1", { parties: [issuer], ...both });
  const compare = (identity: string, expected: N, actual: N) => {
    if (near(numbers, expected, actual)) return;
    breach({ identity, expected: numbers.show(expected), actual: numbers.show(actual) });
  };
  compare("D = S·N", config.ticketSize.mul(numbers.ratio(count)), due);
  let paid = numbers.ratio(0);
  for (const payout of payouts) paid = paid.add(payout.paid);
  compare("total paid = R·D", recovery.mul(due), paid);
  const pays = legOf(legs, issuer)?.cash;
  if (pays === undefined) {
    breach({ identity: "the issuer pays R·D", expected: "a leg", actual: "no leg" });
  } else compare("the issuer's ΔC = −R·D", numbers.ratio(0).sub(recovery.mul(due)), pays);
}
