import type { Rules } from "../config/rules.js";
import type { Num } from "../numbers/num.js";
import { ticketsOf } from "../ring/books.js";
import { isTradeable } from "../ring/market.js";
import type { Ring } from "../ring/ring.js";
import type { Party } from "../terms/party.js";

/** S_t and B_t, in the order of the ring's traders. */
export interface Eligible {
  readonly sell: readonly Party[];
  readonly buy: readonly Party[];
}

/**
 * What trader i lacks to pay what falls due this period.
 *
 * @returns money, ≥ 0
 * @remarks policy/shortfall: max{0, payments due from i at t − cash_i}.
 */
export function shortfall<N extends Num<N>>(ring: Ring<N>, trader: Party, rules: Rules<N>): N {
  const { numbers, config } = rules;
  const due = ring.issued(trader).filter(({ maturity }) => maturity === ring.period);
  const paymentsDue = config.ticketSize.mul(numbers.ratio(due.length));
  return numbers.max(numbers.ratio(0), paymentsDue.sub(ring.cash(trader)));
}

/**
 * T^min: when trader i next has to pay after this period.
 *
 * @returns a period, or Infinity
 * @remarks policy/earliest-liability
 */
export function earliestLiability<N>(ring: Ring<N>, trader: Party): number {
  return ring
    .issued(trader)
    .reduce(
      (earliest, { maturity }) =>
        maturity > ring.period ? Math.min(earliest, maturity) : earliest,
      Infinity,
    );
}

const ownsTradeable = <N extends Num<N>>(
  ring: Ring<N>,
  trader: Party,
  rules: Rules<N>,
): boolean => {
  for (const ticket of ticketsOf(ring, trader)) if (isTradeable(ticket, ring, rules)) return true;
  return false;
};

/**
 * Step 3: who may sell and who may buy this period.
 *
 * @remarks policy/snapshot; policy/eligible-to-sell: shortfall > 0 and a ticket to sell;
 * policy/eligible-to-buy: T^min − t ≥ H and cash > buffer. Open point seller-may-buy.
 */
export function eligible<N extends Num<N>>(ring: Ring<N>, rules: Rules<N>): Eligible {
  const { config, readings } = rules;
  const sell: Party[] = [];
  const buy: Party[] = [];
  for (const trader of ring.traders) {
    const isShort = shortfall(ring, trader, rules).gt(0);
    if (isShort && ownsTradeable(ring, trader, rules)) sell.push(trader);
    if (isShort && readings["seller-may-buy"] === "excluded") continue;
    const horizon = earliestLiability(ring, trader) - ring.period;
    if (horizon >= config.horizon && ring.cash(trader).gt(config.cashBuffer)) buy.push(trader);
  }
  return { sell, buy };
}
