import type { Num, NumberSystem } from "../numbers/num.js";
import type { Readings } from "../requirements/open-points.js";
import type { RunConfig } from "./run-config.js";

/** Everything a run depends on but its state and its draws. */
export interface Rules<N extends Num<N>> {
  readonly numbers: NumberSystem<N>;
  readonly config: RunConfig<N>;
  readonly readings: Readings;
}
