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

type NumberShape = typeof text | typeof float;

const inEachBucket = <T extends z.ZodType>(each: T) =>
  z.object({ short: each, mid: each, long: each });

function stateShape(number: NumberShape) {
  const ticket = z.object({ id, issuer: id, owner: id, maturity: count, serial: count });
  return z.object({
    period: count,
    tickets: z.array(ticket),
    cash: z.record(id, number),
    anchors: inEachBucket(z.object({ M: number, O: number })),
  });
}

function eventShape(number: NumberShape) {
  const type = z.literal;
  const route = z.enum(["interior", "pass-through"]);
  const arrival = { arrival: count.optional(), prefer: side.optional().catch(undefined) };
  const trade = { route, trader: id, bucket, ticket: id, price: number, ...arrival };
  const reason = z.enum(["no-ticket", "no-supply", "cash"]);
  const holder = z.enum(["dealer", "vbt", "trader"]);
  const moved = { holder, ticket: id, from: bucket, to: bucket };
  const sale = { seller: id.optional(), buyer: id.optional(), price: number.optional() };
  const settled = { issuer: id, due: number, recovery: number, payouts: z.record(id, number) };
  return z.discriminatedUnion("type", [
    z.object({ type: type("sell"), ...trade }),
    z.object({ type: type("buy"), ...trade }),
    z.object({ type: type("no-trade"), side, trader: id, reason, ...arrival }),
    z.object({ type: type("rebucket"), ...moved, ...sale }),
    z.object({ type: type("settle"), ...settled }),
    z.object({ type: type("anchors"), bucket, loss: number, M: number, O: number }),
  ]);
}

function quoteShape(number: NumberShape) {
  const kernel = { A: number, B: number, V: number, K_star: count, N: count, lambda: number };
  const inside = { I: number, p: number, interior_ask: number, interior_bid: number };
  const posted = { posted_ask: number, posted_bid: number, pinned_ask: flag, pinned_bid: flag };
  const required = { X_star: number, ask: number, bid: number, can_sell: flag, can_buy: flag };
  return z
    .object({ ...kernel, ...inside, ...posted, guard: flag })
    .partial()
    .extend(required);
}

function shapes(number: NumberShape) {
  const happened = { events: z.array(eventShape(number)), state: stateShape(number) };
  const eligible = z.object({ sell: z.array(id), buy: z.array(id) });
  const [x, C, X_star, lambda, I] = [number, number, number, number, number];
  const [M, O, A, B] = [number, number, number, number];
  return {
    quote: quoteShape(number),
    initialize_dealer: z.object({ x, a: count, C, X_star, lambda, I }),
    update_anchors: z.object({ M, O, A, B }),
    advance: z.object(happened),
    eligibility: eligible,
    sell: z.object(happened),
    buy: z.object(happened),
    settle: z.object({ ...happened, loss: inEachBucket(number) }),
    run_period: z.object({ ...happened, eligible, stopped: flag.optional() }),
    event: eventShape(number),
    state: stateShape(number),
  };
}

const TEXTS = shapes(text);
const FLOATS = shapes(float);

/** JSON numbers stand for money only in answers of floats. */
const shapesOf = (arithmetic: Arithmetic): typeof FLOATS =>
  arithmetic === "float" ? FLOATS : TEXTS;

/** What each method answers, in its form. */
export type Answered<M extends Method = Method> = z.infer<(typeof FLOATS)[M]>;
export type AnsweredState = Answered<"advance">["state"];
export type AnsweredEvent = Answered<"advance">["events"][number];

/** Something of the right form, or what is wrong with it. */
export type Formed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly at: string; readonly expected: string };

function formed<T>(schema: z.ZodType<T>, value: unknown): Formed<T> {
  const read = schema.safeParse(value);
  if (read.success) return { ok: true, value: read.data };
  const [{ path, message }] = read.error.issues as [z.core.$ZodIssue];
  return { ok: false, at: `/${path.map(String).join("/")}`, expected: message };
}

/**
 * Reads a result in the form the protocol gives it. Unknown fields are ignored.
 *
 * @param arithmetic - JSON numbers stand for money only where it is `float`
 */
export function answered<M extends Method>(
  method: M,
  result: unknown,
  arithmetic: Arithmetic,
): Formed<Answered<M>> {
  const schema: z.ZodType = shapesOf(arithmetic)[method];
  return formed(schema as z.ZodType<Answered<M>>, result);
}

/** One event of a recorded run in its form, or what is wrong with it. */
export const answeredEvent = (value: unknown, arithmetic: Arithmetic): Formed<AnsweredEvent> =>
  formed<AnsweredEvent>(shapesOf(arithmetic).event, value);

/** A state of a recorded run in its form, or what is wrong with it. */
export const answeredState = (value: unknown, arithmetic: Arithmetic): Formed<AnsweredState> =>
  formed<AnsweredState>(shapesOf(arithmetic).state, value);
