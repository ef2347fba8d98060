import fc from "fast-check";
import { Defect } from "../../errors.js";
import { rational } from "../../numbers/rational.js";
import { answer } from "../../reference/answer.js";
import type { Happened } from "../../reference/ring-methods.js";
import type { Readings } from "../../requirements/open-points.js";
import { BUCKETS, perBucket } from "../../terms/bucket.js";
import { dealerOf } from "../../terms/party.js";
import type { WireTrade } from "../../wire/events.js";
import { cents, onEdge } from "./amounts.js";
import { sum } from "../sum.js";
import { counted } from "./counted.js";
import { tradersOf, world, type WorldParams } from "./worlds.js";

/** Remaining periods that orders turn on: mostly short tickets, one of each boundary. */
const trading = world(0, [3, 0, 1, 2, 3, 4, 8, 9]);

/** One of the traders who own a ticket, or who own none, where there are any; else any trader. */
function traderWho(isOwner: boolean, world: WorldParams, pick: number): string {
  const traders = tradersOf(world);
  const owners = new Set(world.state.tickets.map(({ owner }) => owner));
  const chosen = traders.filter((trader) => owners.has(trader) === isOwner);
  return counted(chosen.length > 0 ? chosen : traders, pick);
}

/** A market that is the same in every bucket. */
interface Market {
  readonly M: string;
  readonly O: string;
  /** For how many tickets each dealer has cash, at M. */
  readonly mids: number;
}

/** O = 0: a price is M, with nothing rounded. */
const unspread = fc.record<Market>({
  M: cents(40, 150),
  O: fc.constant("0"),
  mids: fc.constantFrom(1, 0, 2),
});
/** O so far above M that the floor lifts B above most inside bids. */
const floored = fc.record<Market>({
  M: cents(3, 30),
  O: cents(60, 200),
  mids: fc.constantFrom(1, 2, 3),
});

/** Worlds to trade in: any, and some that have one market throughout. */
const worldOf = (market: fc.Arbitrary<Market>, weight: number): fc.Arbitrary<WorldParams> =>
  fc.oneof(
    { weight: 10 - weight, arbitrary: trading },
    {
      weight,
      arbitrary: fc.tuple(trading, market).map(([{ config, state }, { M, O, mids }]) => {
        const cash = sum([[String(mids), M]]);
        const dealers = BUCKETS.map((bucket) => [dealerOf(bucket), cash] as const);
        return {
          config: { ...config, guard: { ...config.guard, clip_nonneg_B: true } },
          state: {
            ...state,
            anchors: perBucket(() => ({ M, O })),
            cash: { ...state.cash, ...Object.fromEntries<string>(dealers) },
          },
        };
      }),
    },
  );

/** One of the ring's traders sells, mostly one who owns a ticket. */
export const sale: fc.Arbitrary<object> = fc
  .record({ world: worldOf(floored, 2), pick: fc.nat(11), owns: fc.nat(7) })
  .map(({ world, pick, owns }) => ({ ...world, trader: traderWho(owns > 0, world, pick) }));

const withCash = ({ config, state }: WorldParams, party: string, cash: string): WorldParams => ({
  config,
  state: { ...state, cash: { ...state.cash, [party]: cash } },
});

/** The same world with a buyer that has just the price of what it may buy, give or take. */
function priced(
  world: WorldParams,
  readings: Readings,
  buyer: { readonly trader: string; readonly offset: string },
): WorldParams {
  const { trader, offset } = buyer;
  const rich = { ...withCash(world, trader, "1000"), trader };
  const reply = answer("buy", rich, { numbers: rational, readings });
  if (reply.kind !== "result") throw new Defect("a generated order that is refused");
  const bought = (reply.result as Happened).events.find(
    (event): event is WireTrade => event.type === "buy",
  );
  if (bought === undefined) return world;
  const size = readings["price-basis"] === "face" ? world.config.ticket_size_S : "1";
  return withCash(world, trader, sum([[bought.price, size], [offset]]));
}

/** One of the ring's traders buys: bound to an issuer or not, with any cash or just the price. */
export const purchase = (readings: Readings): fc.Arbitrary<object> =>
  fc
    .record({
      world: worldOf(unspread, 2),
      pick: fc.nat(11),
      owns: fc.boolean(),
      offset: fc.option(onEdge, { freq: 3 }),
    })
    .map(({ world, pick, owns, offset }) => {
      const trader = traderWho(owns, world, pick);
      if (offset === null) return { ...world, trader };
      return { ...priced(world, readings, { trader, offset }), trader };
    });

/** Another bucket's dealer buys. */
export const dealerPurchase: fc.Arbitrary<object> = fc
  .record({ world: trading, home: fc.nat(2), step: fc.integer({ min: 1, max: 2 }) })
  .map(({ world, home, step }) => ({
    ...world,
    trader: `dealer:${BUCKETS[home]}`,
    bucket: BUCKETS[(home + step) % BUCKETS.length],
  }));
