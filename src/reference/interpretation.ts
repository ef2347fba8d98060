import type { TicketChoice } from "../draws/scripted.js";
import type { Num, NumberSystem } from "../numbers/num.js";
import type { Readings } from "../requirements/open-points.js";

/** What a request's answer depends on beside the request: arithmetic, readings, and free choices. */
export interface Interpretation<N extends Num<N>> {
  readonly numbers: NumberSystem<N>;
  readonly readings: Readings;
  /** Under `ticket-choice: other`, which admissible ticket moves; the deterministic one if not given. */
  readonly ticket?: TicketChoice;
}

/** What a request that was read comes to, however it is interpreted. */
export type Answering<T extends object> = <N extends Num<N>>(by: Interpretation<N>) => T;
