import type { TauRange } from "../config/run-config.js";
import { BUCKETS, type PerBucket } from "../terms/bucket.js";
import { roleOf } from "../terms/party.js";
import type { Ticket } from "../terms/ticket.js";
import type { Findings } from "./violation.js";

type Ranges = PerBucket<{ readonly tau: TauRange }>;

/**
 * A ticket is in the bucket that its τ says; a due one is where τ = 1 is; none outlives its maturity.
 *
 * @remarks maturity/tau, maturity/bucket, settle/deletion
 */
export function isFiledByTau(
  { id, owner, bucket, maturity }: Ticket,
  period: number,
  ranges: Ranges,
  found: Findings,
): void {
  const tau = maturity - period;
  const counted = Math.max(1, tau);
  const { from, to } = ranges[bucket].tau;
  const sides = (expected: string, actual: string) => ({ parties: [owner], expected, actual });
  if (tau < 0) {
    const identity = `ticket ${id} was deleted when it fell due: τ ≥ 0`;
    found.add("settle/deletion", { identity, ...sides("0", String(tau)) });
  } else if (counted < from || counted > to) {
    // Stryker disable next-line StringLiteral: the last range has no end
    const right = BUCKETS.find((each) => counted <= ranges[each].tau.to) ?? "none";
    const identity = `the bucket of ticket ${id} is that of τ = ${tau}`;
    found.add("maturity/bucket", { identity, ...sides(right, bucket) });
  }
}

/**
 * Only traders issue; a VBT holds tickets of its own bucket. A dealer may hold others, bought as a
 * customer of another dealer (Example 2).
 *
 * @remarks actors/no-debt, actors/assets
 */
export function isHeldRightly({ id, issuer, owner, bucket }: Ticket, found: Findings): void {
  const issuing = roleOf(issuer).role;
  if (issuing !== "trader") {
    const identity = `the issuer of ticket ${id} is a trader`;
    found.add("actors/no-debt", {
      parties: [issuer],
      identity,
      expected: "trader",
      actual: issuing,
    });
  }
  const { role, home } = roleOf(owner);
  if (role === "vbt" && home !== bucket) {
    const identity = `ticket ${id} of ${owner} is of its bucket`;
    found.add("actors/assets", {
      parties: [owner],
      identity,
      expected: home,
      actual: bucket,
    });
  }
}
