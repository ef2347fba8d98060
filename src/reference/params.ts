import { z } from "zod";
import { parseConfigDocument } from "../config/config-document.js";
import { parseStateDocument, type StateDocument } from "../config/state-document.js";
import type { ConfigDocument } from "../config/config-document.js";
import { isNumeral } from "../numbers/numeral.js";
import { BUCKETS } from "../terms/bucket.js";
import { accepted, Refused } from "./refused.js";

const numeral = z.string().max(4096).refine(isNumeral, "a decimal or an exact ratio");
const count = z.int().min(0);
const side = z.enum(["sell", "buy"]);
const world = { config: z.unknown(), state: z.unknown() };

const SCHEMAS = {
  quote: z.object({
    S: numeral,
    M: numeral,
    O: numeral,
    M_min: numeral,
    clip_nonneg_B: z.boolean(),
    a: count,
    C: numeral,
  }),
  initialize_dealer: z.object({ S: numeral, M: numeral, O: numeral, X_target: numeral }),
  update_anchors: z.object({
    M: numeral,
    O: numeral,
    loss: numeral,
    phiM: numeral,
    phiO: numeral,
    O_min: numeral,
    clip_nonneg_B: z.boolean(),
  }),
  world: z.object(world),
  sell: z.object({ ...world, trader: z.string(), bucket: z.undefined().optional() }),
  buy: z.object({ ...world, trader: z.string(), bucket: z.enum(BUCKETS).optional() }),
  run_period: z.object({
    ...world,
    arrivals: z.array(z.object({ prefer: side, trader: z.string() })),
  }),
};

/** A method's parameters in their form, domains not yet looked at. */
export type Params<K extends keyof typeof SCHEMAS> = z.infer<(typeof SCHEMAS)[K]>;

/** @throws Refused where a parameter is missing or of the wrong form */
export function params<K extends keyof typeof SCHEMAS>(shape: K, value: unknown): Params<K> {
  const read = SCHEMAS[shape].safeParse(value);
  if (read.success) return read.data as Params<K>;
  const [issue] = read.error.issues;
  throw new Refused(`/${issue?.path.join("/") ?? ""}: ${issue?.message ?? "not understood"}`);
}

/** Config and state of a request, each valid by itself. */
export interface WorldRead {
  readonly config: ConfigDocument;
  readonly state: StateDocument;
}

/**
 * Reads config and state of a request.
 *
 * @param lead - 1 where a period is about to begin, so that no ticket may be due already
 * @throws Refused where one of them is not valid by itself
 */
export const worldOf = (
  value: { readonly config?: unknown; readonly state?: unknown },
  lead: 0 | 1,
): WorldRead => ({
  config: accepted(parseConfigDocument(value.config)),
  state: accepted(parseStateDocument(value.state, lead)),
});

/** @throws Refused unless the condition holds */
export function require(condition: boolean, expected: string): asserts condition {
  if (!condition) throw new Refused(`expected ${expected}`);
}
