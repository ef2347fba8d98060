import type { RequirementId } from "../../requirements/statements.js";
import type { WireNoTrade, WireOrder, WireTrade } from "../../wire/events.js";
import { dealerOf, roleOf, vbtOf } from "../../terms/party.js";
import type { AnsweredEvent } from "../answers.js";
import { shown, type Difference, type SameNumber } from "./difference.js";
import type { World } from "./world.js";

type Requirements = Difference["requirements"];
type Wrong = readonly [field: string, ...Requirements];
export type AnsweredTrade = Extract<AnsweredEvent, { type: "sell" | "buy" }>;
export type AnsweredOrder = AnsweredTrade | Extract<AnsweredEvent, { type: "no-trade" }>;

export const isOrder = (event: AnsweredEvent): event is AnsweredOrder =>
  event.type === "sell" || event.type === "buy" || event.type === "no-trade";

const sideOf = (event: AnsweredOrder | WireOrder) =>
  event.type === "no-trade" ? event.side : event.type;

/** What a ticket that may not move to this buyer breaks; undefined where it may. */
function forbiddenTicket(
  world: World,
  actual: AnsweredTrade,
  expectedOwner: string,
): Requirements | undefined {
  const ticket = world.ticket(actual.ticket);
  if (ticket?.owner !== expectedOwner) {
    const isTraders = ticket !== undefined && roleOf(ticket.owner).role === "trader";
    return isTraders
      ? ["actors/intermediated", "trade/existing-ticket"]
      : ["trade/existing-ticket", "C1"];
  }
  if (roleOf(actual.trader).role !== "trader") return undefined;
  const issuer = world.boundIssuer(actual.trader);
  const isForeign = issuer !== undefined && ticket.issuer !== issuer;
  return isForeign || ticket.issuer === actual.trader ? ["trade/single-issuer"] : undefined;
}

const makerOf = ({ route, bucket }: AnsweredTrade | WireTrade): string =>
  route === "interior" ? dealerOf(bucket) : vbtOf(bucket);

/** A trade where the specification allows none. */
function forbiddenTrade(world: World, expected: WireNoTrade, actual: AnsweredTrade): Requirements {
  if (actual.type === "sell") return ["policy/choose-ticket", "trade/existing-ticket"];
  const forbidden = forbiddenTicket(world, actual, makerOf(actual));
  if (forbidden !== undefined) return forbidden;
  return expected.reason === "cash"
    ? ["flow/buyer-cash", "policy/choose-bucket"]
    : ["policy/choose-bucket", "trade/single-issuer"];
}

/** Another reason than the specification's for no trade: what was found, or not, before it. */
function wrongReason(
  world: World,
  expected: WireNoTrade,
  reason: WireNoTrade["reason"],
): Requirements {
  if (expected.side === "sell") return ["policy/choose-ticket"];
  if (expected.reason === "cash" && reason === "no-ticket") return ["flow/buyer-cash"];
  if (expected.reason === "cash") return ["policy/choose-bucket", "trade/single-issuer"];
  if (reason === "no-ticket") return ["trade/existing-ticket", "policy/choose-bucket"];
  const isBound = world.boundIssuer(expected.trader) !== undefined;
  return isBound
    ? ["trade/single-issuer", "trade/existing-ticket", "policy/choose-bucket"]
    : ["trade/existing-ticket", "policy/choose-bucket"];
}

/** No trade where the specification has one. */
function missedTrade(
  world: World,
  expected: WireTrade,
  reason: WireNoTrade["reason"],
): Requirements {
  if (reason === "cash") return ["flow/buyer-cash"];
  if (expected.type === "sell") return ["policy/choose-ticket", `trade/sell-${expected.route}`];
  const bound = world.boundIssuer(expected.trader) !== undefined;
  return bound
    ? ["trade/single-issuer", "policy/choose-bucket"]
    : ["policy/choose-bucket", "trade/single-issuer", `trade/buy-${expected.route}`];
}

function tradeField(
  world: World,
  expected: WireTrade,
  actual: AnsweredTrade,
  same: SameNumber,
): Wrong | undefined {
  const trade: RequirementId = `trade/${expected.type}-${expected.route}`;
  const isSell = expected.type === "sell";
  if (isSell && expected.ticket !== actual.ticket) {
    const forbidden = forbiddenTicket(world, actual, expected.trader);
    return ["ticket", ...(forbidden ?? ["policy/choose-ticket"])];
  }
  if (expected.bucket !== actual.bucket) {
    return ["bucket", isSell ? "maturity/bucket" : "policy/choose-bucket"];
  }
  if (expected.route !== actual.route) {
    const broken = isSell ? "kernel/can-buy" : "kernel/can-sell";
    const cause = world.inGuard(expected.bucket) ? "kernel/guard" : broken;
    return ["route", cause, actual.route === "interior" ? "C3" : trade];
  }
  if (expected.ticket !== actual.ticket) {
    const forbidden = forbiddenTicket(world, actual, makerOf(expected));
    return ["ticket", ...(forbidden ?? ["trade/tie-break"])];
  }
  return same(expected.price, actual.price) ? undefined : ["price", trade];
}

/**
 * The field in which the end of one order differs, with what that breaks, in the order in which one
 * thing decides the next: who, which side, whether at all, which ticket, where, by which route, at
 * what price.
 */
export function wrongField(
  world: World,
  expected: WireOrder,
  actual: AnsweredOrder,
  same: SameNumber,
): Wrong | undefined {
  if (expected.arrival !== actual.arrival) return ["arrival", "flow/arrivals"];
  if (sideOf(expected) !== sideOf(actual)) {
    const side = expected.type === "no-trade" ? "side" : "type";
    const fellBack = expected.prefer !== sideOf(expected);
    return [side, fellBack ? "flow/fallback" : "flow/preference"];
  }
  if (expected.trader !== actual.trader) return ["trader", "flow/uniform"];
  if (expected.type === "no-trade") {
    if (actual.type !== "no-trade") return ["type", ...forbiddenTrade(world, expected, actual)];
    return expected.reason === actual.reason
      ? undefined
      : ["reason", ...wrongReason(world, expected, actual.reason)];
  }
  if (actual.type === "no-trade") return ["type", ...missedTrade(world, expected, actual.reason)];
  return tradeField(world, expected, actual, same);
}

/** Where the end of one order differs. */
export function orderDifference(
  at: string,
  world: World,
  expected: WireOrder,
  actual: AnsweredOrder,
  same: SameNumber,
): Difference | undefined {
  const wrong = wrongField(world, expected, actual, same);
  if (wrong === undefined) return undefined;
  const [field, ...requirements] = wrong;
  const value = (event: object) => shown((event as Readonly<Record<string, unknown>>)[field]);
  const texts = { expected: value(expected), actual: value(actual) };
  return { at: `${at}/${field}`, ...texts, requirements };
}
