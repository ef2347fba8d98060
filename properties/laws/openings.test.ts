import { describe, expect, it } from "vitest";
import { target } from "../../src/cases/generate/positions.js";
import { initialDealer } from "../../src/kernel/initial-dealer.js";
import { rational, type Rational } from "../../src/numbers/rational.js";
import { BUCKETS } from "../../src/terms/bucket.js";
import { dealerOf, MARKET_MAKERS, vbtOf } from "../../src/terms/party.js";
import { quoted } from "../arbitraries/positions.js";
import { openedRing, ringDraft } from "../arbitraries/run-worlds.js";
import { holds } from "../holds.js";
import { equal, holdsThat } from "./relations.js";

const { parse, ratio, show } = rational;
const sum = (amounts: readonly Rational[]) =>
  amounts.reduce((total, amount) => total.add(amount), ratio(0));

describe("how it begins", () => {
  it(
    "init/target: recomputing the kernel of the balanced dealer gives the target back, centred on M",
    holds(target, ({ S, M, O, X_target }) => {
      const numbers = { S: parse(S), M: parse(M), O: parse(O), target: parse(X_target) };
      const { inventory, tickets, cash, layoff, width } = initialDealer(rational, numbers);
      equal("x₀ = X*/2", inventory.mul(2), numbers.target);
      equal("C₀ = M·a₀", cash, numbers.M.mul(tickets));
      const a = rational.toNumber(tickets);
      const at = quoted({ S, M, O, M_min: "0", clip_nonneg_B: false, a, C: show(cash) });
      equal("X*", at.capacity, numbers.target);
      equal("λ", at.layoff, layoff);
      equal("I", at.width, width);
      equal("p(x₀) = M", at.midline, numbers.M);
    }),
  );
  it(
    "init/ring: each trader owes one other, at one maturity, and none holds tickets of two",
    holds(ringDraft, (draft) => {
      const { ring } = openedRing(draft);
      const { ticketsEach, maturities } = draft.plan;
      for (const [index, trader] of ring.traders.entries()) {
        const issued = ring.issued(trader);
        const creditor = ring.traders[(index + 1) % ring.traders.length];
        const holders = issued.map(({ owner }) => owner).filter((owner) => !owner.includes(":"));
        expect(new Set([creditor, ...holders])).toEqual(new Set([creditor]));
        expect(new Set(issued.map(({ maturity }) => maturity)).size).toBe(1);
        const [{ maturity } = { maturity: 0 }] = issued;
        holdsThat("maturity", maturities[0] <= maturity && maturity <= maturities[1]);
        const count = issued.length;
        holdsThat("count", ticketsEach[0] <= count && count <= ticketsEach[1]);
      }
    }),
  );
  it(
    "init/population: all six market makers and the traders asked for, and serials from 1 up",
    holds(ringDraft, (draft) => {
      const { ring } = openedRing(draft);
      expect(ring.traders).toHaveLength(draft.plan.traders);
      expect(ring.parties.filter((party) => party.includes(":")).sort()).toEqual(
        [...MARKET_MAKERS].sort(),
      );
      const serials = Array.from(ring.tickets(), ({ serial }) => serial).sort((a, b) => a - b);
      expect(serials).toEqual(serials.map((_, index) => index + 1));
    }),
  );
  it(
    "init/allocation: dealer and VBT hold their shares of each bucket, and cash worth them at M₀",
    holds(ringDraft, (draft) => {
      const { ring, rules } = openedRing(draft);
      const { buckets, allocation } = rules.config;
      for (const bucket of BUCKETS) {
        const here = [...ring.tickets()].filter((ticket) => ticket.bucket === bucket);
        const portion = (share: Rational) =>
          rational.toNumber(share.mul(ratio(here.length)).floor());
        const held = (party: string) => here.filter(({ owner }) => owner === party).length;
        const [dealer, vbt] = [held(dealerOf(bucket)), held(vbtOf(bucket))];
        if (draft.readings["initial-stock"] === "allocation") {
          expect([dealer, vbt]).toEqual([portion(allocation.dealer), portion(allocation.vbt)]);
        } else {
          const { ticketSize, targetCapacity } = rules.config;
          const a0 = rational.toNumber(targetCapacity.div(ticketSize).div(2));
          expect(dealer).toBe(Math.min(a0, here.length));
          expect(vbt).toBe(Math.min(portion(allocation.vbt), here.length - dealer));
        }
        const { mid } = buckets[bucket];
        equal("the dealer's cash", ring.cash(dealerOf(bucket)), mid.mul(ratio(dealer)));
        equal("the VBT's cash", ring.cash(vbtOf(bucket)), mid.mul(ratio(vbt)));
      }
    }),
  );
  it(
    "init/allocation: handing tickets to market makers moves cash to traders only where it is a sale",
    holds(ringDraft, (draft) => {
      const { ring, rules } = openedRing(draft);
      const own = parse(draft.plan.cash).mul(ratio(ring.traders.length));
      const handed = [...ring.tickets()].filter(({ owner }) => owner.includes(":"));
      const worth = sum(handed.map(({ bucket }) => rules.config.buckets[bucket].mid));
      const isSale = draft.readings["initial-booking"] === "sale-at-mid";
      const cash = sum(ring.traders.map((trader) => ring.cash(trader)));
      equal("the traders' cash", cash, isSale ? own.add(worth) : own);
    }),
  );
});
