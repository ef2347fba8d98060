import { expect } from "vitest";
import { assertions, type Assertions } from "../../src/checks/assertions.js";
import { showViolation, type Violation } from "../../src/checks/violation.js";
import {
  Books,
  Ledger,
  balanceSheet,
  buyOrder,
  eligible,
  lossRates,
  orderEvent,
  orderFlow,
  perBucket,
  period,
  precompute,
  rational,
  scriptedDraws,
  sellOrder,
  settle,
  ticketsOf,
  updateAnchors,
  updateBuckets,
  type Board,
  type Bucket,
  type DrawnArrival,
  type Draws,
  type Eligible,
  type Entry,
  type LedgerEvent,
  type Opening,
  type Party,
  type PerBucket,
  type PeriodEnd,
  type Rational,
  type Ring,
  type Rules,
  type Settlement,
  type Side,
} from "../../src/index.js";
import { openingOf, rulesOf, type Setting } from "./setting.js";
import { inWords, shown } from "./table.js";

type Event = LedgerEvent<Rational>;

/** Chance is not asked. */
const NO_DRAWS: Draws<Rational> = scriptedDraws([]);

/**
 * A ring of the public reference under C1–C6. Every entry that it posts is judged, the whole ring is
 * counted anew after every step, and the test that took the step fails on the first violation.
 */
export class Scenario {
  readonly rules: Rules<Rational>;
  readonly ledger: Ledger<Rational>;
  /** Everything posted so far. */
  readonly entries: Entry<Rational>[] = [];
  readonly #assertions: Assertions<Rational>;
  #settled: readonly Settlement<Rational>[] = [];

  constructor(rules: Rules<Rational>, opening: Opening<Rational>) {
    this.rules = rules;
    this.ledger = new Ledger(new Books(opening), rules);
    this.#assertions = assertions(rules);
    this.#accept(this.#assertions.checkpoint(this.ring));
  }

  get ring(): Ring<Rational> {
    return this.ledger.ring;
  }
  get events(): readonly Event[] {
    return this.entries.map(({ event }) => event);
  }

  /** The same ring with other amounts of cash: a scenario of its own. */
  withCash(changes: Readonly<Record<Party, string>>): Scenario {
    const cash = this.ring.parties.map((party): readonly [Party, Rational] => {
      const changed = changes[party];
      return [party, changed === undefined ? this.ring.cash(party) : rational.parse(changed)];
    });
    return new Scenario(this.rules, {
      period: this.ring.period,
      tickets: this.ring.tickets(),
      cash,
      anchors: perBucket((bucket) => this.ring.anchors(bucket)),
    });
  }

  cash(party: Party): string {
    return shown(this.ring.cash(party));
  }
  equity(party: Party): string {
    return shown(balanceSheet(this.ring, party, this.rules).equity);
  }
  /** The ids of what a party holds, in the order in which they trade. */
  tickets(party: Party): string[] {
    return Array.from(ticketsOf(this.ring, party), ({ id }) => id);
  }
  /** What all parties have together. */
  get totalCash(): string {
    const total = this.ring.parties.reduce(
      (sum, party) => sum.add(this.ring.cash(party)),
      rational.ratio(0),
    );
    return shown(total);
  }

  /** A customer SELL, and its end in words. */
  sell(trader: Party): string {
    const counter = { board: this.precompute(), rules: this.rules, draws: NO_DRAWS };
    return this.#order("sell", trader, sellOrder(this.ring, trader, counter));
  }
  /** A customer BUY, and its end in words; of another bucket's dealer in the one bucket it wants. */
  buy(trader: Party, only?: Bucket): string {
    const counter = { board: this.precompute(), rules: this.rules, draws: NO_DRAWS };
    return this.#order("buy", trader, buyOrder(this.ring, trader, counter, only));
  }
  #order(side: Side, trader: Party, result: ReturnType<typeof sellOrder<Rational>>): string {
    const event = orderEvent(this.ledger, { side, trader }, result);
    this.#observe(this.ledger.post(event));
    this.precompute();
    return inWords(event);
  }

  /** Step 1. */
  beginPeriod(): readonly Event[] {
    return this.#during(() => this.#play(updateBuckets(this.ledger)));
  }
  /** Step 2. */
  precompute(): Board<Rational> {
    return this.#play(precompute(this.ledger));
  }
  /** Step 3. */
  eligible(): Eligible {
    return eligible(this.ring, this.rules);
  }
  /** Steps 2 to 4, with the arrivals told in advance or drawn. */
  orderFlow(draws: readonly DrawnArrival[] | Draws<Rational>): readonly Event[] {
    const board = this.precompute();
    const flow = orderFlow(this.ledger, board, this.eligible(), drawsOf(draws));
    return this.#during(() => this.#play(flow));
  }
  /** Step 5. */
  settle(): readonly Settlement<Rational>[] {
    this.#settled = this.#play(settle(this.ledger));
    return this.#settled;
  }
  /** ℓ of what was settled last. */
  get losses(): PerBucket<string> {
    const losses = lossRates(rational, this.rules.config.ticketSize, this.#settled);
    return perBucket((bucket) => shown(losses[bucket]));
  }
  /** Step 6. */
  updateAnchors(): readonly Event[] {
    const losses = lossRates(rational, this.rules.config.ticketSize, this.#settled);
    return this.#during(() => this.#play(updateAnchors(this.ledger, losses)));
  }
  /** Steps 1 to 6. */
  period(draws: readonly DrawnArrival[] | Draws<Rational>): PeriodEnd {
    return this.#play(period(this.ledger, drawsOf(draws)));
  }

  /** What was posted while something was done. */
  #during(done: () => unknown): readonly Event[] {
    const before = this.entries.length;
    done();
    return this.events.slice(before);
  }
  #play<T>(step: Generator<Entry<Rational>, T>): T {
    for (;;) {
      const { done, value } = step.next();
      if (done === true) {
        this.#accept(this.#assertions.checkpoint(this.ring));
        return value;
      }
      this.#observe(value);
    }
  }
  #observe(entry: Entry<Rational>): void {
    this.entries.push(entry);
    this.#accept(this.#assertions.observe(entry));
  }
  #accept(violations: readonly Violation[]): void {
    if (violations.length > 0) expect.fail(violations.map(showViolation).join("\n"));
  }
}

const drawsOf = (draws: readonly DrawnArrival[] | Draws<Rational>): Draws<Rational> =>
  "preference" in draws ? draws : scriptedDraws(draws);

/** A ring as it is described, after steps 1 and 2 of its period. */
export function scenario(setting: Setting): Scenario {
  const rules = rulesOf(setting);
  return new Scenario(rules, openingOf(setting, rules));
}
