import { describe, expect, it } from "vitest";
import { rational } from "../../src/numbers/rational.js";
import type { Entry } from "../../src/events/ledger.js";
import type { Rational } from "../../src/numbers/rational.js";
import { updateBuckets } from "../../src/period/1-update-buckets.js";
import { opened, worldBefore, type RunWorld } from "../arbitraries/run-worlds.js";
import { holds } from "../holds.js";
import { equal, holdsThat } from "./relations.js";

const { ratio } = rational;

type Moved = Entry<Rational> & {
  readonly event: Extract<Entry<Rational>["event"], { kind: "rebucket" }>;
};

/** Step 1 of a world's next period: its rebucketings, and the ring it left. */
function advanced(world: RunWorld) {
  const ledger = opened(world, rational);
  const moved = [...updateBuckets(ledger)].filter(
    (entry): entry is Moved => entry.event.kind === "rebucket",
  );
  return { moved, ring: ledger.ring, config: ledger.rules.config };
}

const equityOf = (entry: Moved, when: "before" | "after", party: string) =>
  entry[when].sheets.find((sheet) => sheet.party === party)?.equity ?? ratio(0);

describe("step 1", () => {
  it(
    "maturity/bucket: after it every ticket is in the bucket of its τ, and keeps its maturity",
    holds(worldBefore, (world) => {
      const { ring, config } = advanced(world);
      holdsThat("a period has begun", ring.period === world.state.period + 1);
      for (const ticket of world.state.tickets) {
        const { bucket, maturity } = ring.ticket(ticket.id);
        const tau = Math.max(1, ticket.maturity - ring.period);
        const { from, to } = config.buckets[bucket].tau;
        holdsThat(`τ = ${tau} is in ${bucket}`, from <= tau && tau <= to);
        holdsThat("the maturity stays", maturity === ticket.maturity);
      }
    }),
  );
  it(
    "rebucket/equity: the receiver's equity stays, the giver's changes by M_new − M_old a ticket",
    holds(worldBefore, (world) => {
      const { moved, config, ring } = advanced(world);
      const isFace = world.readings["price-basis"] === "face";
      for (const entry of moved) {
        const { sale, from, to } = entry.event;
        if (sale === undefined) continue;
        const { seller, buyer } = sale;
        const step = ring.anchors(to).mid.sub(ring.anchors(from).mid);
        const change = isFace ? step.mul(config.ticketSize) : step;
        const [gave, got] = [equityOf(entry, "before", seller), equityOf(entry, "before", buyer)];
        equal("the receiver's", equityOf(entry, "after", buyer), got);
        equal("the giver's", equityOf(entry, "after", seller), gave.add(change));
      }
    }),
  );
  it(
    "rebucket/trader: a trader's ticket, or one away from home, keeps its owner and moves no cash",
    holds(worldBefore, (world) => {
      const { moved, ring } = advanced(world);
      const relabelled = moved.filter(({ event }) => event.sale === undefined);
      for (const { event, before, after } of relabelled) {
        const [was, is] = [before.sheets, after.sheets];
        expect(is.map(({ cash }) => rational.show(cash))).toEqual(
          was.map(({ cash }) => rational.show(cash)),
        );
        const then = world.state.tickets.find(({ id }) => id === event.ticket);
        expect(ring.ticket(event.ticket).owner).toBe(then?.owner);
      }
    }),
  );
  it(
    "rebucket/dealer: a ticket changes hands exactly where it lay on its holder's home shelf",
    holds(worldBefore, (world) => {
      const { moved } = advanced(world);
      for (const { event } of moved) {
        const holder = world.state.tickets.find(({ id }) => id === event.ticket)?.owner ?? "";
        const isHome = holder.endsWith(`:${event.from}`);
        holdsThat("sold iff at home", isHome === (event.sale !== undefined));
        if (event.sale === undefined) continue;
        const role = holder.split(":")[0];
        expect([event.holder, event.sale.seller]).toEqual([role, holder]);
        const buyers = [`${role}:${event.to}`];
        if (world.readings["rebucket-overdraft"] === "vbt-takes") buyers.push(`vbt:${event.to}`);
        expect(buyers).toContain(event.sale.buyer);
      }
    }),
  );
  it(
    "rebucket/vbt: rebucketings come in ascending serial, each ticket's once",
    holds(worldBefore, (world) => {
      const { moved, ring } = advanced(world);
      const serials = moved.map(({ event }) => ring.ticket(event.ticket).serial);
      expect(serials).toEqual([...new Set(serials)].sort((left, right) => left - right));
    }),
  );
  it(
    "rebucket/dealer: under vbt-takes no dealer pays for a ticket what it does not have",
    holds(worldBefore, (world) => {
      const readings = { ...world.readings, "rebucket-overdraft": "vbt-takes" } as const;
      for (const { event, before } of advanced({ ...world, readings }).moved) {
        const buyer = before.sheets.find(({ party }) => party === event.sale?.buyer);
        const cost = event.legs.find(({ party }) => party === buyer?.party)?.cash;
        if (buyer?.role !== "dealer" || cost === undefined) continue;
        holdsThat("it has the price", buyer.cash.add(cost).gte(0) || cost.gte(0));
      }
    }),
  );
});
