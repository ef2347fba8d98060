import { describe, expect, it } from "vitest";
import {
  outcomes,
  rational,
  type Draws,
  type DrawnArrival,
  type LedgerEvent,
  type Rational,
} from "../../src/index.js";
import { scenario } from "../examples/scenario.js";
import type { Setting } from "../examples/setting.js";
import { inWords, shown } from "../examples/table.js";
import { SIX, withFlow } from "./six-traders.js";

const arrivals = (text: string): DrawnArrival[] =>
  text.split(" ").map((arrival) => {
    const [prefer, trader = ""] = arrival.split(":");
    return { prefer: prefer === "sell" ? "sell" : "buy", trader };
  });

/** Arrivals in words: number, preferred side, trader, processed side, end. */
const arrived = (events: readonly LedgerEvent<Rational>[]): string[] =>
  events.flatMap((event) =>
    event.kind === "trade" || event.kind === "no-trade"
      ? [
          `${event.arrival?.number} ${event.arrival?.prefer}: ${event.trader} ${event.side} ${inWords(event)}`,
        ]
      : [],
  );

describe("step 4: arrivals", () => {
  it("flow/arrivals: at most N_max a period", () => {
    const ring = scenario(withFlow("0.5", 2));
    expect(arrived(ring.orderFlow(arrivals("sell:S1 buy:B1 sell:S2")))).toEqual([
      "1 sell: S1 sell interior at 0.97",
      "2 buy: B1 buy interior at 0.98",
    ]);
  });

  it("flow/arrivals: every arrival counts, executed or not", () => {
    const ring = scenario(withFlow("0.5", 3, { ...SIX, traders: { ...SIX.traders, B1: "1.01" } }));
    const found = arrived(ring.orderFlow(arrivals("buy:B1 buy:B1 buy:B1 buy:B2")));
    expect(found.map((arrival) => arrival.slice(0, 9))).toEqual([
      "1 buy: B1",
      "2 buy: B1",
      "3 buy: B1",
    ]);
  });

  it("flow/arrivals: the loop ends early where both sets are empty, without asking for another Z", () => {
    const { traders, tickets } = SIX;
    const ring = scenario({
      ...SIX,
      traders: { S1: traders?.["S1"] ?? "", B1: "2" },
      tickets: { T1: tickets?.["T1"] ?? ["I", "S1", 7], d1: ["S1", "K1", 1] },
      config: { order_flow: { pi_sell: "0.5", Nmax: 9 } },
    });
    let asked = 0;
    const draws: Draws<Rational> = {
      preference: () => {
        asked += 1;
        return "buy";
      },
      trader: (_side, candidates) => candidates.at(0),
      ticket: ([first]) => first,
    };
    expect(arrived(ring.orderFlow(draws))).toHaveLength(2);
    expect(asked).toBe(2);
  });

  it("flow/preference: Z = 1 prefers SELL, with probability π_sell; Z = 0 BUY", () => {
    const all = [
      ...outcomes(rational, (draws) => {
        const ring = scenario(withFlow("0.3", 1));
        return arrived(ring.orderFlow(draws)).join();
      }),
    ];
    const ofSide = (side: string) =>
      all
        .filter(({ value }) => value.startsWith(`1 ${side}`) && value.includes(` ${side} `))
        .reduce((sum, { probability }) => sum.add(probability), rational.ratio(0));
    expect([ofSide("sell"), ofSide("buy")].map(shown)).toEqual(["0.3", "0.7"]);
  });

  it("flow/uniform: every member of the processed side's set with the same probability", () => {
    const all = [
      ...outcomes(rational, (draws) => {
        const [first] = scenario(withFlow("0.3", 1)).orderFlow(draws);
        return first?.kind === "trade" ? first.trader : "nobody";
      }),
    ];
    expect(all.map(({ value, probability }) => [value, shown(probability)])).toEqual([
      ["S1", "0.1"],
      ["S2", "0.1"],
      ["S3", "0.1"],
      ["B1", "7/30"],
      ["B2", "7/30"],
      ["B3", "7/30"],
    ]);
  });

  it("flow/fallback: an empty preferred side falls back to the other, without a new Z", () => {
    const onlyBuyers = scenario({ ...SIX, tickets: {} });
    expect(arrived(onlyBuyers.orderFlow(arrivals("sell:B2 buy:B1")))).toEqual([
      "1 sell: B2 buy interior at 1.03",
      "2 buy: B1 buy interior at 1.08",
    ]);
    const onlySellers = scenario({
      ...SIX,
      traders: { ...SIX.traders, B1: "1", B2: "1", B3: "1" },
    });
    expect(arrived(onlySellers.orderFlow(arrivals("buy:S3")))).toEqual([
      "1 buy: S3 sell interior at 0.97",
    ]);
  });
});

describe("step 4: after an order", () => {
  it("flow/once-per-side: after a trade the trader leaves that side's set, and no other", () => {
    const both: Setting = {
      ...SIX,
      traders: { X: "2", S1: "0" },
      tickets: {
        T1: ["Z", "X", 7],
        T2: ["Z", "X", 7],
        d1: ["X", "K", 1],
        d2: ["X", "K", 1],
        d3: ["X", "K", 1],
        T3: ["I", "S1", 7],
        d4: ["S1", "L", 1],
      },
    };
    const ring = () => scenario(both);
    expect(ring().eligible()).toEqual({ sell: ["X", "S1"], buy: ["X"] });
    expect(arrived(ring().orderFlow(arrivals("sell:X buy:X sell:S1")))).toHaveLength(3);
    expect(() => ring().orderFlow(arrivals("sell:X sell:X"))).toThrow("X is not in the sell set");
    // B_t is empty after its BUY; the second arrival falls back to S_t, where X still is.
    expect(arrived(ring().orderFlow(arrivals("buy:X buy:X")))[1]).toMatch(/^2 buy: X sell/);
  });

  it("flow/retention: with no feasible execution the trader stays, and nothing changes", () => {
    const ring = scenario({ ...SIX, traders: { ...SIX.traders, B1: "1.01" } });
    const held = () => ring.ring.parties.map((party) => [ring.cash(party), ring.tickets(party)]);
    const before = held();
    const events = ring.orderFlow(arrivals("buy:B1 buy:B1"));
    expect(arrived(events)).toEqual([
      "1 buy: B1 buy no-trade: cash",
      "2 buy: B1 buy no-trade: cash",
    ]);
    expect(events).toHaveLength(2); // no kernel is recomputed
    expect(held()).toEqual(before);
  });

  it("trade/recompute: the affected dealer's kernel is recomputed before the next arrival", () => {
    const ring = scenario(SIX);
    const events = ring.orderFlow(arrivals("sell:S1 sell:S2 buy:B1")).slice(-6);
    expect(events.map((event) => event.kind)).toEqual([
      "trade",
      "recompute",
      "trade",
      "recompute",
      "trade",
      "recompute",
    ]);
    expect(arrived(events)).toEqual([
      "1 sell: S1 sell interior at 0.97",
      "2 sell: S2 sell interior at 0.92",
      "3 buy: B1 buy interior at 0.93",
    ]);
    expect(events.flatMap((event) => (event.kind === "recompute" ? [event.bucket] : []))).toEqual([
      "mid",
      "mid",
      "mid",
    ]);
  });

  it("flow/buyer-cash: an arrival that cannot pay is turned away for cash", () => {
    const ring = scenario({ ...SIX, traders: { ...SIX.traders, B1: "1.01" } });
    expect(arrived(ring.orderFlow(arrivals("buy:B1")))).toEqual(["1 buy: B1 buy no-trade: cash"]);
  });
});
