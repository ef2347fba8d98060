import type { StateDocument } from "../../config/state-document.js";
import { BUCKETS } from "../../terms/bucket.js";
import { dealerOf } from "../../terms/party.js";
import type { WireEvent, WireRebucket, WireTrade } from "../../wire/events.js";
import type { AnsweredState } from "../answers.js";
import { shown, type Difference, type SameNumber } from "./difference.js";

type Requirements = Difference["requirements"];

/** What moved a party's cash or a ticket, the last event first: what a wrong balance breaks. */
function partyRequirement(party: string, events: readonly WireEvent[]): Requirements {
  for (const event of events.toReversed()) {
    const concern = eventConcern(party, event);
    if (concern) return concern;
  }
  const relabelled = events.some(
    (event) => event.type === "rebucket" && event.seller === undefined,
  );
  return relabelled ? ["rebucket/trader", "C1"] : ["C1"];
}

/** What a party's wrong balance breaks, if an event moved it. */
function eventConcern(party: string, event: WireEvent): Requirements | undefined {
  switch (event.type) {
    case "settle":
      if (event.issuer === party) return ["settle/issuer-cash", "C1"];
      return Object.hasOwn(event.payouts, party) ? ["settle/payout", "C1"] : undefined;
    case "sell":
    case "buy":
      return tradeConcern(party, event);
    case "rebucket": {
      const isSold = party === event.seller || party === event.buyer;
      return isSold ? [`rebucket/${event.holder}`, "rebucket/equity", "C1"] : undefined;
    }
  }
  return undefined;
}

function tradeConcern(
  party: string,
  { type, route, trader, bucket }: Extract<WireEvent, { type: "sell" | "buy" }>,
): Requirements | undefined {
  const trade = `trade/${type}-${route}` as const;
  if (route === "pass-through" && party === `dealer:${bucket}`) return [trade, "C4"];
  const maker = route === "interior" ? `dealer:${bucket}` : `vbt:${bucket}`;
  return party === trader || party === maker ? [trade, "C1"] : undefined;
}

/** What put a ticket where it is. */
function ticketRequirement(
  id: string,
  given: string | undefined,
  events: readonly WireEvent[],
): Requirements {
  const event = events.findLast(
    (each): each is WireTrade | WireRebucket =>
      (each as { readonly ticket?: string }).ticket === id,
  );
  if (event === undefined) return ["C1"];
  if (event.type === "rebucket") return [`rebucket/${event.holder}`, "C1"];
  const trade = `trade/${event.type}-${event.route}` as const;
  const isShelved = event.route === "pass-through" && given === dealerOf(event.bucket);
  return isShelved ? [trade, "C4"] : [trade, "trade/existing-ticket", "C1"];
}

const MODEL: Requirements = ["model/ticket"];

/** What a ticket's wrong label breaks; a market maker for an issuer owes what it may not. */
const labelBreaks = (field: string, { issuer }: { readonly issuer: string }): Requirements =>
  field === "issuer" && issuer.includes(":") ? ["actors/no-debt", "model/ticket"] : MODEL;

function ticketDifferences(
  expected: StateDocument,
  actual: AnsweredState,
  events: readonly WireEvent[],
): readonly Difference[] {
  const given = new Map(actual.tickets.map((ticket) => [ticket.id, ticket]));
  const wanted = new Map(expected.tickets.map((ticket) => [ticket.id, ticket]));
  const settled = events.some(({ type }) => type === "settle");
  const differences: Difference[] = [];
  for (const [id, ticket] of wanted) {
    const other = given.get(id);
    const at = `/state/tickets/${id}`;
    if (other === undefined) {
      const requirements: Requirements = settled ? ["settle/deletion", "C1"] : ["C1"];
      differences.push({ at, expected: shown(ticket), actual: "no such ticket", requirements });
      continue;
    }
    for (const field of ["owner", "issuer", "maturity", "serial"] as const) {
      if (ticket[field] === other[field]) continue;
      const requirements =
        field === "owner" ? ticketRequirement(id, other.owner, events) : labelBreaks(field, other);
      const texts = { expected: shown(ticket[field]), actual: shown(other[field]) };
      differences.push({ at: `${at}/${field}`, ...texts, requirements });
    }
  }
  for (const [id, ticket] of given) {
    if (wanted.has(id)) continue;
    const requirements: Requirements = settled
      ? ["settle/deletion", "C1"]
      : ["trade/existing-ticket", "C1"];
    const at = `/state/tickets/${id}`;
    differences.push({ at, expected: "no such ticket", actual: shown(ticket), requirements });
  }
  if (given.size !== actual.tickets.length) {
    const [at, expectedText] = ["/state/tickets", "each ticket once"];
    const requirements: Requirements = ["C1"];
    differences.push({ at, expected: expectedText, actual: "a ticket twice", requirements });
  }
  return differences;
}

function cashDifferences(
  expected: StateDocument,
  actual: AnsweredState,
  events: readonly WireEvent[],
  same: SameNumber,
): readonly Difference[] {
  const parties = new Set([...Object.keys(expected.cash), ...Object.keys(actual.cash)]);
  return [...parties].flatMap((party): readonly Difference[] => {
    const wanted = Object.hasOwn(expected.cash, party) ? expected.cash[party] : undefined;
    const given = Object.hasOwn(actual.cash, party) ? actual.cash[party] : undefined;
    if (wanted !== undefined && given !== undefined && same(wanted, given)) return [];
    const requirements: Requirements =
      wanted === undefined || given === undefined
        ? ["actors/assets"]
        : partyRequirement(party, events);
    const texts = { expected: shown(wanted), actual: shown(given) };
    return [{ at: `/state/cash/${party}`, ...texts, requirements }];
  });
}

function anchorDifferences(
  expected: StateDocument,
  actual: AnsweredState,
  events: readonly WireEvent[],
  same: SameNumber,
): readonly Difference[] {
  return BUCKETS.flatMap((bucket) =>
    (["M", "O"] as const).flatMap((field): readonly Difference[] => {
      const [wanted, given] = [expected.anchors[bucket][field], actual.anchors[bucket][field]];
      if (same(wanted, given)) return [];
      const moved = events.some((event) => event.type === "anchors" && event.bucket === bucket);
      const texts = { expected: shown(wanted), actual: shown(given) };
      const requirements: Requirements = moved
        ? ["anchors/update", "anchors/timing", "C6"]
        : ["anchors/timing", "C6"];
      return [{ at: `/state/anchors/${bucket}/${field}`, ...texts, requirements }];
    }),
  );
}

/**
 * Where the state an answer left differs, given that its events do not.
 *
 * @param events - what the specification says happened, which decides what a wrong balance breaks
 */
export function stateDifferences(
  expected: StateDocument,
  actual: AnsweredState,
  events: readonly WireEvent[],
  same: SameNumber,
): readonly Difference[] {
  const period: readonly Difference[] =
    expected.period === actual.period
      ? []
      : [
          {
            at: "/state/period",
            expected: shown(expected.period),
            actual: shown(actual.period),
            requirements: ["maturity/tau"],
          },
        ];
  return [
    ...period,
    ...ticketDifferences(expected, actual, events),
    ...cashDifferences(expected, actual, events, same),
    ...anchorDifferences(expected, actual, events, same),
  ];
}
