import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rational } from "../../src/numbers/rational.js";
import { answer } from "../../src/reference/answer.js";
import type { Happened } from "../../src/reference/ring-methods.js";
import { BUCKETS, type Bucket } from "../../src/terms/bucket.js";
import { dealerOf, vbtOf } from "../../src/terms/party.js";
import { isWireOrder, type WireOrder } from "../../src/wire/events.js";
import { marketQuotes } from "../../src/ring/market.js";
import { wireQuotes } from "../../src/wire/quotes.js";
import { opened, worldWithin, type RunWorld } from "../arbitraries/run-worlds.js";
import { holds } from "../holds.js";
import { bucketOf, isTradeable, marketOracle } from "./orders.js";
import { isRatio } from "./quote-oracle.js";
import { holdsThat } from "./relations.js";

interface Ordered {
  readonly world: RunWorld;
  readonly trader: string;
}

/** One of a ring's traders, any of them. */
const ordered: fc.Arbitrary<Ordered> = fc.tuple(worldWithin, fc.nat(99)).map(([world, pick]) => {
  const traders = Object.keys(world.state.cash).filter((party) => !party.includes(":"));
  return { world, trader: traders[pick % traders.length] ?? "" };
});

/** What became of the order. */
function order({ world, trader }: Ordered, side: "sell" | "buy"): Happened & { event: WireOrder } {
  const { config, state, readings } = world;
  const reply = answer(side, { config, state, trader }, { numbers: rational, readings });
  if (reply.kind !== "result") throw new Error("refused");
  const happened = reply.result as Happened;
  const [event] = happened.events;
  if (event === undefined || !isWireOrder(event)) throw new Error("no order");
  return { ...happened, event };
}

const law = (
  side: "sell" | "buy",
  claim: (given: Ordered, result: ReturnType<typeof order>) => void,
) => holds(ordered, (given) => claim(given, order(given, side)), { cases: 100 });

const cost = ({ config, readings }: RunWorld, price: string) =>
  readings["price-basis"] === "face"
    ? rational.parse(price).mul(rational.parse(config.ticket_size_S))
    : rational.parse(price);

/** A trade's route and price are those of the bucket's quotes, derived a second time. */
function atOracleQuote(world: RunWorld, event: WireOrder): void {
  if (event.type === "no-trade") return;
  const { numbers, flags } = marketOracle(world, event.bucket);
  const isSell = event.type === "sell";
  const isOpen = flags[isSell ? "can_buy" : "can_sell"] === true;
  const mayPassBy = !isSell && world.readings["issuer-mismatch"] === "pass-through";
  if (!(mayPassBy && event.route === "pass-through")) {
    expect(event.route).toBe(isOpen ? "interior" : "pass-through");
  }
  const [inside, outside] = isSell ? ["bid", "B"] : ["ask", "A"];
  const quote = numbers[event.route === "interior" ? inside : outside] ?? [0n, 1n];
  holdsThat(`${event.price} is ${quote.join("/")}`, isRatio(event.price, quote));
}

describe("one order", () => {
  it(
    "policy/choose-ticket: a seller gives its tradeable ticket of lowest τ, then smallest serial",
    law("sell", ({ world, trader }, { event }) => {
      const own = world.state.tickets.filter(({ owner }) => owner === trader);
      const [first] = own
        .filter((ticket) => isTradeable(world, ticket))
        .sort((left, right) => left.maturity - right.maturity || left.serial - right.serial);
      if (first === undefined) expect(event).toMatchObject({ reason: "no-ticket" });
      else expect(event).toMatchObject({ ticket: first.id, bucket: bucketOf(world, first) });
    }),
  );
  it(
    "C3: a SELL is interior exactly where the second derivation lets the dealer buy, at its quote",
    law("sell", ({ world }, { event }) => atOracleQuote(world, event)),
  );
  it(
    "C3: a BUY is interior exactly where the second derivation lets the dealer sell, at its quote",
    law("buy", ({ world }, { event }) => atOracleQuote(world, event)),
  );
  it(
    "trade/single-issuer: a buyer gets a ticket that the seller of record owned, of its one issuer",
    law("buy", ({ world, trader }, { event }) => {
      if (event.type === "no-trade") return;
      const ticket = world.state.tickets.find(({ id }) => id === event.ticket);
      const maker = event.route === "interior" ? dealerOf(event.bucket) : vbtOf(event.bucket);
      expect(ticket?.owner).toBe(maker);
      const bound = world.state.tickets.find(({ owner }) => owner === trader)?.issuer;
      expect(ticket?.issuer).toBe(bound ?? ticket?.issuer);
      expect(ticket?.issuer).not.toBe(trader);
    }),
  );
  it(
    "flow/buyer-cash: a buyer pays with what it has",
    law("buy", ({ world, trader }, { event, state }) => {
      if (event.type === "no-trade") return;
      const [before, after] = [world.state.cash[trader] ?? "", state.cash[trader] ?? ""];
      const paid = rational.parse(before).sub(rational.parse(after));
      holdsThat("it pays the price", paid.equals(cost(world, event.price)));
      holdsThat("it has the price", rational.parse(before).gte(paid));
    }),
  );
  it(
    "flow/retention: an order that finds nothing changes nothing",
    holds(fc.tuple(ordered, fc.constantFrom("sell", "buy")), ([given, side]) => {
      const { event, state } = order(given, side);
      if (event.type === "no-trade") expect(state).toEqual(given.world.state);
    }),
  );
  it(
    "kernel/independence: other buckets, other parties and the past do not move a bucket's quotes",
    holds(fc.tuple(worldWithin, fc.constantFrom(...BUCKETS)), ([world, bucket]) => {
      const { state } = world;
      const own = dealerOf(bucket);
      const cash = Object.entries(state.cash).map(([party, amount]) => [
        party,
        party === own ? amount : "7.77",
      ]);
      const other = { M: "3.21", O: "0.5" };
      const elsewhere = {
        ...world,
        state: {
          ...state,
          cash: Object.fromEntries(cash) as typeof state.cash,
          tickets: state.tickets.filter(({ owner }) => owner === own),
          anchors: { short: other, mid: other, long: other, [bucket]: state.anchors[bucket] },
        },
      };
      expect(quoteOf(elsewhere, bucket)).toEqual(quoteOf(world, bucket));
    }),
  );
});

function quoteOf(world: RunWorld, bucket: Bucket) {
  const { ring, rules } = opened(world, rational);
  return wireQuotes(marketQuotes(ring, bucket, rules), rational);
}
