import { rational } from "../numbers/rational.js";
import { BUCKETS, type PerBucket } from "../terms/bucket.js";
import type { RuleFault } from "./config-rules.js";
import { DEFAULT_RING } from "./defaults.js";
import type { Span } from "./run-setup.js";

/** Bounds of a run file, so that a few characters cannot ask for a run without end. */
export const RUN_LIMITS = { tickets: 1_000_000, periods: 1_000_000 } as const;
/** Significant digits of a decimal run: fewer than these break ε_cash by rounding alone. */
export const DIGITS = { least: 20, most: 1_000 } as const;

/** How a run file describes a ring; what it leaves out has defaults. */
export interface RingKeys {
  readonly n_traders_min?: number | undefined;
  readonly traders?: number | undefined;
  readonly tickets_each?: Span | undefined;
  readonly maturities?: Span | undefined;
  readonly cash?: string | undefined;
}

/** M₀ > 0, where market makers open at it (init/target). */
export function* midFaults({
  buckets,
  state,
}: {
  readonly buckets: PerBucket<{ readonly M0: string }>;
  readonly state?: unknown;
}): Generator<RuleFault> {
  if (state !== undefined) return;
  for (const bucket of BUCKETS)
    if (!rational.parse(buckets[bucket].M0).gt(0))
      yield { code: "range", path: ["buckets", bucket, "M0"], expected: "a mid above 0" };
}

/** Traders there are where the file does not say: as many as there must be, and two make a ring. */
export const defaultTraders = (least: number): number => Math.max(2, least);

/**
 * A ring is described, or a state is given, never both; the ring has traders enough, and no more
 * tickets than a run can hold (init/population).
 */
export function* ringFaults({
  ring,
  state,
}: {
  readonly ring: RingKeys;
  readonly state?: unknown;
}): Generator<RuleFault> {
  const { n_traders_min: least = 0, ...described } = ring;
  if (state !== undefined) {
    for (const key of Object.keys(described)) {
      yield { code: "conflict", path: ["ring", key], expected: "nothing, since `state` is given" };
    }
    return;
  }
  const traders = described.traders ?? defaultTraders(least);
  if (traders < least)
    yield {
      code: "range",
      path: ["ring", "traders"],
      expected: `at least n_traders_min = ${least}`,
    };
  const tickets = traders * (described.tickets_each ?? DEFAULT_RING.ticketsEach)[1];
  if (tickets > RUN_LIMITS.tickets) {
    const expected = `at most ${RUN_LIMITS.tickets} tickets in all`;
    yield { code: "size", path: ["ring"], expected, found: `as many as ${tickets}` };
  }
}

/** Digits are what decimal arithmetic has. */
export function* arithmeticFaults({
  arithmetic,
  digits,
}: {
  readonly arithmetic: string;
  readonly digits?: number | undefined;
}): Generator<RuleFault> {
  if (digits !== undefined && arithmetic !== "decimal")
    yield {
      code: "conflict",
      path: ["digits"],
      expected: "nothing, but for `arithmetic: decimal`",
    };
}
