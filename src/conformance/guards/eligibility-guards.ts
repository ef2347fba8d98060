import { earliestLiability } from "../../period/3-eligibility.js";
import { rational } from "../../numbers/rational.js";
import { ticketsOf } from "../../ring/books.js";
import { isTradeable } from "../../ring/market.js";
import type { Party, Side } from "../../terms/party.js";
import { compared, fact, listed, type Guard } from "./guard.js";
import type { Moment } from "./moment.js";

export const SETS = { sell: "S_t", buy: "B_t" } as const;

/** Those of a side's set who have not traded on it yet. */
export const remaining = ({ sets, past }: Moment, side: Side): readonly Party[] =>
  sets[side].filter(
    (trader) => !past.some((event) => event.type === side && event.trader === trader),
  );

/** What is due from a trader now, by name. */
function due({ ring, rules }: Moment, trader: Party) {
  const count = ring.issued(trader).filter(({ maturity }) => maturity === ring.period).length;
  return ["payments due", rules.config.ticketSize.mul(rational.ratio(count))] as const;
}

function sellerGuards(moment: Moment, trader: Party): readonly Guard[] {
  const { ring, rules } = moment;
  const owns = Array.from(ticketsOf(ring, trader)).some((each) => isTradeable(each, ring, rules));
  return [
    compared(due(moment, trader), ">", [`the cash of ${trader}`, ring.cash(trader)]),
    fact(`${trader} owns a ticket to sell`, owns, "it owns none"),
  ];
}

function buyerGuards(moment: Moment, trader: Party): readonly Guard[] {
  const { ring, rules } = moment;
  const { horizon, cashBuffer } = rules.config;
  const earliest = earliestLiability(ring, trader);
  const away = earliest - ring.period;
  const cash = [`the cash of ${trader}`, ring.cash(trader)] as const;
  const isSeller = rules.readings["seller-may-buy"] === "excluded";
  return [
    fact("T^min − t ≥ H", away >= horizon, `${earliest} − ${ring.period} < ${horizon}`),
    compared(cash, ">", ["the buffer", cashBuffer]),
    ...(isSeller ? [compared(due(moment, trader), "≤", cash)] : []),
  ];
}

/**
 * Whether a trader could arrive on a side: it was in the side's set at step 3, and has not traded on
 * the side since.
 *
 * @remarks policy/snapshot, policy/eligible-to-sell, policy/eligible-to-buy, flow/once-per-side
 */
export function memberGuards(moment: Moment, side: Side, trader: Party): readonly Guard[] {
  const { sets, past } = moment;
  const claim = `${trader} is in ${SETS[side]}`;
  if (past.some((event) => event.type === side && event.trader === trader)) {
    return [fact(claim, false, `it left after its ${side.toUpperCase()}`)];
  }
  if (sets[side].includes(trader)) return [];
  const members = listed(remaining(moment, side));
  const conditions = side === "sell" ? sellerGuards(moment, trader) : buyerGuards(moment, trader);
  return [fact(claim, false, members), ...conditions];
}
