import type { Candidates, Draws } from "../draws/draws.js";
import type { Ledger } from "../events/ledger.js";
import type { Fill } from "../events/trades.js";
import { rational, type Rational } from "../numbers/rational.js";
import type { Eligible } from "../period/3-eligibility.js";
import { buyOrder } from "../period/buy-order.js";
import { sellOrder } from "../period/sell-order.js";
import { marketQuotes } from "../ring/market.js";
import { perBucket } from "../terms/bucket.js";
import { otherSide, type Party, type Side } from "../terms/party.js";
import type { Ticket } from "../terms/ticket.js";

/** A way that chance can take, and how likely it is. */
interface Way<T> {
  readonly weight: Rational;
  readonly value: T;
}

/** A choice of chance, and which way is taken. */
export interface Fork {
  readonly ways: readonly Way<unknown>[];
  chosen: number;
}

/**
 * Draws that take, at each choice, the way its fork is set to, and the first where there is no fork
 * yet. Ways that come to the same are one: an order without a trade changes nothing, so which of those
 * with the same reason arrives does not matter (flow/retention); nor does Z where one set is empty
 * (flow/fallback).
 */
export class ForkedDraws implements Draws<Rational> {
  readonly #ledger: Ledger<Rational>;
  readonly #forks: Fork[];
  #depth = 0;
  #arrived = 0;
  #probability = rational.ratio(1);
  readonly #sizes: Record<Side, number>;
  #alike: readonly Party[] = [];

  /** @param forks - the ways to take; grows by the choices that are new */
  constructor(ledger: Ledger<Rational>, { sell, buy }: Eligible, forks: Fork[]) {
    this.#ledger = ledger;
    this.#sizes = { sell: sell.length, buy: buy.length };
    this.#forks = forks;
  }

  /** Of everything chosen so far. */
  get probability(): Rational {
    return this.#probability;
  }
  /** All traders whose arrival would have come to the same as the last one's. */
  get alike(): readonly Party[] {
    return this.#alike;
  }

  preference(piSell: Rational): Side {
    const { sell, buy } = this.#sizes;
    const empty = sell === 0 ? "sell" : buy === 0 ? "buy" : undefined;
    return this.#choose<Side>(() =>
      empty === undefined
        ? [
            { weight: piSell, value: "sell" },
            { weight: rational.ratio(1).sub(piSell), value: "buy" },
          ]
        : [{ weight: rational.ratio(1), value: otherSide(empty) }],
    );
  }
  trader(side: Side, candidates: Candidates): Party {
    this.#arrived += 1;
    this.#alike = this.#choose(() =>
      this.#classes(side, candidates).map((value) => ({
        weight: rational.ratio(value.length, candidates.size),
        value,
      })),
    );
    return this.#alike[0] ?? candidates.at(0);
  }
  ticket([first]: readonly [Ticket, ...Ticket[]]): Ticket {
    return first;
  }
  /** A trade was executed: its trader has left the set. */
  traded(side: Side): void {
    this.#sizes[side] -= 1;
  }

  #choose<T>(ways: () => readonly Way<T>[]): T {
    const fork = (this.#forks[this.#depth] ??= { ways: ways(), chosen: 0 });
    this.#depth += 1;
    const way = fork.ways[fork.chosen] as Way<T>;
    this.#probability = this.#probability.mul(way.weight);
    return way.value;
  }
  /** The members of a set, by what their order would come to as the ring stands. */
  #classes(side: Side, candidates: Candidates): readonly (readonly Party[])[] {
    const { ring, rules } = this.#ledger;
    const board = perBucket((bucket) => marketQuotes(ring, bucket, rules));
    const order = side === "sell" ? sellOrder : buyOrder;
    const classes = new Map<string, Party[]>();
    for (let index = 0; index < candidates.size; index += 1) {
      const trader = candidates.at(index);
      const result = order(ring, trader, { board, rules, draws: this });
      const key = typeof result === "string" ? result : this.#traded(result);
      const alike = classes.get(key);
      if (alike === undefined) classes.set(key, [trader]);
      else alike.push(trader);
    }
    return [...classes.values()];
  }
  /**
   * What a trade is told apart by. Nobody arrives after the last one, so all that it can still change
   * is what its trader pays in this period's settlement.
   */
  #traded({ trader, bucket, route, price }: Fill<Rational>): string {
    const { ring, rules } = this.#ledger;
    const owes = ring.issued(trader).some(({ maturity }) => maturity === ring.period);
    return owes || this.#arrived < rules.config.maxArrivals
      ? `trader ${trader}`
      : [bucket, route, rational.show(price)].join(" ");
  }
}
