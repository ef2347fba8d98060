import { describe, expect, it } from "vitest";
import { progress } from "../progress.js";
import { IS_DEEP } from "../runs.js";
import { liveEveryOutcome, type Lived } from "./every-outcome.js";
import { smallWorlds, type Bounds } from "./small-worlds.js";

/** A family, and how many transitions it comes to: fewer would mean that something was left out. */
interface Family {
  readonly name: string;
  readonly bounds: Bounds;
  readonly transitions: number;
}

const HOLDERS = ["creditor", "dealer", "vbt"] as const;

/** Lived through by `npm test`. */
const FAMILIES: readonly Family[] = [
  {
    name: "3 traders, 2 periods of 2 arrivals, due at 1 or in 2, all holders, cash 0 or 2",
    bounds: {
      traders: 3,
      periods: 2,
      arrivals: 2,
      maturities: [1, 4],
      holders: HOLDERS,
      cash: ["0", "2"],
      dealerCash: ["1.2"],
    },
    transitions: 0,
  },
];

/** Lived through by the deep run alone. */
const DEEP_FAMILIES: readonly Family[] = [];

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

describe("every outcome of every small world", () => {
  it.each(IS_DEEP ? [...FAMILIES, ...DEEP_FAMILIES] : FAMILIES)(
    "C1: C1 to C6 hold in all of them: $name",
    (family) => {
      const { faults, ...counts } = lifeOf(family);
      expect(faults).toEqual([]);
      console.log(counts);
      expect(counts.transitions).toBeGreaterThanOrEqual(family.transitions);
    },
  );
});
