import { describe, expect, it } from "vitest";
import { rational, type Rational } from "../../src/numbers/rational.js";
import { settle } from "../../src/period/5-settle.js";
import type { Settlement } from "../../src/events/event.js";
import { vbtOf } from "../../src/terms/party.js";
import { byId } from "../../src/terms/id-order.js";
import { opened, worldWithin, type RunWorld } from "../arbitraries/run-worlds.js";
import { holds } from "../holds.js";
import { equal, holdsThat } from "./relations.js";

const { ratio } = rational;

/** What settling a world came to: each settlement, and the cash and tickets it left. */
function settled(world: RunWorld) {
  const ledger = opened(world, rational);
  const settlements: Settlement<Rational>[] = [];
  for (const { event } of settle(ledger)) if (event.kind === "settlement") settlements.push(event);
  return { settlements, ring: ledger.ring, S: ledger.rules.config.ticketSize };
}

const dueIn = ({ state }: RunWorld) =>
  state.tickets.filter(({ maturity }) => maturity === state.period);

const under = (world: RunWorld, order: RunWorld["readings"]["settlement-order"]): RunWorld => ({
  ...world,
  readings: { ...world.readings, "settlement-order": order },
});

/** The world with nothing due to those who have to pay: their claims are the VBT's. */
function withoutClaims(world: RunWorld): RunWorld {
  const { state } = world;
  const payers = new Set(dueIn(world).map(({ issuer }) => issuer));
  const tickets = state.tickets.map((ticket) =>
    ticket.maturity === state.period && payers.has(ticket.owner)
      ? { ...ticket, owner: vbtOf("short") }
      : ticket,
  );
  return { ...world, state: { ...state, tickets } };
}

describe("settlement", () => {
  it(
    "settle/due: every issuer of a due ticket settles once, in ascending id, D being S a ticket",
    holds(worldWithin, (world) => {
      const { settlements, S } = settled(world);
      const issuers = [...new Set(dueIn(world).map(({ issuer }) => issuer))].sort(byId);
      expect(settlements.map(({ issuer }) => issuer)).toEqual(issuers);
      for (const { issuer, due } of settlements) {
        const count = dueIn(world).filter((ticket) => ticket.issuer === issuer).length;
        equal("D = S·N", due, S.mul(ratio(count)));
      }
    }),
  );
  it(
    "settle/payout: every due ticket of an issuer pays its holder S·R, whoever that is",
    holds(worldWithin, (world) => {
      const { settlements, S } = settled(world);
      for (const { issuer, payouts, recovery: R } of settlements) {
        const due = dueIn(world).filter((ticket) => ticket.issuer === issuer);
        const holders = [...new Set(due.map(({ owner }) => owner))].sort();
        expect(payouts.map(({ holder }) => holder).sort()).toEqual(holders);
        for (const { holder, paid } of payouts) {
          const held = due.filter(({ owner }) => owner === holder).length;
          equal(`paid to ${holder}`, paid, S.mul(R).mul(ratio(held)));
        }
      }
    }),
  );
  it(
    "settle/issuer-cash: cash after is cash before, less R·D, and with what others paid",
    holds(worldWithin, (world) => {
      const { settlements, ring } = settled(world);
      for (const party of ring.parties) {
        const before = rational.parse(world.state.cash[party] ?? "");
        const receipts = settlements.flatMap(({ payouts }) =>
          payouts.filter(({ holder }) => holder === party).map(({ paid }) => paid),
        );
        const paid = settlements
          .filter(({ issuer }) => issuer === party)
          .map(({ recovery, due }) => recovery.mul(due));
        const change = (amounts: readonly Rational[]) =>
          amounts.reduce((total, amount) => total.add(amount), ratio(0));
        equal(party, ring.cash(party), before.add(change(receipts)).sub(change(paid)));
      }
    }),
  );
  it(
    "settle/recovery: R is what the issuer has at its turn, receipts from earlier issuers included",
    holds(worldWithin, (world) => {
      const sequential = under(world, "sequential");
      const { settlements } = settled(sequential);
      const cash = new Map(
        Object.entries(world.state.cash).map(([party, text]) => [party, rational.parse(text)]),
      );
      const pay = (party: string, amount: Rational) =>
        cash.set(party, (cash.get(party) ?? ratio(0)).add(amount));
      for (const { issuer, recovery: R, due: D, payouts } of settlements) {
        const C = cash.get(issuer) ?? ratio(0);
        equal("R·D", R.mul(D), rational.max(ratio(0), rational.min(C, D)));
        if (R.lt(1) && C.gte(0)) equal("nothing is left", C.sub(R.mul(D)), ratio(0));
        pay(issuer, R.mul(D).mul(ratio(-1)));
        for (const { holder, paid } of payouts) pay(holder, paid);
      }
    }),
  );
  it(
    "settle/recovery: under simultaneous settlement R is of the cash before the step, for everyone",
    holds(worldWithin, (world) => {
      const { settlements } = settled(under(world, "simultaneous"));
      for (const { issuer, recovery: R, due: D } of settlements) {
        const C = rational.parse(world.state.cash[issuer] ?? "");
        equal("R·D", R.mul(D), rational.max(ratio(0), rational.min(C, D)));
      }
    }),
  );
  it(
    "settle/deletion: what was due is gone, all of it and nothing else",
    holds(worldWithin, (world) => {
      const { ring } = settled(world);
      const due = new Set(dueIn(world).map(({ id }) => id));
      const left = world.state.tickets.filter(({ id }) => !due.has(id)).map(({ id }) => id);
      expect(Array.from(ring.tickets(), ({ id }) => id).sort()).toEqual(left.sort());
      const deleted = ring.parties.flatMap((party) => ring.issued(party)).length;
      holdsThat("issuers owe what is left", deleted === left.length);
    }),
  );
  it(
    "settle/recovery: both settlement orders agree where no issuer is owed anything due",
    holds(worldWithin, (world) => {
      const unclaimed = withoutClaims(world);
      const [first, second] = [
        settled(under(unclaimed, "sequential")),
        settled(under(unclaimed, "simultaneous")),
      ];
      const rates = ({ settlements }: typeof first) =>
        settlements.map(({ issuer, recovery }) => [issuer, rational.show(recovery)]);
      expect(rates(first)).toEqual(rates(second));
      for (const party of first.ring.parties) {
        equal(party, first.ring.cash(party), second.ring.cash(party));
      }
    }),
  );
});
