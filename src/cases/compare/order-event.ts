import type { RequirementId } from "../../requirements/statements.js";
import type { WireNoTrade, WireOrder, WireTrade } from "../../wire/events.js";
import type { AnsweredEvent } from "../answers.js";
import { shown, type Difference, type SameNumber } from "./difference.js";
import type { World } from "./world.js";

type Requirements = Difference["requirements"];
export type AnsweredTrade = Extract<AnsweredEvent, { type: "sell" | "buy" }>;
export type AnsweredOrder = AnsweredTrade | Extract<AnsweredEvent, { type: "no-trade" }>;

const sideOf = (event: AnsweredOrder | WireOrder) =>
  event.type === "no-trade" ? event.side : event.type;

const NO_TRADE: Record<WireNoTrade["reason"], Requirements> = {
  "no-ticket": ["policy/choose-ticket"],
  "no-supply": ["trade/existing-ticket", "policy/choose-bucket"],
  cash: ["flow/buyer-cash", "flow/retention"],
};

/** What a ticket that may not move to this buyer breaks. */
function ticketBreaks(world: World, actual: AnsweredTrade, expectedOwner: string): Requirements {
  const ticket = world.ticket(actual.ticket);
  const issuer = world.boundIssuer(actual.trader);
  if (ticket?.owner !== expectedOwner) return ["trade/existing-ticket"];
  const foreign = issuer !== undefined && ticket.issuer !== issuer;
  return foreign || ticket.issuer === actual.trader ? ["trade/single-issuer"] : ["trade/tie-break"];
}

/** A trade where the specification allows none. */
function forbiddenTrade(world: World, expected: WireNoTrade, actual: AnsweredTrade): Requirements {
  if (expected.reason !== "no-supply") return NO_TRADE[expected.reason];
  const maker = `${actual.route === "interior" ? "dealer" : "vbt"}:${actual.bucket}`;
  const [breaks] = ticketBreaks(world, actual, maker);
  return breaks === "trade/tie-break" ? ["trade/single-issuer", "policy/choose-bucket"] : [breaks];
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
    : ["policy/choose-bucket", `trade/buy-${expected.route}`];
}

function tradeField(
  world: World,
  expected: WireTrade,
  actual: AnsweredTrade,
  same: SameNumber,
): readonly [field: keyof WireTrade, ...Requirements] | undefined {
  const trade: RequirementId = `trade/${expected.type}-${expected.route}`;
  const isSell = expected.type === "sell";
  if (isSell && expected.ticket !== actual.ticket) return ["ticket", "policy/choose-ticket"];
  if (expected.bucket !== actual.bucket) {
    return ["bucket", isSell ? "maturity/bucket" : "policy/choose-bucket"];
  }
  if (expected.route !== actual.route) {
    if (world.inGuard(expected.bucket)) return ["route", "kernel/guard"];
    const broken = isSell ? "kernel/can-buy" : "kernel/can-sell";
    return actual.route === "interior" ? ["route", broken, "C3"] : ["route", broken, trade];
  }
  if (expected.ticket !== actual.ticket) {
    const maker = `${expected.route === "interior" ? "dealer" : "vbt"}:${expected.bucket}`;
    return ["ticket", ...ticketBreaks(world, actual, maker)];
  }
  return same(expected.price, actual.price) ? undefined : ["price", trade];
}

/**
 * Where the end of one order differs, in the order in which one thing decides the next: who, which
 * side, whether at all, which ticket, where, by which route, at what price.
 */
export function orderDifference(
  at: string,
  world: World,
  expected: WireOrder,
  actual: AnsweredOrder,
  same: SameNumber,
): Difference | undefined {
  const differs = (field: string, requirements: Requirements): Difference => {
    const value = (event: object) => shown((event as Readonly<Record<string, unknown>>)[field]);
    const texts = { expected: value(expected), actual: value(actual) };
    return { at: `${at}/${field}`, ...texts, requirements };
  };
  if (expected.arrival !== actual.arrival) return differs("arrival", ["flow/arrivals"]);
  if (sideOf(expected) !== sideOf(actual)) {
    const side = expected.type === "no-trade" ? "side" : "type";
    const fellBack = expected.prefer !== sideOf(expected);
    return differs(side, [fellBack ? "flow/fallback" : "flow/preference"]);
  }
  if (expected.trader !== actual.trader) return differs("trader", ["flow/uniform"]);
  if (expected.type === "no-trade") {
    if (actual.type !== "no-trade") return differs("type", forbiddenTrade(world, expected, actual));
    return expected.reason === actual.reason
      ? undefined
      : differs("reason", NO_TRADE[expected.reason]);
  }
  if (actual.type === "no-trade") {
    return differs("type", missedTrade(world, expected, actual.reason));
  }
  const field = tradeField(world, expected, actual, same);
  if (field === undefined) return undefined;
  const [name, ...requirements] = field;
  return differs(name, requirements);
}
