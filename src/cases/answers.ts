import { z } from "zod";
import type { Arithmetic } from "../numbers/num.js";
import { isNumeral } from "../numbers/numeral.js";
import { BUCKETS } from "../terms/bucket.js";
import type { Method } from "../wire/methods.js";

/** The longest numeral an answer may hold: what exact arithmetic makes of any case is far shorter. */
const LONGEST_NUMERAL = 4096;

const text = z
  .string()
  .max(LONGEST_NUMERAL, `a numeral of at most ${LONGEST_NUMERAL} characters`)
  .refine(isNumeral, "a decimal such as 0.97 or a ratio such as 31/30");
const float = z.union([text, z.number()]);
const id = z.string();
const count = z.int();
const flag = z.boolean();
const side = z.enum(["sell", "buy"]);
const bucket = z.enum(BUCKETS);

function shapes(number: typeof text | typeof float) {
  const inEachBucket = <T extends z.ZodType>(each: T) =>
    z.object({ short: each, mid: each, long: each });
  const ticket = z.object({ id, issuer: id, owner: id, maturity: count, serial: count });
  const state = z.object({
    period: count,
    tickets: z.array(ticket),
    cash: z.record(id, number),
    anchors: inEachBucket(z.object({ M: number, O: number })),
  });
  const arrival = { arrival: count.optional() };
  const trade = { route: z.enum(["interior", "pass-through"]), trader: id, bucket, ticket: id };
  const event = z.discriminatedUnion("type", [
    z.object({ type: z.literal("sell"), ...trade, price: number, ...arrival }),
    z.object({ type: z.literal("buy"), ...trade, price: number, ...arrival }),
    z.object({
      type: z.literal("no-trade"),
      side,
      trader: id,
      reason: z.enum(["no-ticket", "no-supply", "cash"]),
      ...arrival,
    }),
    z.object({
      type: z.literal("rebucket"),
      holder: z.enum(["dealer", "vbt", "trader"]),
      ticket: id,
      from: bucket,
      to: bucket,
      seller: id.optional(),
      buyer: id.optional(),
      price: number.optional(),
    }),
    z.object({
      type: z.literal("settle"),
      issuer: id,
      due: number,
      recovery: number,
      payouts: z.record(id, number),
    }),
    z.object({ type: z.literal("anchors"), bucket, loss: number, M: number, O: number }),
  ]);
  const happened = { events: z.array(event), state };
  const eligible = z.object({ sell: z.array(id), buy: z.array(id) });
  const quoted = { A: number, B: number, V: number, K_star: count, N: count, lambda: number };
  const inside = { I: number, p: number, interior_ask: number, interior_bid: number };
  const posted = { posted_ask: number, posted_bid: number, pinned_ask: flag, pinned_bid: flag };
  return {
    quote: z
      .object({ ...quoted, ...inside, ...posted, guard: flag })
      .partial()
      .extend({ X_star: number, ask: number, bid: number, can_sell: flag, can_buy: flag }),
    initialize_dealer: z.object({
      x: number,
      a: count,
      C: number,
      X_star: number,
      lambda: number,
      I: number,
    }),
    update_anchors: z.object({ M: number, O: number, A: number, B: number }),
    advance: z.object(happened),
    eligibility: eligible,
    sell: z.object(happened),
    buy: z.object(happened),
    settle: z.object({ ...happened, loss: inEachBucket(number) }),
    run_period: z.object({ ...happened, eligible, stopped: flag.optional() }),
  };
}

const TEXTS = shapes(text);
const FLOATS = shapes(float);

/** What each method answers, in its form. */
export type Answered<M extends Method = Method> = z.infer<(typeof FLOATS)[M]>;
export type AnsweredState = Answered<"advance">["state"];
export type AnsweredEvent = Answered<"advance">["events"][number];

/** An answer of the right form, or what is wrong with it. */
export type FormOfAnswer<M extends Method> =
  | { readonly ok: true; readonly value: Answered<M> }
  | { readonly ok: false; readonly at: string; readonly expected: string };

/**
 * Reads a result in the form the protocol gives it. Unknown fields are ignored.
 *
 * @param arithmetic - JSON numbers stand for money only where it is `float`
 */
export function answered<M extends Method>(
  method: M,
  result: unknown,
  arithmetic: Arithmetic,
): FormOfAnswer<M> {
  const schema = (arithmetic === "float" ? FLOATS : TEXTS)[method];
  const read = schema.safeParse(result);
  if (read.success) return { ok: true, value: read.data as Answered<M> };
  const [issue] = read.error.issues;
  const at = `/${issue?.path.map(String).join("/") ?? ""}`;
  return { ok: false, at, expected: issue?.message ?? "a result of this method" };
}
