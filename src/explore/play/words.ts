import type { AnsweredEvent } from "../../cases/answers.js";
import type { Violation } from "../../checks/violation.js";
import type { LedgerEvent } from "../../events/event.js";
import { Float, float } from "../../numbers/float.js";
import type { Rational } from "../../numbers/rational.js";
import { dealerOf, vbtOf } from "../../terms/party.js";

const text = (value: string | number): string =>
  typeof value === "number" ? float.show(new Float(value)) : value;

const REASONS = {
  "no-ticket": "it has no ticket to sell",
  "no-supply": "nobody can supply a ticket that it may buy",
  cash: "its cash does not cover the price",
} as const;

function orderWords(event: Extract<AnsweredEvent, { type: "sell" | "buy" }>): string {
  const { type, route, trader, bucket, ticket } = event;
  const maker = route === "interior" ? dealerOf(bucket) : vbtOf(bucket);
  const how = route === "interior" ? "inside" : "passed through";
  const direction = type === "sell" ? `sells ${ticket} to` : `buys ${ticket} from`;
  return `${trader} ${direction} ${maker} at ${text(event.price)}, ${how}`;
}

/** What happened, in a sentence. */
export function eventWords(event: AnsweredEvent): string {
  switch (event.type) {
    case "sell":
    case "buy":
      return orderWords(event);
    case "no-trade":
      return `${event.trader} comes to ${event.side} and does not: ${REASONS[event.reason]}`;
    case "rebucket": {
      const { ticket, from, to, seller, buyer, price } = event;
      const moved = `${ticket} goes from ${from} to ${to}`;
      return seller === undefined || buyer === undefined || price === undefined
        ? `${moved}: its label changes, nothing else`
        : `${moved}: ${seller} sells it to ${buyer} at ${text(price)}`;
    }
    case "settle": {
      const { issuer, due, recovery } = event;
      const isPaid = text(recovery) === "1";
      return `${issuer} owes ${text(due)} and pays ${isPaid ? "all of it" : `a share of ${text(recovery)}: a default`}`;
    }
    case "anchors":
      return `${event.bucket} lost ${text(event.loss)} of what matured: M becomes ${text(event.M)}, O ${text(event.O)}, from the next period on`;
  }
}

/** The specification's numbers of an event: 1 to 12, none where it has none. */
export function specEvents(event: LedgerEvent<Rational>): readonly number[] {
  if (event.kind === "trade") return [event.specEvent];
  if (event.kind === "settlement") return event.specEvents;
  if (event.kind === "rebucket" && event.sale !== undefined) return [event.sale.specEvent];
  return [];
}

/** An identity that does not hold, in a sentence. */
export function violationWords({
  assertion,
  parties,
  identity,
  expected,
  actual,
}: Violation): string {
  const whose = parties.length === 0 ? "" : `${parties.slice(0, 6).join(" and ")}: `;
  return `${assertion}: ${whose}${identity}: expected ${expected}, recorded ${actual}`;
}
