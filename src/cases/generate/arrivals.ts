import type { DrawnArrival } from "../../draws/draws.js";
import { recordedDraws, seededDraws } from "../../draws/seeded.js";
import { rational } from "../../numbers/rational.js";
import type { Readings } from "../../requirements/open-points.js";
import { drawnPeriod } from "../../reference/ring-methods.js";
import type { WorldParams } from "./worlds.js";

/** How a script of arrivals departs from what chance could have drawn. */
export interface Departure {
  /** Which arrival is another. */
  readonly at: number;
  readonly trader: number;
}

/**
 * Arrivals that chance could draw in this world under these readings; with a departure, one of them
 * is a trader who may not be in the set.
 */
export function arrivalsFor(
  world: WorldParams,
  readings: Readings,
  { seed, departure }: { readonly seed: number; readonly departure?: Departure | undefined },
): readonly DrawnArrival[] {
  const { draws, arrivals } = recordedDraws(seededDraws(seed, rational));
  drawnPeriod(world, { numbers: rational, readings }, draws);
  if (departure === undefined) return arrivals;
  const traders = Object.keys(world.state.cash).filter((party) => !party.includes(":"));
  const stranger = traders[departure.trader % traders.length];
  return arrivals.map((arrival, index) =>
    index === departure.at && stranger !== undefined ? { ...arrival, trader: stranger } : arrival,
  );
}
