import { z } from "zod";
import { OPEN_POINTS, type Readings } from "../requirements/open-points.js";
import { perBucket } from "../terms/bucket.js";
import { configShape, type ConfigDocument } from "./config-document.js";
import { rule, shareFaults, targetFaults } from "./config-rules.js";
import { ANY, FILE, NOT_NEGATIVE, POSITIVE, SHARE } from "./dialect.js";
import { whole } from "./each.js";
import {
  arithmeticFaults,
  DIGITS,
  midFaults,
  RUN_LIMITS,
  ringFaults,
  type RingKeys,
} from "./run-rules.js";
import type { Span } from "./run-setup.js";
import { stateSchema, type StateDocument } from "./state-document.js";

const { integer, numeral, object } = FILE;

/** A whole number, or two: from and to. */
function span(largest: number): z.ZodType<Span> {
  const number = integer(1, largest);
  const one = number.transform((each): Span => [each, each]);
  const two = z.tuple([number, number]).refine(([from, to]) => from <= to);
  const expected = `a whole number from 1 to ${largest}, or a range of them: [from, to]`;
  return whole(z.union([one, two]), expected);
}

const ring = object({
  n_traders_min: integer(0),
  traders: integer(2, RUN_LIMITS.tickets).optional(),
  tickets_each: span(RUN_LIMITS.tickets).optional(),
  maturities: span(RUN_LIMITS.periods).optional(),
  cash: numeral(NOT_NEGATIVE).optional(),
});

const ifWellFormed = <T>(schema: z.ZodType<T>) => schema.optional().catch(undefined);
/** What of a ring's description is well formed. */
const described: z.ZodType<RingKeys> = z.object({
  n_traders_min: ifWellFormed(ring.shape.n_traders_min),
  traders: ifWellFormed(ring.shape.traders),
  tickets_each: ifWellFormed(ring.shape.tickets_each),
  maturities: ifWellFormed(ring.shape.maturities),
  cash: ifWellFormed(ring.shape.cash),
});

const shares = object({
  dealer_share: numeral(SHARE),
  vbt_share: numeral(SHARE),
  traders_share: numeral(SHARE),
});

const readings = object(
  Object.fromEntries(
    Object.entries(OPEN_POINTS).map(([point, allowed]) => [
      point,
      z.enum(allowed, { error: `one of ${allowed.join(", ")}` }),
    ]),
  ),
) as unknown as z.ZodType<Readings>;

const target = z.object({
  ticket_size_S: numeral(POSITIVE),
  dealers: z.object({ init_target_capacity_Xstar: numeral(ANY) }),
});
const given = z.unknown().optional();
const mids = z.object({
  buckets: z.object(perBucket(() => z.object({ M0: numeral(ANY) }))),
  state: given,
});
const arithmetic = z.enum(["exact", "decimal"], { error: "one of exact, decimal" });
const digits = integer(DIGITS.least, DIGITS.most).optional();

/** A run file with every key of the configuration present; the others may be absent. */
export interface RunDocument extends Omit<ConfigDocument, "ring"> {
  readonly ring: z.output<typeof ring>;
  readonly readings: Readings;
  readonly arithmetic: z.output<typeof arithmetic>;
  readonly digits?: number | undefined;
  readonly periods: number;
  readonly state?: StateDocument | undefined;
}

/**
 * A run file: the configuration's own domains, and what must hold besides where a run is to begin.
 *
 * @remarks init/target, init/allocation, init/population
 */
export const runSchema: z.ZodType<RunDocument> = object({
  ...configShape(FILE),
  seed: integer(0),
  trader_policy: object({ H_min_invest: integer(0), buffer_cash_B: numeral(NOT_NEGATIVE) }),
  initial_allocation: shares.check(rule(shares, shareFaults)),
  ring,
  readings,
  arithmetic,
  digits,
  periods: integer(1, RUN_LIMITS.periods),
  state: stateSchema(FILE, 1).optional(),
}).check(
  rule(target, targetFaults),
  rule(mids, midFaults),
  rule(z.object({ ring: described, state: given }), ringFaults),
  rule(z.object({ arithmetic, digits }), arithmeticFaults),
);
