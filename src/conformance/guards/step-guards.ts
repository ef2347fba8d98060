import type { AnsweredEvent } from "../../cases/answers.js";
import { exactly } from "../../cases/compare/difference.js";
import { isOrder } from "../../cases/compare/order-event.js";
import { bucketOfTau } from "../../config/tau-ranges.js";
import { nextAnchors } from "../../kernel/anchors.js";
import { recoveryRate } from "../../kernel/recovery.js";
import { rational, type Rational } from "../../numbers/rational.js";
import { lossRates } from "../../period/6-update-anchors.js";
import { BUCKETS, type Bucket } from "../../terms/bucket.js";
import { byId } from "../../terms/id-order.js";
import { roleOf, type Party } from "../../terms/party.js";
import type { Ticket } from "../../terms/ticket.js";
import { remaining } from "./eligibility-guards.js";
import { compared, fact, figure, listed, type Guard } from "./guard.js";
import type { Moment } from "./moment.js";

type Of<T extends AnsweredEvent["type"]> = Extract<AnsweredEvent, { type: T }>;

/** Where a ticket was before the period began, and where its τ puts it now. */
function crossing({ ring, rules }: Moment, ticket: Ticket) {
  const tau = ticket.maturity - ring.period;
  const to = bucketOfTau(rules.config.buckets, Math.max(1, tau));
  return { tau, from: ticket.bucket, to };
}

function rebucketGuards(event: Of<"rebucket">, moment: Moment): readonly Guard[] {
  const { ring } = moment;
  const ticket = Array.from(ring.tickets()).find(({ id }) => id === event.ticket);
  if (ticket === undefined)
    return [fact(`there is a ticket ${event.ticket}`, false, "there is none")];
  const { tau, from, to } = crossing(moment, ticket);
  const { role, home } = roleOf(ticket.owner);
  const holder = home === ticket.bucket ? role : "trader";
  const price = event.price === undefined ? [] : [exactly(event.price)];
  const mid = ring.anchors(event.to).mid;
  return [
    fact(
      `${ticket.id} crosses from ${event.from} to ${event.to}`,
      from !== to && from === event.from && to === event.to,
      from === to ? `τ = ${tau} is in ${to}, as before` : `it crosses from ${from} to ${to}`,
    ),
    fact(
      `${ticket.id} is held by a ${event.holder}`,
      holder === event.holder,
      `${ticket.owner} holds it`,
    ),
    ...price.map((each) => compared(["the price", each], "=", [`M of ${event.to}`, mid])),
  ];
}

const dueOf = ({ ring }: Moment, issuer: Party): readonly Ticket[] =>
  ring.issued(issuer).filter(({ maturity }) => maturity === ring.period);

/** Issuers that have yet to settle, in their order. */
const debtors = ({ ring }: Moment): readonly Party[] =>
  [...new Set(ring.maturing(ring.period).map(({ issuer }) => issuer))].sort(byId);

const total = ({ rules }: Moment, tickets: readonly Ticket[]): Rational =>
  rules.config.ticketSize.mul(rational.ratio(tickets.length));

function settleGuards(event: Of<"settle">, moment: Moment): readonly Guard[] {
  const { ring, rules } = moment;
  const { issuer, due, recovery } = event;
  const tickets = ring.has(issuer) ? dueOf(moment, issuer) : [];
  if (tickets.length === 0) {
    return [
      fact(`D of ${issuer} > 0`, false, `no ticket of ${issuer} matures in period ${ring.period}`),
    ];
  }
  const D = total(moment, tickets);
  const C = ring.cash(issuer);
  const [first = issuer] = debtors(moment);
  const isEarly = rules.readings["settlement-order"] === "simultaneous";
  const R = recoveryRate(rational, C, D);
  return [
    fact(`${issuer} is the next to settle`, first === issuer, `${first} is`),
    compared(["the amount due", exactly(due)], "=", ["S · N", D]),
    ...(isEarly
      ? []
      : [
          fact(
            "R = min{1, C/D}, and 0 where C < 0",
            exactly(recovery).equals(R),
            `C = ${figure(C)}, D = ${figure(D)}: ${figure(R)}, not ${figure(exactly(recovery))}`,
          ),
        ]),
  ];
}

function anchorsGuards(event: Of<"anchors">, moment: Moment): readonly Guard[] {
  const { ring, rules, settlements } = moment;
  const { anchorUpdates, buckets, ticketSize } = rules.config;
  const { bucket } = event;
  const loss = lossRates(rational, ticketSize, settlements)[bucket];
  const { mid, spread } = nextAnchors(rational, ring.anchors(bucket), loss, buckets[bucket]);
  return [
    fact(
      "every issuer has settled",
      debtors(moment).length === 0,
      `${listed(debtors(moment))} has not`,
    ),
    fact("anchor updates are on", anchorUpdates, "they are off"),
    compared([`ℓ of ${bucket}`, loss], ">", ["0", rational.ratio(0)]),
    compared(["the loss told", exactly(event.loss)], "=", [`ℓ of ${bucket}`, loss]),
    compared(["M⁺", exactly(event.M)], "=", ["M − φ_M · ℓ", mid]),
    compared(["O⁺", exactly(event.O)], "=", ["max{O_min, O + φ_O · ℓ}", spread]),
  ];
}

/** The preconditions of a recorded event that is no order. */
export function stepGuards(
  event: Of<"rebucket" | "settle" | "anchors">,
  moment: Moment,
): readonly Guard[] {
  switch (event.type) {
    case "rebucket":
      return rebucketGuards(event, moment);
    case "settle":
      return [...overGuards(moment), ...settleGuards(event, moment)];
    case "anchors":
      return anchorsGuards(event, moment);
  }
}

/** Whether order flow may be over. */
export function overGuards(moment: Moment): readonly Guard[] {
  const { rules, past } = moment;
  const number = past.filter(isOrder).length;
  const most = rules.config.maxArrivals;
  const [sellers, buyers] = [remaining(moment, "sell"), remaining(moment, "buy")];
  return [
    fact(
      "N_max arrivals came, or S_t and B_t are empty",
      number >= most || sellers.length + buyers.length === 0,
      `${number} < ${most}; S_t holds ${listed(sellers)}, B_t ${listed(buyers)}`,
    ),
  ];
}

/** Tickets that cross a boundary when the period begins, and of which no event tells. */
function leftBehind(moment: Moment): readonly Guard[] {
  const moved = moment.past.flatMap((event) => (event.type === "rebucket" ? [event.ticket] : []));
  return Array.from(moment.ring.tickets())
    .filter(({ id }) => !moved.includes(id))
    .map((ticket) => ({ id: ticket.id, ...crossing(moment, ticket) }))
    .filter(({ from, to }) => from !== to)
    .map(({ id, tau, from, to }) =>
      fact(`${id} stays in ${from}`, false, `τ = ${tau} is in ${to}`),
    );
}

/** What the end of a period needs: everything that had to happen has. */
export function endGuards(atEnd: Moment, atStart: Moment): readonly Guard[] {
  const { rules, settlements } = atEnd;
  const losses = lossRates(rational, rules.config.ticketSize, settlements);
  const untold = (bucket: Bucket) =>
    !atEnd.past.some((event) => event.type === "anchors" && event.bucket === bucket);
  const unsettled = debtors(atEnd).map((issuer) =>
    compared([`D of ${issuer}`, total(atEnd, dueOf(atEnd, issuer))], "=", ["0", rational.ratio(0)]),
  );
  const lost = BUCKETS.filter((bucket) => rules.config.anchorUpdates && untold(bucket)).map(
    (bucket) => compared([`ℓ of ${bucket}`, losses[bucket]], "=", ["0", rational.ratio(0)]),
  );
  return [
    ...leftBehind({ ...atStart, past: atEnd.past }),
    ...overGuards(atEnd),
    ...unsettled,
    ...lost,
  ];
}
