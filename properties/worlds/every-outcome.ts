import { assertions } from "../../src/checks/assertions.js";
import { showViolation } from "../../src/checks/violation.js";
import type { Rules } from "../../src/config/rules.js";
import type { Draws } from "../../src/draws/draws.js";
import { outcomes } from "../../src/draws/enumerated.js";
import { Ledger } from "../../src/events/ledger.js";
import { rational, type Rational } from "../../src/numbers/rational.js";
import { updateBuckets } from "../../src/period/1-update-buckets.js";
import { period } from "../../src/period/run.js";
import { Books } from "../../src/ring/books.js";
import { openingOfState } from "../../src/ring/ring-from-config.js";
import { BUCKETS } from "../../src/terms/bucket.js";
import { rulesOf, type RunWorld } from "../arbitraries/run-worlds.js";

/** What living through every outcome came to. */
export interface Lived {
  worlds: number;
  /** Moments at the end of a period, each counted once a world and period. */
  moments: number;
  /** Ways that the draws of one period from one moment can fall. */
  outcomes: number;
  /** Orders, rebucketings, settlements and anchor updates, each judged by C1–C6. */
  transitions: number;
  /** What does not hold, with the world and the draws that show it. */
  readonly faults: string[];
}

type Moment = Books<Rational>;

/** Everything that what comes next depends on, as text. */
function keyOf(books: Moment): string {
  const { show } = rational;
  const tickets = Array.from(books.tickets(), ({ serial, owner }) => `${serial} ${owner}`).sort();
  const cash = books.parties.map((party) => show(books.cash(party)));
  const anchors = BUCKETS.map((bucket) => {
    const { mid, spread } = books.anchors(bucket);
    return `${show(mid)} ${show(spread)}`;
  });
  return [tickets, cash, anchors].map((part) => part.join()).join(";");
}

/** Lives one period in books of its own; judges every event, the ring before and after, and the turn. */
function live(books: Moment, rules: Rules<Rational>, draws: Draws<Rational>, lived: Lived) {
  const checks = assertions(rules);
  const found = [...checks.checkpoint(books)];
  const ledger = new Ledger(books, rules);
  const steps = period(ledger, draws);
  let [step, index] = [steps.next(), 0];
  for (; step.done !== true; step = steps.next()) {
    const { kind } = step.value.event;
    if (kind !== "recompute" && kind !== "period-start") lived.transitions += 1;
    found.push(...checks.observe(step.value));
    index = step.value.index;
  }
  found.push(...checks.checkpoint(books));
  const [turn] = updateBuckets(new Ledger(books.copy(), rules));
  if (turn !== undefined) found.push(...checks.observe({ ...turn, index: index + 1 }));
  return { isOver: step.value.stopped, found };
}

/**
 * Lives so many periods of a world in every way that its draws can fall. A moment that several ways
 * lead to is lived on from once: what comes next depends on nothing else.
 */
export function liveEveryOutcome(world: RunWorld, periods: number, lived: Lived): void {
  const rules = rulesOf(world, rational);
  let moments: readonly Moment[] = [new Books(openingOfState(world.state, rules.config, rational))];
  lived.worlds += 1;
  for (let left = periods; left > 0; left -= 1) {
    const next = new Map<string, Moment>();
    for (const moment of moments) {
      let total = rational.ratio(0);
      const trial = (draws: Draws<Rational>) => {
        const books = moment.copy();
        return { books, ...live(books, rules, draws, lived) };
      };
      for (const { probability, arrivals, value } of outcomes(rational, trial)) {
        lived.outcomes += 1;
        total = total.add(probability);
        if (!value.isOver) next.set(keyOf(value.books), value.books);
        const told = JSON.stringify({ state: world.state, periods, left, arrivals });
        lived.faults.push(...value.found.map((fault) => `${showViolation(fault)} in ${told}`));
      }
      if (!total.equals(1))
        lived.faults.push(`the probabilities add up to ${rational.show(total)}`);
    }
    moments = [...next.values()];
    lived.moments += moments.length;
  }
}
