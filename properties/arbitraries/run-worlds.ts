import fc from "fast-check";
import { world as asked, type WorldParams } from "../../src/cases/generate/worlds.js";
import { runConfig } from "../../src/config/run-config-of.js";
import type { RingPlan } from "../../src/config/run-setup.js";
import type { Rules } from "../../src/config/rules.js";
import { seededChance } from "../../src/draws/chance.js";
import { Ledger } from "../../src/events/ledger.js";
import type { Num, NumberSystem } from "../../src/numbers/num.js";
import { rational, type Rational } from "../../src/numbers/rational.js";
import { updateBuckets } from "../../src/period/1-update-buckets.js";
import { period } from "../../src/period/run.js";
import type { Readings } from "../../src/requirements/open-points.js";
import { Books } from "../../src/ring/books.js";
import { openingOfState, ringFromConfig } from "../../src/ring/ring-from-config.js";
import { stateDocument } from "../../src/wire/state.js";
import { cents } from "../../src/cases/generate/amounts.js";
import { configuration } from "./configurations.js";
import { readings } from "./readings.js";
import { tape, tapeDraws, type Tape } from "./tapes.js";

/** A ring at one moment and everything that a run from there depends on but its draws. */
export interface RunWorld extends WorldParams {
  readonly readings: Readings;
}

export const rulesOf = <N extends Num<N>>(
  { config, readings }: Pick<RunWorld, "config" | "readings">,
  numbers: NumberSystem<N>,
): Rules<N> => ({ numbers, config: runConfig(config, numbers), readings });

/** The world's books, opened. */
export function opened<N extends Num<N>>(world: RunWorld, numbers: NumberSystem<N>): Ledger<N> {
  const rules = rulesOf(world, numbers);
  return new Ledger(new Books(openingOfState(world.state, rules.config, numbers)), rules);
}

const span = (lowest: number, highest: number, width: number) =>
  fc
    .tuple(fc.integer({ min: lowest, max: highest }), fc.nat(width))
    .map(([from, more]) => [from, from + more] as const);

/** Rings to be built: a handful of traders, most of them short of cash, and now and then a hundred. */
const plan: fc.Arbitrary<RingPlan> = fc.record({
  traders: fc.oneof(
    { weight: 39, arbitrary: fc.integer({ min: 3, max: 12 }) },
    { weight: 1, arbitrary: fc.integer({ min: 100, max: 130 }) },
  ),
  ticketsEach: span(1, 4, 2),
  maturities: span(1, 3, 9),
  cash: fc.oneof(cents(0, 100), cents(0, 400)),
});

/** A ring to be opened: everything that its opening depends on. */
export interface RingDraft extends Pick<RunWorld, "config" | "readings"> {
  readonly plan: RingPlan;
  /** The seed of what the opening leaves to chance. */
  readonly chance: number;
}

export const ringDraft: fc.Arbitrary<RingDraft> = fc.record({
  config: configuration,
  readings,
  plan,
  chance: fc.nat(9999),
});

/** The ring as it opens. */
export function openedRing({ plan, chance, ...world }: RingDraft): Ledger<Rational> {
  const rules = rulesOf(world, rational);
  const { below } = seededChance(chance, "opening");
  return new Ledger(new Books(ringFromConfig(plan, rules, below)), rules);
}

/** The state that a ring is in after some periods; a period for each tape. */
function reachedState(draft: RingDraft, tapes: readonly Tape[]): RunWorld["state"] {
  const ledger = openedRing(draft);
  for (const tape of tapes) Array.from(period(ledger, tapeDraws(tape)));
  return stateDocument(ledger.ring, rational);
}

const lives = fc.oneof(fc.constant([]), fc.array(tape(16), { maxLength: 4 }));

/** Rings as they open, and states that runs from there reach, each at the end of a period. */
export const reachedWorld: fc.Arbitrary<RunWorld> = fc
  .tuple(ringDraft, lives)
  .map(([draft, tapes]) => {
    const { config, readings } = draft;
    return { config, readings, state: reachedState(draft, tapes) };
  });

/** Remaining periods, those at which something happens foremost. */
const TAUS = [0, 0, 1, 2, 3, 4, 4, 9, 9, 10];

/** States that no run need reach: tickets and cash anywhere, shelves, purses and anchors at edges. */
const conceivedWorld = (due: 0 | 1): fc.Arbitrary<RunWorld> =>
  fc
    .record({
      world: asked(
        due,
        TAUS.map((tau) => tau + due),
      ),
      readings,
    })
    .map(({ world, readings }) => ({ ...world, readings }));

/** A state at the end of a period: the next may begin. */
export const worldBefore: fc.Arbitrary<RunWorld> = fc.oneof(
  { weight: 3, arbitrary: conceivedWorld(1) },
  { weight: 2, arbitrary: reachedWorld },
);

/** The world after step 1 of its next period. */
function stepOne(world: RunWorld): RunWorld {
  const ledger = opened(world, rational);
  Array.from(updateBuckets(ledger));
  return { ...world, state: stateDocument(ledger.ring, rational) };
}

/** A state within a period, after its step 1: tickets may be due. */
export const worldWithin: fc.Arbitrary<RunWorld> = fc.oneof(
  { weight: 3, arbitrary: conceivedWorld(0) },
  { weight: 2, arbitrary: reachedWorld.map(stepOne) },
);
