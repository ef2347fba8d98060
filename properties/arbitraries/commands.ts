import fc from "fast-check";
import { assertions, type Assertions } from "../../src/checks/assertions.js";
import type { Violation } from "../../src/checks/violation.js";
import type { Entry, Ledger } from "../../src/events/ledger.js";
import { rational, type Rational } from "../../src/numbers/rational.js";
import { updateBuckets } from "../../src/period/1-update-buckets.js";
import { precompute } from "../../src/period/2-precompute.js";
import { orderEvent } from "../../src/period/4-order-flow.js";
import { settle } from "../../src/period/5-settle.js";
import { lossRates, updateAnchors } from "../../src/period/6-update-anchors.js";
import { buyOrder } from "../../src/period/buy-order.js";
import { sellOrder } from "../../src/period/sell-order.js";
import { BUCKETS, type PerBucket } from "../../src/terms/bucket.js";
import { dealerOf, type Side } from "../../src/terms/party.js";
import { opened, type RunWorld } from "./run-worlds.js";
import { tapeDraws } from "./tapes.js";

/** One thing that is done to a ring, as a value. Numbers count off whom it concerns. */
export type Step =
  | { readonly do: Side; readonly trader: number; readonly ticket: number }
  | { readonly do: "dealer-buy"; readonly home: number; readonly away: number }
  /** What comes next in the period beside orders: it settles, its anchors move, another begins. */
  | { readonly do: "next" };

type Order = Exclude<Step, { do: "next" }>;

/** What a period's end has come to: orders are taken until the anchors move. */
export interface Phase {
  done: "nothing" | "settled" | "updated";
}

/** A ring that things are done to, everything that happens to it observed. */
export class Observed {
  readonly ledger: Ledger<Rational>;
  readonly #assertions: Assertions<Rational>;
  readonly entries: Entry<Rational>[] = [];
  readonly violations: Violation[] = [];
  #losses: PerBucket<Rational> | undefined;

  constructor(world: RunWorld) {
    this.ledger = opened(world, rational);
    this.#assertions = assertions(this.ledger.rules);
    this.checkpoint();
  }

  checkpoint(): void {
    this.violations.push(...this.#assertions.checkpoint(this.ledger.ring));
  }
  #watch(entry: Entry<Rational>): void {
    this.entries.push(entry);
    this.violations.push(...this.#assertions.observe(entry));
  }
  #watchAll<T>(steps: Generator<Entry<Rational>, T>): T {
    for (;;) {
      const { done, value } = steps.next();
      if (done === true) return value;
      this.#watch(value);
    }
  }
  advance(): void {
    this.#watchAll(updateBuckets(this.ledger));
  }
  order(step: Order): void {
    const { ring, rules } = this.ledger;
    const board = this.#watchAll(precompute(this.ledger));
    const draws = tapeDraws<Rational>("ticket" in step ? [step.ticket] : []);
    const counter = { board, rules, draws };
    const side = step.do === "sell" ? "sell" : "buy";
    const trader =
      "home" in step
        ? dealerOf(BUCKETS[step.home] ?? "short")
        : (ring.traders[step.trader % ring.traders.length] ?? "");
    const away = "home" in step ? BUCKETS[(step.home + step.away) % BUCKETS.length] : undefined;
    const result =
      side === "sell" ? sellOrder(ring, trader, counter) : buyOrder(ring, trader, counter, away);
    this.#watch(this.ledger.post(orderEvent(this.ledger, { side, trader }, result)));
  }
  settle(): void {
    const settlements = this.#watchAll(settle(this.ledger));
    this.#losses = lossRates(rational, this.ledger.rules.config.ticketSize, settlements);
  }
  updateAnchors(): void {
    if (this.#losses !== undefined) this.#watchAll(updateAnchors(this.ledger, this.#losses));
  }
}

const FOLLOWS = { nothing: "settled", settled: "updated", updated: "nothing" } as const;

/**
 * One step as a command. Every sequence of them is legal, and every legal order of orders, settling,
 * anchor updates and new periods is one: an order that comes when the anchors have moved comes in the
 * next period.
 */
export class StepCommand implements fc.Command<Phase, Observed> {
  readonly step: Step;
  constructor(step: Step) {
    this.step = step;
  }

  check(): boolean {
    return true;
  }

  #next(phase: Phase, ring: Observed): void {
    if (phase.done === "nothing") ring.settle();
    else if (phase.done === "settled") ring.updateAnchors();
    else ring.advance();
    phase.done = FOLLOWS[phase.done];
    ring.checkpoint();
  }

  run(phase: Phase, ring: Observed): void {
    if (this.step.do === "next") {
      this.#next(phase, ring);
      return;
    }
    if (phase.done === "updated") this.#next(phase, ring);
    ring.order(this.step);
    ring.checkpoint();
  }

  /** The step as JSON, so that a sequence can be written down. */
  toString(): string {
    return JSON.stringify(this.step);
  }
}

const order = fc.record({
  do: fc.constantFrom("sell", "buy"),
  trader: fc.nat(11),
  ticket: fc.nat(3),
});
const dealerOrder = fc.record({
  do: fc.constant("dealer-buy"),
  home: fc.nat(2),
  away: fc.integer({ min: 1, max: 2 }),
});
const next = fc.constant({ do: "next" });

/** Sequences of steps, every one of them legal. */
export const sequence: fc.Arbitrary<Iterable<fc.Command<Phase, Observed>>> = fc.commands(
  [order, order, dealerOrder, next, next].map((step) =>
    (step as fc.Arbitrary<Step>).map((each) => new StepCommand(each)),
  ),
  { maxCommands: 40, size: "max" },
);
