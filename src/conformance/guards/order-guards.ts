import {
  isOrder,
  type AnsweredOrder,
  type AnsweredTrade,
} from "../../cases/compare/order-event.js";
import { ticketsOf } from "../../ring/books.js";
import { isTradeable } from "../../ring/market.js";
import { otherSide, type Party, type Side } from "../../terms/party.js";
import type { Ticket } from "../../terms/ticket.js";
import { buyGuards, chosen, purseGuard, supplyText } from "./buy-guards.js";
import { memberGuards, remaining, SETS } from "./eligibility-guards.js";
import { fact, listed, type Guard } from "./guard.js";
import type { Moment } from "./moment.js";
import { priceGuard, routeGuards, ticketGuards } from "./trade-guards.js";

const sideOf = (event: AnsweredOrder): Side =>
  event.type === "no-trade" ? event.side : event.type;

/** Whether another arrival could come, and on this side. */
function arrivalGuards(event: AnsweredOrder, moment: Moment): readonly Guard[] {
  const { past, rules } = moment;
  const number = past.filter(isOrder).length + 1;
  const most = rules.config.maxArrivals;
  const side = sideOf(event);
  const prefer = event.prefer ?? side;
  const left = remaining(moment, prefer);
  const isOver = remaining(moment, side).length + remaining(moment, otherSide(side)).length === 0;
  return [
    fact("n ≤ N_max", number <= most, `${number} > ${most}`),
    fact("somebody is in S_t or B_t", !isOver, "nobody is"),
    ...(prefer === side
      ? []
      : [fact(`${SETS[prefer]} is empty`, left.length === 0, `it holds ${listed(left)}`)]),
  ];
}

const toSell = ({ ring, rules }: Moment, trader: Party): readonly Ticket[] =>
  Array.from(ticketsOf(ring, trader)).filter((each) => isTradeable(each, ring, rules));

function sellGuards(event: AnsweredTrade, moment: Moment): readonly Guard[] {
  const { trader, ticket, bucket } = event;
  const own = toSell(moment, trader);
  const at = own.find(({ id }) => id === ticket)?.bucket;
  return [
    ...ticketGuards(
      moment,
      ticket,
      trader,
      moment.rules.readings["ticket-choice"] === "other" ? [] : own,
    ),
    fact(
      `${ticket} is in ${bucket}`,
      at === undefined || at === bucket,
      `it is in ${at ?? "none"}`,
    ),
    ...routeGuards(event, moment),
    priceGuard(event, moment),
  ];
}

function noTradeGuards(
  { side, trader, reason }: Extract<AnsweredOrder, { type: "no-trade" }>,
  moment: Moment,
): readonly Guard[] {
  if (side === "sell") {
    const own = toSell(moment, trader);
    return [
      fact(
        `${trader} owns no ticket to sell`,
        own.length === 0,
        `it owns ${listed(own.map(({ id }) => id))}`,
      ),
    ];
  }
  const supply = chosen(moment, trader);
  if (reason === "cash") {
    return supply === undefined
      ? [fact(`a bucket supplies ${trader}`, false, "none does")]
      : [purseGuard(moment, trader, supply, "<")];
  }
  return [
    fact(`no bucket supplies ${trader}`, supply === undefined, supply ? supplyText(supply) : ""),
  ];
}

/** The preconditions of a recorded order, in the order in which one decides the next. */
export function orderGuards(event: AnsweredOrder, moment: Moment): readonly Guard[] {
  const outcome =
    event.type === "no-trade"
      ? noTradeGuards(event, moment)
      : event.type === "sell"
        ? sellGuards(event, moment)
        : buyGuards(event, moment);
  return [
    ...arrivalGuards(event, moment),
    ...memberGuards(moment, sideOf(event), event.trader),
    ...outcome,
  ];
}
