import type { AnsweredEvent } from "../../cases/answers.js";
import type { AnsweredNumber } from "../../cases/compare/difference.js";
import type { Rules } from "../../config/rules.js";
import type { Leg, LedgerEvent, Payout, Rebucket, Settlement } from "../../events/event.js";
import { relabelling } from "../../events/rebuckets.js";
import { settlement } from "../../events/settlements.js";
import { noTrade, trade } from "../../events/trades.js";
import { cashLeg } from "../../kernel/quotes.js";
import { Float, float } from "../../numbers/float.js";
import { rational, type Rational } from "../../numbers/rational.js";
import { marketQuotes } from "../../ring/market.js";
import type { Ring } from "../../ring/ring.js";
import type { Party } from "../../terms/party.js";

/** A recorded event that can be posted to the books, or why it cannot. */
export type Playable =
  | { readonly ok: true; readonly event: LedgerEvent<Rational> }
  | { readonly ok: false; readonly why: string };

type Of<T extends AnsweredEvent["type"]> = Extract<AnsweredEvent, { readonly type: T }>;
interface World {
  readonly ring: Ring<Rational>;
  readonly rules: Rules<Rational>;
}

const NOTHING = rational.ratio(0);

/** A recorded number, exactly as it was written. */
const exactly = (value: AnsweredNumber): Rational =>
  rational.parse(typeof value === "number" ? float.show(new Float(value)) : value);

const arrivalOf = ({ arrival, prefer }: Of<"sell" | "buy" | "no-trade">) =>
  arrival === undefined || prefer === undefined ? undefined : { number: arrival, prefer };

/** What a ring has not got of all that an event speaks of. */
function missing(event: AnsweredEvent, { ring }: World): string | undefined {
  const parties: readonly (Party | undefined)[] =
    event.type === "settle"
      ? [event.issuer, ...Object.keys(event.payouts)]
      : event.type === "rebucket"
        ? [event.seller, event.buyer]
        : event.type === "anchors"
          ? []
          : [event.trader];
  const stranger = parties.find((party) => party !== undefined && !ring.has(party));
  if (stranger !== undefined) return `no party ${stranger} in the ring`;
  const ticket = "ticket" in event ? event.ticket : undefined;
  return ticket === undefined || ring.hasTicket(ticket)
    ? undefined
    : `no ticket ${ticket} in the ring`;
}

function tradeOf(event: Of<"sell" | "buy">, { ring, rules }: World): LedgerEvent<Rational> {
  const { type: side, route, trader, bucket, ticket } = event;
  const price = exactly(event.price);
  const arrival = arrivalOf(event);
  return trade(rational, {
    side,
    route,
    trader,
    bucket,
    ticket,
    price,
    cash: cashLeg(rules.readings["price-basis"], rules.config.ticketSize, price),
    quotes: marketQuotes(ring, bucket, rules),
    ...(arrival && { arrival }),
  });
}

/** Events 11 and 12 as they were recorded; with no price it is a relabelling. */
function rebucketOf(event: Of<"rebucket">, { ring, rules }: World): Rebucket<Rational> {
  const { holder, ticket, from, to, seller, buyer } = event;
  const relabelled = { ...relabelling(rational, ring.ticket(ticket), to), holder, from };
  if (seller === undefined || buyer === undefined || event.price === undefined) return relabelled;
  const price = exactly(event.price);
  const cash = cashLeg(rules.readings["price-basis"], rules.config.ticketSize, price);
  return {
    ...relabelled,
    sale: { specEvent: holder === "vbt" ? 12 : 11, seller, buyer, price },
    legs: [
      { party: seller, cash, received: [], delivered: [ticket] },
      { party: buyer, cash: NOTHING.sub(cash), received: [ticket], delivered: [] },
    ],
  };
}

const payoutLeg = ({ holder, tickets, paid }: Payout<Rational>): Leg<Rational> => ({
  party: holder,
  cash: paid,
  received: [],
  delivered: tickets.map(({ id }) => id),
});

/** Events 3–8 with the payouts that were recorded, in their order; the tickets are those that mature. */
function settlementOf(event: Of<"settle">, { ring, rules }: World): Settlement<Rational> {
  const { issuer, payouts } = event;
  const recovery = exactly(event.recovery);
  const due = exactly(event.due);
  const tickets = ring.maturing(ring.period).filter((each) => each.issuer === issuer);
  const S = rules.config.ticketSize;
  const expected = settlement(rational, { issuer, S, recovery, tickets });
  const held = new Map(expected.payouts.map((payout) => [payout.holder, payout]));
  const recorded = Object.entries(payouts).map(([holder, paid]) => ({
    holder,
    tickets: held.get(holder)?.tickets ?? [],
    paid: exactly(paid),
  }));
  const unpaid = expected.payouts
    .filter(({ holder }) => !Object.hasOwn(payouts, holder))
    .map((payout) => ({ ...payout, paid: NOTHING }));
  const all = [...recorded, ...unpaid];
  const paid: Leg<Rational> = {
    party: issuer,
    cash: NOTHING.sub(recovery.mul(due)),
    received: [],
    delivered: [],
  };
  return { ...expected, due, payouts: all, legs: [paid, ...all.map(payoutLeg)] };
}

function eventOf(event: AnsweredEvent, world: World): LedgerEvent<Rational> {
  switch (event.type) {
    case "sell":
    case "buy":
      return tradeOf(event, world);
    case "no-trade":
      return noTrade(event.side, event.trader, event.reason, arrivalOf(event));
    case "rebucket":
      return rebucketOf(event, world);
    case "settle":
      return settlementOf(event, world);
    case "anchors": {
      const [loss, mid, spread] = [event.loss, event.M, event.O].map(exactly);
      const anchors = { loss: loss ?? NOTHING, mid: mid ?? NOTHING, spread: spread ?? NOTHING };
      return { kind: "anchors", bucket: event.bucket, ...anchors, legs: [] };
    }
  }
}

/** A market maker cannot be a customer of its own. */
const dealsWithItself = (event: AnsweredEvent): boolean =>
  (event.type === "sell" || event.type === "buy") && event.trader.includes(":");

/**
 * A recorded event with the legs that the specification gives its kind, and the figures that were
 * recorded, right or wrong: C1–C6 judge them.
 *
 * @remarks Events 1–12
 */
export function playable(event: AnsweredEvent, world: World): Playable {
  const why = dealsWithItself(event) ? "a market maker is no customer" : missing(event, world);
  return why === undefined ? { ok: true, event: eventOf(event, world) } : { ok: false, why };
}
