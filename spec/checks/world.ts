import { assertions, type Assertions } from "../../src/checks/assertions.js";
import type { Violation } from "../../src/checks/violation.js";
import { DEFAULT_CONFIG } from "../../src/config/defaults.js";
import type { ConfigDocument } from "../../src/config/config-document.js";
import { runConfig } from "../../src/config/run-config-of.js";
import type { Rules } from "../../src/config/rules.js";
import { Ledger, type Entry } from "../../src/events/ledger.js";
import { settlement } from "../../src/events/settlements.js";
import { noTrade, trade } from "../../src/events/trades.js";
import type { Num, NumberSystem } from "../../src/numbers/num.js";
import { rational, type Rational } from "../../src/numbers/rational.js";
import { completeReadings, type Readings } from "../../src/requirements/open-points.js";
import { Books } from "../../src/ring/books.js";
import { marketQuotes } from "../../src/ring/market.js";
import { perBucket, type Bucket } from "../../src/terms/bucket.js";
import type { Party, Route, Side } from "../../src/terms/party.js";
import type { Ticket } from "../../src/terms/ticket.js";

/** id: issuer, owner, maturity, bucket. */
export type TicketRow = readonly [Party, Party, number, Bucket];

/**
 * Period 1. The mid bucket stands at Example 4's start (a = 2, C = 2, M = 1, O = 0.30: quotes
 * 1.03/0.97); H3 has 1.5 and owes four tickets that fall due now, so R = 3/8.
 */
const TICKETS: Record<string, TicketRow> = {
  M1: ["H1", "dealer:mid", 6, "mid"],
  M2: ["H1", "dealer:mid", 6, "mid"],
  V1: ["H1", "vbt:mid", 6, "mid"],
  T1: ["H1", "H2", 6, "mid"],
  T2: ["H1", "H2", 6, "mid"],
  D1: ["H3", "dealer:short", 1, "short"],
  D2: ["H3", "dealer:short", 1, "short"],
  D3: ["H3", "vbt:short", 1, "short"],
  D4: ["H3", "H4", 1, "short"],
};
const CASH: Record<Party, string> = {
  H1: "5",
  H2: "2",
  H3: "1.5",
  H4: "0",
  H5: "3",
  H6: "3",
  "dealer:short": "1",
  "dealer:mid": "2",
  "dealer:long": "1",
  "vbt:short": "5",
  "vbt:mid": "5",
  "vbt:long": "5",
};

/** What a test's world has that the usual one has not. */
export interface Changes {
  readonly tickets?: Record<string, TicketRow>;
  readonly cash?: Record<Party, string>;
  /** M, O. */
  readonly anchors?: Partial<Record<Bucket, readonly [string, string]>>;
  readonly config?: Partial<ConfigDocument>;
  readonly readings?: Partial<Readings>;
}

export interface Order {
  readonly trader: Party;
  readonly ticket: string;
  readonly bucket?: Bucket;
  readonly route?: Route;
}

/** A small ring whose events are posted by the test, and the assertions over it. */
export class World<N extends Num<N>> {
  readonly rules: Rules<N>;
  readonly books: Books<N>;
  readonly ledger: Ledger<N>;
  readonly assertions: Assertions<N>;

  constructor(numbers: NumberSystem<N>, changes: Changes = {}) {
    const config = runConfig({ ...DEFAULT_CONFIG, ...changes.config }, numbers);
    this.rules = { numbers, config, readings: completeReadings(changes.readings ?? {}) };
    const rows = Object.entries(changes.tickets ?? TICKETS);
    const tickets = rows.map(([id, [issuer, owner, maturity, bucket]], serial): Ticket => {
      return { id, issuer, owner, maturity, bucket, serial };
    });
    const cash = Object.entries({ ...CASH, ...changes.cash });
    this.books = new Books({
      period: 1,
      tickets,
      cash: cash.map(([party, amount]) => [party, numbers.parse(amount)] as const),
      anchors: perBucket((bucket) => {
        const [mid, spread] = changes.anchors?.[bucket] ?? [];
        return {
          mid: mid === undefined ? config.buckets[bucket].mid : numbers.parse(mid),
          spread: spread === undefined ? config.buckets[bucket].spread : numbers.parse(spread),
        };
      }),
    });
    this.ledger = new Ledger(this.books, this.rules);
    this.assertions = assertions(this.rules);
  }

  n(text: string): N {
    return this.rules.numbers.parse(text);
  }
  quotes(bucket: Bucket = "mid"): ReturnType<typeof marketQuotes<N>> {
    return marketQuotes(this.books, bucket, this.rules);
  }
  /** Fills an order as told, feasible or not, at the clipped quote inside and at the outside one. */
  #fill(side: Side, { trader, ticket, bucket = "mid", route = "interior" }: Order): Entry<N> {
    const { numbers, config, readings } = this.rules;
    const quotes = this.quotes(bucket);
    const [inside, outside] =
      side === "sell" ? [quotes.bid, quotes.outsideBid] : [quotes.ask, quotes.outsideAsk];
    const price = route === "interior" ? inside : outside;
    const cash = readings["price-basis"] === "face" ? config.ticketSize.mul(price) : price;
    const order = { side, route, trader, bucket, ticket, price, cash, quotes };
    return this.ledger.post(trade(numbers, order));
  }
  sell(order: Order): Entry<N> {
    return this.#fill("sell", order);
  }
  buy(order: Order): Entry<N> {
    return this.#fill("buy", order);
  }
  noTrade(trader: Party): Entry<N> {
    return this.ledger.post(noTrade("buy", trader, "cash"));
  }
  recompute(bucket: Bucket = "mid"): Entry<N> {
    return this.ledger.post({ kind: "recompute", bucket, quotes: this.quotes(bucket), legs: [] });
  }
  /** What falls due of an issuer, at a recovery rate that the test has worked out. */
  settle(issuer: Party, recovery: string): Entry<N> {
    const { numbers, config } = this.rules;
    const tickets = this.books.maturing(1).filter((ticket) => ticket.issuer === issuer);
    const terms = { issuer, S: config.ticketSize, recovery: this.n(recovery), tickets };
    return this.ledger.post(settlement(numbers, terms));
  }
  anchors(bucket: Bucket, [loss, mid, spread]: readonly [string, string, string]): Entry<N> {
    const values = { loss: this.n(loss), mid: this.n(mid), spread: this.n(spread) };
    return this.ledger.post({ kind: "anchors", bucket, ...values, legs: [] });
  }
  nextPeriod(): Entry<N> {
    const period = this.books.period + 1;
    return this.ledger.post({ kind: "period-start", period, legs: [] });
  }
  observe(...entries: readonly Entry<N>[]): readonly Violation[] {
    return entries.flatMap((entry) => this.assertions.observe(entry));
  }
}

export const world = (changes?: Changes): World<Rational> => new World(rational, changes);
