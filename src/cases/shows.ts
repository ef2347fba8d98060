import type { Reply } from "../reference/answer.js";
import type { Happened, PeriodHappened } from "../reference/ring-methods.js";
import type { RequirementId } from "../requirements/statements.js";
import type { NoTradeReason } from "../terms/party.js";
import type { Method } from "../wire/methods.js";
import { isWireOrder, type WireEvent, type WireTrade } from "../wire/events.js";
import type { WireQuotes } from "../wire/quotes.js";
import { quoteShows } from "./compare/quote.js";

const ALWAYS: Record<Method, readonly RequirementId[]> = {
  quote: ["C2"],
  initialize_dealer: ["init/target"],
  update_anchors: ["anchors/update", "outside/quotes", "model/vbt"],
  advance: [
    "maturity/tau",
    "model/ticket",
    "anchors/timing",
    "actors/assets",
    "actors/no-debt",
    "C1",
    "C6",
  ],
  eligibility: [
    "model/trader",
    "policy/shortfall",
    "policy/eligible-to-sell",
    "policy/eligible-to-buy",
    "policy/earliest-liability",
  ],
  sell: [
    "model/ticket",
    "actors/assets",
    "actors/no-debt",
    "actors/intermediated",
    "anchors/timing",
    "C1",
    "C6",
  ],
  buy: [
    "model/ticket",
    "actors/assets",
    "actors/no-debt",
    "actors/intermediated",
    "anchors/timing",
    "C1",
    "C6",
  ],
  settle: [
    "model/ticket",
    "actors/assets",
    "actors/no-debt",
    "anchors/loss-rate",
    "anchors/timing",
    "C1",
    "C6",
  ],
  run_period: [
    "maturity/tau",
    "model/ticket",
    "policy/snapshot",
    "actors/assets",
    "actors/no-debt",
    "settle/continue",
    "anchors/timing",
    "C1",
    "C6",
  ],
};

/** What a trade puts to the test. */
function tradeShows({ type, route }: WireTrade): readonly RequirementId[] {
  const invariant = route === "interior" ? "C3" : "C4";
  const shared: RequirementId[] = [`trade/${type}-${route}`, invariant, "kernel/independence"];
  if (type === "sell") return [...shared, "policy/choose-ticket", "kernel/can-buy"];
  return [
    ...shared,
    "policy/choose-bucket",
    "kernel/can-sell",
    "flow/buyer-cash",
    "trade/existing-ticket",
    "trade/tie-break",
    "trade/single-issuer",
  ];
}

const NO_TRADE_SHOWS: Record<NoTradeReason, readonly RequirementId[]> = {
  "no-ticket": ["policy/choose-ticket"],
  "no-supply": ["trade/existing-ticket", "policy/choose-bucket", "trade/single-issuer"],
  cash: ["flow/buyer-cash"],
};

const SETTLE_SHOWS: readonly RequirementId[] = [
  "settle/due",
  "settle/recovery",
  "settle/payout",
  "settle/deletion",
  "settle/issuer-cash",
];

/** What one expected event puts to the test. */
function eventShows(event: WireEvent): readonly RequirementId[] {
  switch (event.type) {
    case "sell":
    case "buy":
      return tradeShows(event);
    case "no-trade":
      return NO_TRADE_SHOWS[event.reason];
    case "rebucket": {
      const moved: RequirementId[] = [`rebucket/${event.holder}`, "maturity/bucket"];
      return event.seller === undefined ? moved : [...moved, "rebucket/equity"];
    }
    case "settle":
      return event.recovery === "1" ? SETTLE_SHOWS : [...SETTLE_SHOWS, "settle/default-record"];
    case "anchors":
      return ["anchors/update", "anchors/loss-rate", "anchors/locality"];
  }
}

/** What the order flow of a period puts to the test, beyond each order by itself. */
function flowShows(events: readonly WireEvent[]): readonly RequirementId[] {
  const orders = events.filter(isWireOrder);
  if (orders.length === 0) return [];
  const shows: RequirementId[] = ["flow/arrivals", "flow/preference", "flow/uniform"];
  const trades = orders.filter((order) => order.type !== "no-trade");
  const buckets = trades.map(({ bucket }) => bucket);
  if (trades.length > 0) shows.push("precompute/every-bucket", "flow/once-per-side");
  if (new Set(buckets).size < buckets.length) shows.push("trade/recompute");
  const isRetained = orders.slice(0, -1).some(({ type }) => type === "no-trade");
  if (isRetained) shows.push("flow/retention");
  const fellBack = orders.some(
    (event) => event.prefer !== (event.type === "no-trade" ? event.side : event.type),
  );
  return fellBack ? [...shows, "flow/fallback"] : shows;
}

/**
 * The requirements that a request puts to the test, by what the specification says to it.
 *
 * @param params - as sent
 */
export function shows(method: Method, params: object, reply: Reply): readonly RequirementId[] {
  if (reply.kind === "refused") return [];
  if (reply.kind === "not-in-set") return ["flow/uniform", "flow/once-per-side", "policy/snapshot"];
  const always = ALWAYS[method];
  if (method === "quote") {
    const floor = (params as { readonly clip_nonneg_B: boolean }).clip_nonneg_B;
    const quotes = reply.result as WireQuotes;
    return [
      ...always,
      ...quoteShows(quotes, (floor && quotes.B === "0") || quotes.B.startsWith("-")),
    ];
  }
  if (method === "update_anchors") return [...always, "outside/bid-floor", "outside/min-spread"];
  if (method === "initialize_dealer" || method === "eligibility") return always;
  const { events } = reply.result as Happened;
  const flow = method === "run_period" ? flowShows((reply.result as PeriodHappened).events) : [];
  return [...new Set([...always, ...events.flatMap(eventShows), ...flow])];
}
