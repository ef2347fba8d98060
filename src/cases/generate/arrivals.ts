import type { DrawnArrival } from "../../draws/draws.js";
import { recordedDraws, seededDraws } from "../../draws/seeded.js";
import { rational } from "../../numbers/rational.js";
import type { Readings } from "../../requirements/open-points.js";
import { drawnPeriod } from "../../reference/ring-methods.js";
import { counted } from "./counted.js";
import { tradersOf, type WorldParams } from "./worlds.js";

/** A trader who is drawn in place of another, perhaps one who may not be in the set. */
export interface Departure {
  /** Which arrival is another. */
  readonly at: number;
  /** Counted through those who arrived before, then through all traders. */
  readonly trader: number;
}

/** How a script of arrivals is made: from a seed, with a departure, with arrivals beyond the end. */
export interface Script {
  readonly seed: number;
  readonly departure?: Departure | undefined;
  /** Arrivals after order flow has ended, of traders counted through all; to be ignored. */
  readonly surplus: readonly { readonly prefer: DrawnArrival["prefer"]; readonly trader: number }[];
}

/**
 * Arrivals that chance could draw in this world under these readings, one of them perhaps replaced,
 * and some more that come too late.
 */
export function arrivalsFor(
  world: WorldParams,
  readings: Readings,
  { seed, departure, surplus }: Script,
): readonly DrawnArrival[] {
  const { draws, arrivals } = recordedDraws(seededDraws(seed, rational));
  drawnPeriod(world, { numbers: rational, readings }, draws);
  const traders = tradersOf(world);
  const late = surplus.map(({ prefer, trader }) => ({ prefer, trader: counted(traders, trader) }));
  if (departure === undefined) return [...arrivals, ...late];
  const { at } = departure;
  const before = arrivals.slice(0, at).map(({ trader }) => trader);
  const stranger = counted([...before, ...traders], departure.trader);
  const departed = arrivals.map((arrival, index) =>
    index === at ? { ...arrival, trader: stranger } : arrival,
  );
  return [...departed, ...late];
}
