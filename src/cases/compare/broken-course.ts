import { runConfig } from "../../config/run-config-of.js";
import type { DrawnArrival } from "../../draws/draws.js";
import { scriptedDraws } from "../../draws/scripted.js";
import type { Arrival } from "../../events/event.js";
import { Ledger } from "../../events/ledger.js";
import { rational, type Rational } from "../../numbers/rational.js";
import { updateBuckets } from "../../period/1-update-buckets.js";
import { eligible } from "../../period/3-eligibility.js";
import { orderEvent } from "../../period/4-order-flow.js";
import { buyOrder } from "../../period/buy-order.js";
import { sellOrder } from "../../period/sell-order.js";
import type { Readings } from "../../requirements/open-points.js";
import { Books } from "../../ring/books.js";
import { openingOfState } from "../../ring/ring-from-config.js";
import type { Ring } from "../../ring/ring.js";
import { perBucket, type Bucket } from "../../terms/bucket.js";
import { otherSide, type Party, type Side } from "../../terms/party.js";
import { wireEvent, type WireOrder } from "../../wire/events.js";
import type { WorldParams } from "../generate/worlds.js";
import { holdingsOf, remembering, type Holdings } from "./remembering.js";
import { WHOLE, type BrokenRule, type Sets } from "./broken-rules.js";

/** How orders went: each in its turn, and the side in which a trader who arrived was missed. */
export interface Course {
  readonly orders: readonly WireOrder[];
  readonly missed?: Side;
}

function opened({ config, state }: WorldParams, readings: Readings): Ledger<Rational> {
  const rules = { numbers: rational, config: runConfig(config, rational), readings };
  return new Ledger(new Books(openingOfState(state, rules.config, rational)), rules);
}

/** The quotes in force under a broken rule, and how an order is filled at them. */
class BrokenMarket {
  readonly #ledger: Ledger<Rational>;
  readonly #quoting;
  readonly #bound: Holdings | undefined;
  readonly #board;

  constructor(ledger: Ledger<Rational>, { quoting = WHOLE.quoting, isBoundForGood }: BrokenRule) {
    this.#ledger = ledger;
    this.#bound = isBoundForGood && holdingsOf(ledger.ring);
    this.#quoting = quoting;
    this.#board = perBucket((bucket) => quoting(ledger.ring, bucket, ledger.rules));
  }
  requote(bucket: Bucket): void {
    const { ring, rules } = this.#ledger;
    this.#board[bucket] = this.#quoting(ring, bucket, rules);
  }
  order(
    side: Side,
    trader: Party,
    { arrival, only }: { arrival?: Arrival; only?: Bucket | undefined },
  ) {
    const { ring, rules } = this.#ledger;
    // Stryker disable next-line ArrayDeclaration: an order asks for no arrival
    const counter = { board: this.#board, rules, draws: scriptedDraws<Rational>([]) };
    const result =
      side === "sell"
        ? sellOrder(ring, trader, counter)
        : buyOrder(this.#seen(), trader, counter, only);
    const event = orderEvent(this.#ledger, { side, trader, ...(arrival && { arrival }) }, result);
    this.#ledger.post(event);
    return { event, told: wireEvent(event, rational) as WireOrder };
  }
  #seen(): Ring<Rational> {
    const { ring } = this.#ledger;
    return this.#bound === undefined ? ring : remembering(ring, this.#bound);
  }
}

/** How one order goes where a rule is broken. */
export function orderCourse(
  params: WorldParams & { readonly trader: Party; readonly bucket?: Bucket },
  side: Side,
  readings: Readings,
  rule: BrokenRule,
): Course {
  const market = new BrokenMarket(opened(params, readings), rule);
  return { orders: [market.order(side, params.trader, { only: params.bucket }).told] };
}

/** How a period's order flow goes where a rule is broken. */
export function periodCourse(
  params: WorldParams & { readonly arrivals: readonly DrawnArrival[] },
  readings: Readings,
  rule: BrokenRule,
): Course {
  const { side: sideOf, isOver, leaves, isLive, isRequoted } = { ...WHOLE, ...rule };
  const ledger = opened(params, readings);
  const { ring, rules } = ledger;
  const early = rule.isQuotedEarly ? new BrokenMarket(ledger, rule) : undefined;
  Array.from(updateBuckets(ledger));
  const market = early ?? new BrokenMarket(ledger, rule);
  const { sell, buy } = eligible(ring, rules);
  const sets: Sets = { sell: new Set(sell), buy: new Set(buy) };
  const orders: WireOrder[] = [];
  for (const [index, { prefer, trader }] of params.arrivals.entries()) {
    if (isOver(index + 1, sets, rules.config.maxArrivals)) break;
    const side = sideOf(prefer, sets);
    if (side === undefined) continue;
    if (!sets[side].has(trader)) return { orders, missed: side };
    const arrival = { number: index + 1, prefer };
    const { event, told } = market.order(side, trader, { arrival });
    orders.push(told);
    for (const left of leaves(side, event.kind === "trade")) sets[left].delete(trader);
    if (event.kind !== "trade") continue;
    const other = otherSide(side);
    if (isLive) for (const joined of eligible(ring, rules)[other]) sets[other].add(joined);
    if (isRequoted(event.bucket, side)) market.requote(event.bucket);
  }
  return { orders };
}
