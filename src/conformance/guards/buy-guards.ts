import type { AnsweredTrade } from "../../cases/compare/order-event.js";
import { scriptedDraws } from "../../draws/scripted.js";
import { cashLeg } from "../../kernel/quotes.js";
import type { Rational } from "../../numbers/rational.js";
import { chosenSupply } from "../../period/buy-order.js";
import type { Supply } from "../../period/supply.js";
import { boundIssuer, marketQuotes } from "../../ring/market.js";
import { perBucket } from "../../terms/bucket.js";
import { dealerOf, vbtOf, type Party } from "../../terms/party.js";
import { compared, fact, type Guard } from "./guard.js";
import type { Moment } from "./moment.js";
import { priceGuard, routeGuards, ticketGuards } from "./trade-guards.js";

/** What the specification has a buyer take. */
export function chosen({ ring, rules }: Moment, buyer: Party): Supply | undefined {
  const board = perBucket((bucket) => marketQuotes(ring, bucket, rules));
  return chosenSupply(ring, buyer, { board, rules, draws: scriptedDraws<Rational>([]) });
}

/** Whether a buyer's cash covers what it takes, or just does not. */
export function purseGuard(
  { ring, rules }: Moment,
  trader: Party,
  { bucket, route }: Supply,
  relation: "≥" | "<",
): Guard {
  const { ask, outsideAsk } = marketQuotes(ring, bucket, rules);
  const price = route === "interior" ? ask : outsideAsk;
  const leg = cashLeg(rules.readings["price-basis"], rules.config.ticketSize, price);
  return compared([`the cash of ${trader}`, ring.cash(trader)], relation, ["the price", leg]);
}

export const supplyText = ({ bucket, route, ticket }: Supply): string =>
  `${bucket} does, with ${ticket.id}, ${route}`;

function issuerGuards({ ring }: Moment, trader: Party, id: string): readonly Guard[] {
  const ticket = Array.from(ring.tickets()).find((each) => each.id === id);
  if (ticket === undefined) return [];
  const bound = boundIssuer(ring, trader);
  return [
    fact(`${id} is not ${trader}'s own debt`, ticket.issuer !== trader, "it is"),
    fact(
      `the issuer of ${id} is k(i)`,
      bound === undefined || bound === ticket.issuer,
      `${ticket.issuer}, and ${trader} holds tickets of ${bound ?? "nobody"}`,
    ),
  ];
}

/** The preconditions of a recorded BUY. */
export function buyGuards(event: AnsweredTrade, moment: Moment): readonly Guard[] {
  const { trader, ticket, bucket, route } = event;
  const supply = chosen(moment, trader);
  const claim = `${bucket} is the bucket that supplies ${trader}`;
  const isThere = supply?.bucket === bucket;
  const maker = route === "interior" ? dealerOf(bucket) : vbtOf(bucket);
  const isFree = moment.rules.readings["ticket-choice"] === "other";
  return [
    ...routeGuards(event, moment),
    ...issuerGuards(moment, trader, ticket),
    fact(claim, isThere, supply === undefined ? "none does" : supplyText(supply)),
    ...ticketGuards(moment, ticket, maker, supply === undefined || isFree ? [] : [supply.ticket]),
    ...(supply === undefined ? [] : [purseGuard(moment, trader, supply, "≥")]),
    priceGuard(event, moment),
  ];
}
