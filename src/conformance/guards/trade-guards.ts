import { exactly } from "../../cases/compare/difference.js";
import type { AnsweredTrade } from "../../cases/compare/order-event.js";
import type { Quotes } from "../../kernel/position.js";
import { cashLeg } from "../../kernel/quotes.js";
import { rational, type Rational } from "../../numbers/rational.js";
import { marketQuotes, shelfCount } from "../../ring/market.js";
import type { Bucket } from "../../terms/bucket.js";
import { dealerOf, type Party, type Side } from "../../terms/party.js";
import { byMaturityThenSerial, type Ticket } from "../../terms/ticket.js";
import { compared, fact, figure, type Guard, type Named } from "./guard.js";
import type { Moment } from "./moment.js";

/** A bucket's market in the symbols of the kernel. */
function market({ ring, rules }: Moment, bucket: Bucket) {
  const S = rules.config.ticketSize;
  const quotes: Quotes<Rational> = marketQuotes(ring, bucket, rules);
  const x = S.mul(rational.ratio(shelfCount(ring, bucket, rules)));
  const cash = cashLeg(rules.readings["price-basis"], S, quotes.bid);
  const bid: Named = [rules.readings["price-basis"] === "face" ? "S · b_c(x)" : "b_c(x)", cash];
  return { S, x, quotes, bid, mid: ring.anchors(bucket).mid, C: ring.cash(dealerOf(bucket)) };
}

/** Why an order may be filled inside: what the dealer's shelf, cash and Guard say. */
function insideGuards(moment: Moment, side: Side, bucket: Bucket): readonly Guard[] {
  const { S, x, quotes, bid, mid, C } = market(moment, bucket);
  const guard = compared(["M", mid], ">", ["M_min", moment.rules.config.guardThreshold]);
  if (side === "buy") return [guard, compared(["x", x], "≥", ["S", S])];
  return [
    guard,
    compared(["x + S", x.add(S)], "≤", ["X*", quotes.capacity]),
    compared(["C", C], "≥", bid),
  ];
}

/** Whether a trade could take the route that it took. */
export function routeGuards(event: AnsweredTrade, moment: Moment): readonly Guard[] {
  const inside = insideGuards(moment, event.type, event.bucket);
  if (event.route === "interior") return inside;
  const { S, x, quotes, bid, C } = market(moment, event.bucket);
  const [can, told] =
    event.type === "buy"
      ? ["sell", `x = ${figure(x)} ≥ S = ${figure(S)}`]
      : [
          "buy",
          `x + S = ${figure(x.add(S))} ≤ X* = ${figure(quotes.capacity)} and C = ${figure(C)} ≥ ${bid[0]} = ${figure(bid[1])}`,
        ];
  return [
    fact(
      `the dealer cannot ${can} one`,
      inside.some(({ holds }) => !holds),
      told,
    ),
  ];
}

/** The price that a route has. */
export function priceGuard(event: AnsweredTrade, moment: Moment): Guard {
  const { quotes } = market(moment, event.bucket);
  const isInside = event.route === "interior";
  const [name, due]: Named =
    event.type === "sell"
      ? isInside
        ? ["b_c(x)", quotes.bid]
        : ["B", quotes.outsideBid]
      : isInside
        ? ["a_c(x)", quotes.ask]
        : ["A", quotes.outsideAsk];
  return compared(["the price", exactly(event.price)], "=", [name, due]);
}

const ticketText = ({ id, maturity, serial }: Ticket): string =>
  `${id} (maturity ${maturity}, serial ${serial})`;

/** Whether a ticket is its owner's to give, and the first of those that could be given. */
export function ticketGuards(
  { ring }: Moment,
  id: string,
  owner: Party,
  admissible: Iterable<Ticket>,
): readonly Guard[] {
  const ticket = Array.from(ring.tickets()).find((each) => each.id === id);
  const [first] = [...admissible].sort(byMaturityThenSerial);
  return [
    fact(
      `${owner} owns ${id}`,
      ticket?.owner === owner,
      ticket ? `${ticket.owner} does` : "there is no such ticket",
    ),
    fact(
      `${id} is the first to move`,
      first === undefined || first.id === id,
      first ? `${ticketText(first)} is` : "",
    ),
  ];
}
