import type { Readings } from "../requirements/open-points.js";
import type { ConfigDocument } from "./config-document.js";
import type { StateDocument } from "./state-document.js";

/** Whole numbers from one to another, both included; a single number where they are equal. */
export type Span = readonly [from: number, to: number];

/**
 * How to build the ring a run begins with: trader i owes trader i + 1, round the ring.
 *
 * @remarks init/ring, init/population
 */
export interface RingPlan {
  /** At least 2. */
  readonly traders: number;
  /** Tickets that a trader owes, 1 or more; drawn for each trader. */
  readonly ticketsEach: Span;
  /** The period in which a trader's liability falls due, 1 or later; drawn for each trader. */
  readonly maturities: Span;
  /** What each trader opens with, money ≥ 0, as the text it was written in. */
  readonly cash: string;
}

/** In which numbers a run is computed. */
export type ArithmeticChoice =
  | { readonly kind: "exact" }
  /** Decimal floating point with so many significant digits. */
  | { readonly kind: "decimal"; readonly digits: number };

/** Everything a run file says. */
export interface RunSetup {
  readonly config: ConfigDocument;
  readonly readings: Readings;
  readonly arithmetic: ArithmeticChoice;
  /** How many periods to run, 1 or more. */
  readonly periods: number;
  /** How to build the opening, or the opening itself. */
  readonly ring: RingPlan | { readonly state: StateDocument };
}
