import { z } from "zod";
import { rational } from "../numbers/rational.js";
import { BUCKETS, type PerBucket } from "../terms/bucket.js";
import { clipped, shown, TOLD_FAULTS, type Fault } from "./fault.js";

/** What a rule across fields finds; `found` where it is not what stands at the path. */
export type RuleFault = Omit<Fault, "found" | "offset"> & { readonly found?: string };

/**
 * A rule across fields. It is judged wherever its own fields are well formed, whatever is wrong
 * elsewhere, so that everything wrong is told at once.
 */
export const rule = <T>(
  fields: z.ZodType<T>,
  faults: (value: T) => Iterable<RuleFault>,
): z.core.$ZodCheck<unknown> =>
  z.superRefine<unknown>(
    (value, context) => {
      const { data } = fields.safeParse(value);
      if (data === undefined) return;
      for (const { path, expected: message, ...params } of faults(data)) {
        if (context.issues.length > TOLD_FAULTS) break;
        context.addIssue({ code: "custom", path: [...path], message, params });
      }
    },
    { when: () => true },
  );

/**
 * The ranges of τ: short from 1 up, then mid, then long, each beginning where the last ended, and
 * long without end.
 *
 * @remarks maturity/bucket: the ranges are parameters, disjoint and gap-free from 1 up.
 */
export function* tauFaults(
  ranges: PerBucket<{ readonly tau: readonly [number, number | "inf"] }>,
): Generator<RuleFault> {
  let next = 1;
  for (const bucket of BUCKETS) {
    const path = [bucket, "tau"];
    const { tau } = ranges[bucket];
    const [from, to] = tau;
    const found = shown(tau);
    const adjoining = `a range from ${next}`;
    if (from < next) yield { code: "tau-overlap", path, expected: adjoining, found };
    if (from > next) yield { code: "tau-gap", path, expected: adjoining, found };
    if (Number(to) < from)
      yield { code: "range", path, expected: "a range that ends where it begins, or later", found };
    if ((to === "inf") !== (bucket === "long")) {
      const expected = bucket === "long" ? `[${from}, inf]: no upper end` : "an upper end";
      yield { code: "tau-open-end", path, expected, found };
    }
    // after an open end, which is NaN, nothing is too early or too late
    next = Math.max(from, Number(to)) + 1;
  }
}

/** The shares of a bucket's tickets are 1 in all, exactly (init/allocation). */
export function* shareFaults({
  dealer_share,
  vbt_share,
  traders_share,
}: {
  readonly dealer_share: string;
  readonly vbt_share: string;
  readonly traders_share: string;
}): Generator<RuleFault> {
  const { parse, show } = rational;
  const sum = parse(dealer_share).add(parse(vbt_share)).add(parse(traders_share));
  if (sum.equals(1)) return;
  const expected = "dealer_share + vbt_share + traders_share = 1, exactly";
  yield { code: "share-sum", path: [], expected, found: show(sum) };
}

/** X*_target is a positive even multiple of S, so that a₀ is a count (init/target). */
export function* targetFaults({
  ticket_size_S,
  dealers,
}: {
  readonly ticket_size_S: string;
  readonly dealers: { readonly init_target_capacity_Xstar: string };
}): Generator<RuleFault> {
  const { parse } = rational;
  const a0 = parse(dealers.init_target_capacity_Xstar).div(2).div(parse(ticket_size_S));
  if (a0.gt(0) && a0.equals(a0.floor())) return;
  const expected = `a positive even multiple of S = ${clipped(ticket_size_S)}`;
  yield { code: "target", path: ["dealers", "init_target_capacity_Xstar"], expected };
}
