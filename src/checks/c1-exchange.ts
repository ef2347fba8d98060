import type { Rules } from "../config/rules.js";
import type { Leg, Rebucket, Trade } from "../events/event.js";
import type { Num, NumberSystem } from "../numbers/num.js";
import type { Party } from "../terms/party.js";
import { costOf, legOf, listed, sidesOf } from "./record.js";
import { near } from "./tolerance.js";
import type { Findings } from "./violation.js";

const only = (ids: readonly string[], ticket: string): boolean =>
  ids.length === 1 && ids[0] === ticket;

/** What a party's cash changes by. */
function cashIs<N extends Num<N>>(
  numbers: NumberSystem<N>,
  party: Party,
  leg: Leg<N> | undefined,
  expected: N,
  found: Findings,
): void {
  if (leg !== undefined && near(numbers, expected, leg.cash)) return;
  found.add("C1", {
    parties: [party],
    identity: "ΔC is the price of one ticket",
    expected: numbers.show(expected),
    actual: leg === undefined ? "no leg" : numbers.show(leg.cash),
  });
}

/** One ticket goes from the seller to the buyer, its price the other way. */
function exchanged<N extends Num<N>>(
  { legs, ticket }: Trade<N> | Rebucket<N>,
  { seller, buyer, cost }: { seller: Party; buyer: Party; cost: N },
  numbers: NumberSystem<N>,
  found: Findings,
): void {
  const selling = legOf(legs, seller, 0);
  const buying = legOf(legs, buyer, 1);
  cashIs(numbers, seller, selling, cost, found);
  cashIs(numbers, buyer, buying, numbers.ratio(0).sub(cost), found);
  const delivered = selling?.delivered ?? [];
  const received = buying?.received ?? [];
  if (only(delivered, ticket) && only(received, ticket)) return;
  found.add("C1", {
    parties: [seller, buyer],
    identity: `${seller} delivers and ${buyer} receives the ticket of the event`,
    expected: ticket,
    actual: `delivers ${listed(delivered)}, receives ${listed(received)}`,
  });
}

/** A ticket that keeps its owner moves nothing. */
function onlyRelabelled<N extends Num<N>>(
  { legs, ticket }: Rebucket<N>,
  numbers: NumberSystem<N>,
  found: Findings,
): void {
  for (const { party, cash, delivered, received } of legs) {
    if (cash.equals(0) && delivered.length === 0 && received.length === 0) continue;
    found.add("C1", {
      parties: [party],
      identity: `relabelling ticket ${ticket} moves neither cash nor tickets`,
      expected: "0, no ticket",
      actual: `${numbers.show(cash)}, ${listed([...delivered, ...received])}`,
    });
  }
}

/**
 * The legs of Events 1, 2, 9–12 are the ones the event's own table gives.
 *
 * @remarks C1, trade/sell-interior, trade/buy-interior, trade/sell-pass-through,
 * trade/buy-pass-through, rebucket/dealer, rebucket/vbt, rebucket/trader
 */
export function exchangeTable<N extends Num<N>>(
  event: Trade<N> | Rebucket<N>,
  rules: Rules<N>,
  found: Findings,
): void {
  const { numbers } = rules;
  if (event.kind === "trade") {
    const cost = costOf(rules, event.price);
    exchanged(event, { ...sidesOf(event), cost }, numbers, found);
  } else if (event.sale === undefined) {
    onlyRelabelled(event, numbers, found);
  } else {
    const { seller, buyer, price } = event.sale;
    exchanged(event, { seller, buyer, cost: costOf(rules, price) }, numbers, found);
  }
}
