import { z } from "zod";

/** What requests and answers look like, word for word as docs/protocol.md says it, and nothing else let pass. */
const named = <T extends z.ZodType>(id: string, form: T, description?: string): T =>
  form.meta({ id, ...(description !== undefined && { description }) });

const numeral = named(
  "numeral",
  z.string().regex(/^-?\d+(\.\d+|\/0*[1-9]\d*)?$/),
  "Money, a price or a rate: a decimal, or an exact ratio.",
);
const count = z.int().min(0);
const flag = z.boolean();
const party = named("party", z.string().min(1), "dealer:BUCKET, vbt:BUCKET, or a trader's id.");
const ticket = z.string().min(1);
const bucket = named("bucket", z.enum(["short", "mid", "long"]));
const side = named("side", z.enum(["sell", "buy"]));
const parties = z.array(party);
const amounts = z.record(z.string(), numeral);
const inEachBucket = <T extends z.ZodType>(each: T) =>
  z.strictObject({ short: each, mid: each, long: each });

const bucketConfig = z.strictObject({
  tau: z.tuple([z.int().min(1), z.union([z.int().min(1), z.literal("inf")])]),
  ...{ M0: numeral, O0: numeral, phiM: numeral, phiO: numeral, O_min: numeral },
});
const config = named(
  "config",
  z.strictObject({
    seed: z.int(),
    ticket_size_S: numeral,
    buckets: inEachBucket(named("bucket_config", bucketConfig)),
    guard: z.strictObject({ Mmin: numeral, clip_nonneg_B: flag }),
    dealers: z.strictObject({ init_target_capacity_Xstar: numeral }),
    order_flow: z.strictObject({ pi_sell: numeral, Nmax: count }),
    trader_policy: z.strictObject({ H_min_invest: count, buffer_cash_B: numeral }),
    initial_allocation: z.strictObject({
      ...{ dealer_share: numeral, vbt_share: numeral, traders_share: numeral },
    }),
    ring: z.strictObject({ n_traders_min: count }),
    anchor_updates: flag,
    stop_on_default: flag,
  }),
  "The run configuration, every key sent.",
);
const state = named(
  "state",
  z.strictObject({
    period: count,
    tickets: z.array(
      z.strictObject({ id: ticket, issuer: party, owner: party, maturity: count, serial: count }),
    ),
    cash: amounts,
    anchors: inEachBucket(z.strictObject({ M: numeral, O: numeral })),
  }),
  "The whole world at one moment; every party is listed in cash.",
);
const world = { config, state };

const tradeForm = {
  route: z.enum(["interior", "pass-through"]),
  ...{ trader: party, bucket, ticket, price: numeral, arrival: count.optional() },
};
const moved = { type: z.literal("rebucket"), ticket, from: bucket, to: bucket };
const event = named(
  "event",
  z.union([
    z.strictObject({ type: z.enum(["sell", "buy"]), ...tradeForm }),
    z.strictObject({
      type: z.literal("no-trade"),
      ...{ side, trader: party, reason: z.enum(["no-ticket", "no-supply", "cash"]) },
      arrival: count.optional(),
    }),
    z.strictObject({
      ...moved,
      ...{ holder: z.enum(["dealer", "vbt"]), seller: party, buyer: party, price: numeral },
    }),
    z.strictObject({ ...moved, holder: z.literal("trader") }),
    z.strictObject({
      type: z.literal("settle"),
      ...{ issuer: party, due: numeral, recovery: numeral, payouts: amounts },
    }),
    z.strictObject({ type: z.literal("anchors"), bucket, loss: numeral, M: numeral, O: numeral }),
  ]),
);
const happened = { events: z.array(event), state };
const eligible = named("eligible", z.strictObject({ sell: parties, buy: parties }));

const outside = { A: numeral, B: numeral };
const ladder = {
  V: numeral,
  K_star: count,
  X_star: numeral,
  N: count,
  lambda: numeral,
  I: numeral,
};
const inside = {
  p: numeral,
  interior_ask: numeral,
  interior_bid: numeral,
  ask: numeral,
  bid: numeral,
};
const posted = { can_sell: flag, can_buy: flag, posted_ask: numeral, posted_bid: numeral };
const [S, M, O, C] = [numeral, numeral, numeral, numeral];

/** The parameters and the result of each method. */
export const FORMS = {
  quote: {
    params: { S, M, O, M_min: numeral, clip_nonneg_B: flag, a: count, C },
    result: {
      ...outside,
      ...ladder,
      ...inside,
      ...posted,
      pinned_ask: flag,
      pinned_bid: flag,
      guard: flag,
    },
  },
  initialize_dealer: {
    params: { S, M, O, X_target: numeral },
    result: { x: numeral, a: count, C, X_star: numeral, lambda: numeral, I: numeral },
  },
  update_anchors: {
    params: {
      M,
      O,
      loss: numeral,
      phiM: numeral,
      phiO: numeral,
      O_min: numeral,
      clip_nonneg_B: flag,
    },
    result: { M, O, ...outside },
  },
  advance: { params: world, result: happened },
  eligibility: { params: world, result: { sell: parties, buy: parties } },
  sell: { params: { ...world, trader: party }, result: happened },
  buy: { params: { ...world, trader: party, bucket: bucket.optional() }, result: happened },
  settle: { params: world, result: { ...happened, loss: inEachBucket(numeral) } },
  run_period: {
    params: { ...world, arrivals: z.array(z.strictObject({ prefer: side, trader: party })) },
    result: { ...happened, eligible, stopped: flag },
  },
};
