import type { Rules } from "../config/rules.js";
import type { Entry } from "../events/ledger.js";
import type { Num } from "../numbers/num.js";
import type { Ring } from "../ring/ring.js";
import { doubleEntry } from "./c1-double-entry.js";
import { quoteBounds } from "./c2-quote-bounds.js";
import { feasibility } from "./c3-feasibility.js";
import { passThroughInvariance } from "./c4-pass-through.js";
import { equityByRole } from "./c5-equity-by-role.js";
import { AnchorTiming } from "./c6-anchor-timing.js";
import { Conservation } from "./conservation.js";
import { recount } from "./recount.js";
import { Findings, type Violation } from "./violation.js";

/** The six assertions over one run. */
export interface Assertions<N> {
  /**
   * Judges an event by its entry, C1 to C6 in order. Entries come in the order in which they were
   * posted, from the start of a period on; each costs what its event touched.
   */
  observe(entry: Entry<N>): readonly Violation[];
  /** Counts the whole ring anew, at any moment but during step 1; costs the size of the ring. */
  checkpoint(ring: Ring<N>): readonly Violation[];
}

/**
 * C1–C6 over recorded events and states alone: nothing here was computed by what it judges.
 *
 * @remarks C1, C2, C3, C4, C5, C6
 */
export function assertions<N extends Num<N>>(rules: Rules<N>): Assertions<N> {
  const anchorTiming = new AnchorTiming(rules);
  const conservation = new Conservation(rules.numbers);
  let index = -1;
  return {
    observe(entry) {
      index = entry.index;
      if (entry.event.kind === "settlement") conservation.settled(entry.event);
      const found = [
        doubleEntry(entry, rules),
        quoteBounds(entry, rules),
        feasibility(entry, rules),
        passThroughInvariance(entry, rules),
        equityByRole(entry, rules),
        anchorTiming.observe(entry),
      ];
      return found.flat();
    },
    checkpoint(ring) {
      const found = new Findings({ event: "checkpoint", index, period: ring.period });
      recount(ring, rules, found);
      conservation.checkpoint(ring, found);
      anchorTiming.checkpoint(ring, found);
      return found.violations;
    },
  };
}
