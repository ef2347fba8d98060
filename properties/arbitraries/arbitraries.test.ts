import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseConfigDocument } from "../../src/config/config-document.js";
import { parseStateDocument } from "../../src/config/state-document.js";
import { DEFAULT_READINGS, unknownReadings } from "../../src/requirements/open-points.js";
import { holds } from "../holds.js";
import { Observed, sequence, type Phase } from "./commands.js";
import { configuration } from "./configurations.js";
import { openPosition, position } from "./positions.js";
import { readings } from "./readings.js";
import { reachedWorld, worldBefore, worldWithin, type RunWorld } from "./run-worlds.js";
import { tape } from "./tapes.js";

type Sequence = Iterable<fc.Command<Phase, Observed>>;
const told = (steps: Sequence) => [...steps].map(String);

const ARBITRARIES = {
  readings,
  configuration,
  position,
  openPosition,
  reachedWorld,
  worldBefore,
  worldWithin,
  tape: tape(16),
  sequence: sequence.map(told),
} satisfies Record<string, fc.Arbitrary<unknown>>;

const sampled = (arbitrary: fc.Arbitrary<unknown>, seed: number) =>
  JSON.stringify(fc.sample(arbitrary, { seed, numRuns: 5 }));

/** The simplest value on which a check fails, from a seed's first value on which it does. */
function simplest<T>(arbitrary: fc.Arbitrary<T>, seed: number, fails: (value: T) => boolean): T {
  const { counterexample } = fc.check(
    fc.property(arbitrary, (value) => !fails(value)),
    { seed, numRuns: 1000 },
  );
  if (counterexample === null) throw new Error("nothing to shrink");
  return counterexample[0];
}

const SEEDS = [1, 2, 3, 4, 5];

describe("what laws are tried on", () => {
  it.each(Object.entries(ARBITRARIES))("flow/seed: the same seed, the same %s", (_, arbitrary) => {
    expect(sampled(arbitrary, 7)).toBe(sampled(arbitrary, 7));
    expect(sampled(arbitrary, 7)).not.toBe(sampled(arbitrary, 8));
  });

  it(
    "config/stub: every configuration is one that an implementation may be sent",
    holds(configuration, (config) => {
      expect(parseConfigDocument(config)).toMatchObject({ ok: true });
    }),
  );
  it(
    "model/ticket: every state at the end of a period is one that an implementation may be sent",
    holds(worldBefore, ({ state, readings }) => {
      expect(parseStateDocument(state, 1)).toMatchObject({ ok: true });
      expect(unknownReadings(readings)).toEqual([]);
    }),
  );
  it(
    "model/ticket: every state within a period is one that an implementation may be sent",
    holds(worldWithin, ({ state }) => {
      expect(parseStateDocument(state, 0)).toMatchObject({ ok: true });
    }),
  );
});

describe("shrinking", () => {
  it.each(SEEDS)("model/dealer: positions become an empty shelf without cash (seed %i)", (seed) => {
    expect(simplest(openPosition, seed, () => true)).toMatchObject({ S: "1", a: 0, C: "0" });
    expect(simplest(position, seed, ({ a }) => a >= 3)).toMatchObject({ S: "1", a: 3 });
  });
  it.each(SEEDS)("model/trader: rings lose what a failure does not need (seed %i)", (seed) => {
    const { state, readings } = simplest(
      worldBefore,
      seed,
      (world) => world.state.tickets.length >= 3,
    );
    expect(state.tickets).toHaveLength(3);
    expect(readings).toEqual(DEFAULT_READINGS);
    const traders = Object.keys(state.cash).filter((party) => !party.includes(":"));
    expect(traders).toHaveLength(3);
  });
  it.each(SEEDS)(
    "flow/arrivals: sequences lose steps that a failure does not need (seed %i)",
    (seed) => {
      const [world] = fc.sample(worldWithin, { seed, numRuns: 1 }) as [RunWorld];
      const hasMovedAnchors = (steps: Sequence) => {
        const phase: Phase = { done: "nothing" };
        fc.modelRun(() => ({ model: phase, real: new Observed(world) }), steps);
        return phase.done === "updated";
      };
      const next = '{"do":"next"}';
      expect(told(simplest(sequence, seed, hasMovedAnchors))).toEqual([next, next]);
    },
  );
});
