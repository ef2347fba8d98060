import { z } from "zod";
import type { Parsed } from "../errors.js";
import { perBucket, type PerBucket } from "../terms/bucket.js";
import { rule, tauFaults } from "./config-rules.js";
import {
  ANY,
  INSIDE_UNIT,
  LARGEST_COUNT,
  MESSAGE,
  NOT_NEGATIVE,
  POSITIVE,
  SHARE,
  type Dialect,
} from "./dialect.js";
import { whole } from "./each.js";
import { parsedBy } from "./schema-faults.js";

/** A bucket of the configuration document: numbers as the text they were written in. */
export interface BucketDocument {
  readonly tau: readonly [number, number | "inf"];
  readonly M0: string;
  readonly O0: string;
  readonly phiM: string;
  readonly phiO: string;
  readonly O_min: string;
}

/**
 * The configuration document with every key sent: the stub of the specification, as the protocol
 * carries it. Money, rates and shares are decimal texts or ratios and never pass through a float.
 *
 * @remarks config/stub
 */
export interface ConfigDocument {
  readonly seed: number;
  readonly ticket_size_S: string;
  readonly buckets: PerBucket<BucketDocument>;
  readonly guard: { readonly Mmin: string; readonly clip_nonneg_B: boolean };
  readonly dealers: { readonly init_target_capacity_Xstar: string };
  readonly order_flow: { readonly pi_sell: string; readonly Nmax: number };
  readonly trader_policy: { readonly H_min_invest: number; readonly buffer_cash_B: string };
  readonly initial_allocation: {
    readonly dealer_share: string;
    readonly vbt_share: string;
    readonly traders_share: string;
  };
  readonly ring: { readonly n_traders_min: number };
  readonly anchor_updates: boolean;
  readonly stop_on_default: boolean;
}

const flag = (): z.ZodType<boolean> => z.boolean({ error: "true or false" });

function tau({ integer }: Dialect): z.ZodType<BucketDocument["tau"]> {
  const range = z.tuple([integer(1), z.union([z.literal("inf"), integer(1)])]);
  return whole(range, "two whole numbers from 1 up, from and to, or inf as the last bucket's to");
}

function buckets(dialect: Dialect): z.ZodType<ConfigDocument["buckets"]> {
  const { numeral, object } = dialect;
  const bucket = object({
    tau: tau(dialect),
    M0: numeral(ANY),
    O0: numeral(NOT_NEGATIVE),
    phiM: numeral(NOT_NEGATIVE),
    phiO: numeral(NOT_NEGATIVE),
    O_min: numeral(NOT_NEGATIVE),
  });
  const ranges = z.object(perBucket(() => z.object({ tau: tau(dialect) })));
  return object(perBucket(() => bucket)).check(rule(ranges, tauFaults));
}

/** The schema of each part of a configuration document. */
export type ConfigShape = { readonly [K in keyof ConfigDocument]: z.ZodType<ConfigDocument[K]> };

/**
 * Types and domains of a configuration document, each key by itself.
 *
 * @remarks config/stub
 */
export function configShape(dialect: Dialect): ConfigShape {
  const { numeral, integer, object } = dialect;
  return {
    seed: integer(-LARGEST_COUNT),
    ticket_size_S: numeral(POSITIVE),
    buckets: buckets(dialect),
    guard: object({ Mmin: numeral(NOT_NEGATIVE), clip_nonneg_B: flag() }),
    dealers: object({ init_target_capacity_Xstar: numeral(ANY) }),
    order_flow: object({ pi_sell: numeral(INSIDE_UNIT), Nmax: integer(1) }),
    trader_policy: object({ H_min_invest: integer(0), buffer_cash_B: numeral(ANY) }),
    initial_allocation: object({
      dealer_share: numeral(SHARE),
      vbt_share: numeral(SHARE),
      traders_share: numeral(SHARE),
    }),
    ring: object({ n_traders_min: integer(0) }),
    anchor_updates: flag(),
    stop_on_default: flag(),
  };
}

const schema: z.ZodType<ConfigDocument> = MESSAGE.object(configShape(MESSAGE));

/**
 * A configuration as the protocol and recorded runs carry it: a JSON value with every key sent, whole
 * numbers as integers, all other numbers as text. Keys that are not the configuration's are let pass.
 * What matters only where a ring is built from it (X*_target, the sum of the shares, the buffer's
 * sign) is `parseConfig`'s to refuse.
 *
 * @remarks config/stub
 */
export const parseConfigDocument = (value: unknown): Parsed<ConfigDocument> =>
  parsedBy(schema, value);
