import { describe, expect, it } from "vitest";
import { progress } from "../progress.js";
import { IS_DEEP } from "../runs.js";
import { liveEveryOutcome, type Lived } from "./every-outcome.js";
import { DEEP_FAMILIES, FAMILIES, type Family } from "./families.js";
import { smallWorlds } from "./small-worlds.js";

/** Half an hour: the largest family takes minutes on a slow machine. */
const PATIENCE = 1_800_000;

/** All worlds of a family lived through, up to the first in which something does not hold. */
function lifeOf({ name, bounds }: Family): Lived {
  const lived: Lived = { worlds: 0, moments: 0, outcomes: 0, transitions: 0, faults: [] };
  const worlds = [...smallWorlds(bounds)];
  const step = IS_DEEP ? progress(name, worlds.length) : () => undefined;
  for (const world of worlds) {
    step();
    liveEveryOutcome(world, bounds.periods, lived);
    if (lived.faults.length > 0) break;
  }
  return lived;
}

const leastOf = (families: readonly Family[]): number =>
  families.reduce((sum, { transitions }) => sum + transitions, 0);

describe("every outcome of every small world", () => {
  it("C1: 10,500 transitions in npm test, more than a million in a deep run, at least", () => {
    expect(leastOf(FAMILIES)).toBeGreaterThanOrEqual(10_500);
    expect(leastOf([...FAMILIES, ...DEEP_FAMILIES])).toBeGreaterThan(1_000_000);
  });
  it.each(
    (IS_DEEP ? [...FAMILIES, ...DEEP_FAMILIES] : FAMILIES).map(
      (each) => [each.name, each] as const,
    ),
  )(
    "C1: C1 to C6 hold in all of them: %s",
    (_, family) => {
      const { faults, transitions } = lifeOf(family);
      expect(faults.slice(0, 3)).toEqual([]);
      expect(transitions).toBeGreaterThanOrEqual(family.transitions);
    },
    PATIENCE,
  );
});
