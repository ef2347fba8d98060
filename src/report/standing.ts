import type { Summary } from "../conformance/verdicts.js";

/** What a run comes to. */
export type Standing = "conforms" | "violates" | "no-verdict";

/** Cases that the adapter, not the implementation, made a mess of. */
export const ADAPTER_FAULTS = ["timeout", "crash", "protocol", "not-run"] as const;

/** How many cases came to nothing through the adapter. */
export const faultyCases = ({ outcomes }: Summary): number =>
  ADAPTER_FAULTS.reduce((sum, outcome) => sum + outcomes[outcome], 0);

/**
 * What a run comes to. Nothing seen to hold is never a pass, nor is an adapter that had to be
 * started again.
 *
 * @param incidents - processes given up, or ended by themselves
 */
export function standing(summary: Summary, incidents: number): Standing {
  if (summary.outcomes.failed > 0) return "violates";
  const isSeen = summary.verdicts.some(({ status }) => status === "passed");
  return faultyCases(summary) + incidents > 0 || !isSeen ? "no-verdict" : "conforms";
}
