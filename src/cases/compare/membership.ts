import { rational, type Rational } from "../../numbers/rational.js";
import type { RequirementId } from "../../requirements/statements.js";
import type { Party, Side } from "../../terms/party.js";
import type { WorldParams } from "../generate/worlds.js";
import type { Difference } from "./difference.js";

/** What decides whether a trader is in a set. */
interface Facts {
  readonly cash: Rational;
  /** What it has to pay now, in tickets. */
  readonly dueTickets: number;
  /** In periods from now, ascending: when it has to pay later. */
  readonly later: readonly number[];
  /** In periods from now, ascending: when what it holds matures. */
  readonly held: readonly number[];
}

interface Policy {
  readonly ticketSize: Rational;
  readonly buffer: Rational;
  readonly horizon: number;
  readonly period: number;
}

type Rule = (facts: Facts, policy: Policy) => boolean;

const shortfall = ({ cash }: Facts, { ticketSize }: Policy, tickets: number): Rational =>
  ticketSize.mul(rational.ratio(tickets)).sub(cash);
const isShort: Rule = (facts, policy) => shortfall(facts, policy, facts.dueTickets).gt(0);
const owns: Rule = ({ held }) => held.length > 0;
const isRich: Rule = ({ cash }, { buffer }) => cash.gt(buffer);
/** In periods from now. */
const earliestLiability = ({ later }: Facts): number => later[0] ?? Infinity;
const owesLate: Rule = (facts, { horizon }) => earliestLiability(facts) >= horizon;

/** What a rounding to cents does not see. */
const CENT = rational.ratio(1, 100);

const both =
  (one: Rule, other: Rule): Rule =>
  (facts, policy) =>
    one(facts, policy) && other(facts, policy);

/** Ways to get a set wrong, each with the statement that it breaks. */
const WRONG: Readonly<Record<Side, readonly (readonly [RequirementId, Rule])[]>> = {
  sell: [
    ["policy/eligible-to-sell", both(isShort, ({ held }) => held.length > 1)],
    ["policy/eligible-to-sell", both(isShort, ({ held }) => (held.at(-1) ?? 0) > 0)],
    ["policy/eligible-to-sell", both(owns, (f, p) => shortfall(f, p, f.dueTickets).gte(0))],
  ],
  buy: [
    ["policy/eligible-to-buy", both(owesLate, ({ cash }, { buffer }) => cash.gte(buffer))],
    ["policy/eligible-to-buy", both(owesLate, ({ cash }, { buffer }) => cash.sub(CENT).gt(buffer))],
    ["policy/eligible-to-buy", both(both(isRich, owesLate), (f, p) => !isShort(f, p))],
    ["policy/eligible-to-buy", both(isRich, owesLate)],
    ["policy/eligible-to-buy", both(isRich, (f, p) => earliestLiability(f) > p.horizon)],
    ["policy/eligible-to-buy", both(isRich, (f, p) => earliestLiability(f) + 1 >= p.horizon)],
    ["policy/earliest-liability", both(isRich, (f, p) => f.dueTickets === 0 && owesLate(f, p))],
    [
      "policy/earliest-liability",
      both(isRich, (f, p) => (f.later.at(-1) ?? Infinity) >= p.horizon),
    ],
    ["policy/earliest-liability", both(isRich, (f, p) => (f.later[0] ?? 0) >= p.horizon)],
  ],
};

function factsOf({ state }: WorldParams, trader: Party, period: number): Facts {
  const from = (party: "issuer" | "owner") =>
    state.tickets
      .filter((ticket) => ticket[party] === trader)
      .map(({ maturity }) => maturity - period)
      .sort((left, right) => left - right);
  const owed = from("issuer");
  return {
    cash: rational.parse(state.cash[trader] ?? "0"),
    dueTickets: owed.filter((tau) => tau === 0).length,
    later: owed.filter((tau) => tau > 0),
    held: from("owner"),
  };
}

/**
 * The statement which, got wrong in one of the ways that are tried, gives just this set.
 *
 * @param period - in which the sets are made
 * @param given - the traders who were put in the set
 */
export function wrongMembership(
  params: WorldParams,
  period: number,
  side: Side,
  given: readonly Party[],
): RequirementId | undefined {
  const { config, state } = params;
  const policy: Policy = {
    ticketSize: rational.parse(config.ticket_size_S),
    buffer: rational.parse(config.trader_policy.buffer_cash_B),
    horizon: config.trader_policy.H_min_invest,
    period,
  };
  const traders = Object.keys(state.cash)
    .filter((party) => !party.includes(":"))
    .map((trader) => [trader, factsOf(params, trader, period)] as const);
  const made = WRONG[side].find(([, rule]) =>
    traders.every(([trader, facts]) => rule(facts, policy) === given.includes(trader)),
  );
  return made?.[0];
}

/**
 * What a wrong set breaks: the statement which, got wrong, gives just this set; else the one that
 * decides about a trader who is wrongly in it or out of it.
 *
 * @param period - in which the sets are made
 * @param given - the traders who were put in the set
 * @param wrong - one of those who should not be in it, or should
 */
export function membershipBreaks(
  params: WorldParams,
  period: number,
  side: Side,
  given: readonly Party[],
  wrong: Party,
): Difference["requirements"] {
  const decides: RequirementId = `policy/eligible-to-${side}`;
  if (wrong.includes(":")) return [decides];
  const made = wrongMembership(params, period, side, given);
  if (made !== undefined) return made === decides ? [decides] : [made, decides];
  if (side === "buy") return ["policy/eligible-to-buy", "policy/earliest-liability"];
  const ownsAny = factsOf(params, wrong, period).held.length > 0;
  return ownsAny ? ["policy/shortfall", decides] : [decides];
}
