import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { showViolation } from "../../src/checks/violation.js";
import type { Draws } from "../../src/draws/draws.js";
import { seededDraws } from "../../src/draws/seeded.js";
import type { Entry } from "../../src/events/ledger.js";
import { rational, type Rational } from "../../src/numbers/rational.js";
import { checkedRun, type RunStep } from "../../src/trace/checked-run.js";
import { eventLine } from "../../src/trace/trace-lines.js";
import { stateDocument } from "../../src/wire/state.js";
import { opened, reachedWorld, worldBefore, type RunWorld } from "../arbitraries/run-worlds.js";
import { tape, tapeDraws, type Tape } from "../arbitraries/tapes.js";
import { holds } from "../holds.js";
import { equal } from "./relations.js";

/** So many periods of a run: its trace, everything observed, and the world it left. */
function run(world: RunWorld, draws: Draws<Rational>, periods: number) {
  const ledger = opened(world, rational);
  const steps: readonly RunStep<Rational>[] = [...checkedRun(ledger, draws, periods)];
  const entries = steps.flatMap((step) => (step.kind === "entry" ? [step.entry] : []));
  const state = stateDocument(ledger.ring, rational);
  return { steps, entries, end: { ...world, state }, trace: traceOf(entries) };
}

const traceOf = (entries: readonly Entry<Rational>[]): readonly string[] =>
  entries.flatMap(({ event }) => eventLine(event, rational) ?? []);

const PERIODS = 5;

const law = (
  claim: (world: RunWorld, told: Tape) => void,
  worlds: fc.Arbitrary<RunWorld> = worldBefore,
) => holds(fc.tuple(worlds, tape(60)), ([world, told]) => claim(world, told), { cases: 30 });

/** The same moment, whatever the order in which its tickets are listed. */
const listed = ({ state }: RunWorld) => ({
  ...state,
  tickets: [...state.tickets].sort((left, right) => left.serial - right.serial),
});

describe("whole runs", () => {
  it(
    "C1, C2, C3, C4, C5, C6: hold after every event of a run, and the whole ring adds up after every period",
    law((world, told) => {
      const { steps } = run(world, tapeDraws(told), PERIODS);
      expect(steps.flatMap(({ violations }) => violations.map(showViolation))).toEqual([]);
    }),
  );
  it(
    "C1: a run conserves all cash, and every ticket until its maturity",
    law((world, told) => {
      const { end } = run(world, tapeDraws(told), PERIODS);
      const total = ({ state }: RunWorld) =>
        Object.values(state.cash)
          .map(rational.parse)
          .reduce((sum, cash) => sum.add(cash), rational.ratio(0));
      equal("Σ C", total(end), total(world));
      const alive = world.state.tickets.filter(({ maturity }) => maturity > end.state.period);
      expect(listed(end).tickets.map(({ id }) => id)).toEqual(
        listed({ ...world, state: { ...world.state, tickets: alive } }).tickets.map(({ id }) => id),
      );
    }),
  );
  it(
    "settle/continue: a run in two parts, the second from the state that the first left, is one run",
    law((world, told) => {
      const whole = run(world, tapeDraws(told), PERIODS);
      const draws = tapeDraws<Rational>(told);
      const first = run(world, draws, 2);
      const isOver = whole.end.state.period === first.end.state.period;
      const second = isOver ? { trace: [], end: first.end } : run(first.end, draws, PERIODS - 2);
      expect([...first.trace, ...second.trace]).toEqual(whole.trace);
      expect(listed(second.end)).toEqual(listed(whole.end));
    }),
  );
  it(
    "flow/seed: the same seed is the same run, event by event",
    law((world, [seed = 0]) => {
      const once = run(world, seededDraws(seed, rational), PERIODS);
      const again = run(world, seededDraws(seed, rational), PERIODS);
      expect(again.trace).toEqual(once.trace);
      expect(again.end).toEqual(once.end);
    }),
  );
  it(
    "settle/continue: a run stops at its first default where it is told to, and only there",
    law((world, told) => {
      const { steps, entries } = run(world, tapeDraws(told), PERIODS);
      const defaults = entries.filter(
        ({ event }) => event.kind === "settlement" && event.recovery.lt(1),
      );
      const periods = steps.filter(({ kind }) => kind === "period").length;
      const first = defaults[0]?.period;
      const stops = world.config.stop_on_default && first !== undefined;
      const last = stops ? first : world.state.period + PERIODS;
      expect(periods).toBe(last - world.state.period);
    }),
  );
  it(
    "anchors/locality: the short bucket alone moves its anchors, since all that matures was in it",
    law((world, told) => {
      const { entries, end } = run(world, tapeDraws(told), PERIODS);
      for (const { event } of entries) {
        if (event.kind === "anchors") expect(event.bucket).toBe("short");
        if (event.kind !== "settlement") continue;
        const buckets = event.payouts.flatMap(({ tickets }) => tickets.map(({ bucket }) => bucket));
        expect(new Set(buckets)).toEqual(new Set(["short"]));
      }
      expect(end.state.anchors.mid).toEqual(anchorsOf(world).mid);
      expect(end.state.anchors.long).toEqual(anchorsOf(world).long);
    }, reachedWorld),
  );
  it(
    "anchors/timing: what a period quotes comes from the anchors it began with",
    law((world, told) => {
      const { entries } = run(world, tapeDraws(told), PERIODS);
      const began = new Map<number, Entry<Rational>["before"]["anchors"]>();
      for (const { event, period, before } of entries) {
        if (event.kind === "period-start") began.set(event.period, before.anchors);
        if (event.kind !== "recompute") continue;
        const { mid, spread } = began.get(period)?.[event.bucket] ?? before.anchors[event.bucket];
        equal("A", event.quotes.outsideAsk, mid.add(spread.div(2)));
      }
    }),
  );
});

/** A world's anchors, as numbers are shown. */
const anchorsOf = (world: RunWorld) =>
  stateDocument(opened(world, rational).ring, rational).anchors;
