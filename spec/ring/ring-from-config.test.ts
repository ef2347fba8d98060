import { describe, expect, it } from "vitest";
import { decimal } from "../../src/numbers/decimal.js";
import { runConfig } from "../../src/config/run-config-of.js";
import { Books } from "../../src/ring/books.js";
import { ringFromConfig } from "../../src/ring/ring-from-config.js";
import { begun, lehmer } from "./setting.js";

const isTrader = (party: string) => !party.includes(":");

describe("init/ring", () => {
  it("init/ring: trader i owes trader i + 1, the last the first, as tickets of one maturity", () => {
    const source = `
ring: {n_traders_min: 3, traders: 3, tickets_each: [1, 3], maturities: [1, 12]}
initial_allocation: {dealer_share: 0, vbt_share: 0, traders_share: 1}`;
    // Draws in order: how many tickets and which maturity, trader by trader.
    const draws = [1, 0, 0, 11, 2, 4];
    const { tickets } = begun(source, () => draws.shift() ?? 0);
    expect(tickets).toEqual([
      { id: "T1", issuer: "H1", owner: "H2", maturity: 1, serial: 1, bucket: "short" },
      { id: "T2", issuer: "H1", owner: "H2", maturity: 1, serial: 2, bucket: "short" },
      { id: "T3", issuer: "H2", owner: "H3", maturity: 12, serial: 3, bucket: "long" },
      { id: "T4", issuer: "H3", owner: "H1", maturity: 5, serial: 4, bucket: "mid" },
      { id: "T5", issuer: "H3", owner: "H1", maturity: 5, serial: 5, bucket: "mid" },
      { id: "T6", issuer: "H3", owner: "H1", maturity: 5, serial: 6, bucket: "mid" },
    ]);
  });
  it("init/ring: one liability each, tickets of one issuer each, never its own", () => {
    const { tickets } = begun("ring: {traders: 150, tickets_each: [1, 9]}");
    const maturities = new Map<string, Set<number>>();
    const issuers = new Map<string, Set<string>>();
    for (const { issuer, owner, maturity } of tickets) {
      maturities.set(issuer, (maturities.get(issuer) ?? new Set()).add(maturity));
      if (isTrader(owner)) issuers.set(owner, (issuers.get(owner) ?? new Set()).add(issuer));
    }
    expect(maturities.size).toBe(150);
    expect([...maturities.values()].filter(({ size }) => size !== 1)).toEqual([]);
    expect([...issuers.values()].filter(({ size }) => size !== 1)).toEqual([]);
    expect(tickets.filter(({ issuer, owner }) => issuer === owner)).toEqual([]);
  });
  it("init/ring: two traders owe each other", () => {
    const { tickets } = begun(`
ring: {n_traders_min: 2, tickets_each: 1}
initial_allocation: {dealer_share: 0, vbt_share: 0, traders_share: 1}`);
    expect(tickets.map(({ issuer, owner }) => [issuer, owner])).toEqual([
      ["H1", "H2"],
      ["H2", "H1"],
    ]);
  });
  it("model/ticket: ids and serials are unique, buckets follow the ranges of the configuration", () => {
    const { tickets } = begun(`
buckets: {short: {tau: [1, 1]}, mid: {tau: [2, 3]}, long: {tau: [4, inf]}}
ring: {tickets_each: 3, maturities: [1, 6]}`);
    expect(new Set(tickets.map(({ id }) => id)).size).toBe(300);
    expect(new Set(tickets.map(({ serial }) => serial)).size).toBe(300);
    const byMaturity = new Map(tickets.map(({ maturity, bucket }) => [maturity, bucket]));
    expect([1, 2, 3, 4, 5, 6].map((maturity) => byMaturity.get(maturity))).toEqual([
      "short",
      "mid",
      "mid",
      "long",
      "long",
      "long",
    ]);
  });
});

describe("init/population", () => {
  it("init/population: the default ring has 100 traders, three dealers and three VBTs", () => {
    const { cash, opening } = begun("");
    const parties = [...cash.keys()];
    expect(parties.filter(isTrader)).toEqual(Array.from({ length: 100 }, (_, n) => `H${n + 1}`));
    expect(parties.filter((party) => !isTrader(party)).sort()).toEqual([
      "dealer:long",
      "dealer:mid",
      "dealer:short",
      "vbt:long",
      "vbt:mid",
      "vbt:short",
    ]);
    expect(opening.period).toBe(0);
    expect(new Books(opening).ticketCount).toBe(400);
  });
  it("init/population: every bucket opens at its own M₀ and O₀", () => {
    const { opening } = begun("buckets: {mid: {M0: 1.5}}");
    const shown = Object.values(opening.anchors).map(({ mid, spread }) =>
      [mid, spread].map((each) => each.toFraction()),
    );
    expect(shown).toEqual([
      ["1", "1/5"],
      ["3/2", "3/10"],
      ["1", "2/5"],
    ]);
  });
  it("flow/seed: the same seed gives the same opening, another seed another", () => {
    const source = "ring: {tickets_each: [1, 4]}";
    expect(begun(source, lehmer(5)).tickets).toEqual(begun(source, lehmer(5)).tickets);
    expect(begun(source, lehmer(6)).tickets).not.toEqual(begun(source, lehmer(5)).tickets);
  });
  it("init/ring: decimal arithmetic opens as exact arithmetic does", () => {
    const { setup, rules, tickets, cash } = begun("ring: {tickets_each: [1, 4], cash: 2.5}");
    const numbers = decimal(28);
    const config = runConfig(setup.config, numbers);
    if ("state" in setup.ring) throw new Error("a ring was described");
    const opening = ringFromConfig(setup.ring, { ...rules, numbers, config }, lehmer(1));
    expect(opening.tickets).toEqual(tickets);
    expect([...opening.cash].map(([party, money]) => [party, numbers.show(money)])).toEqual([
      ...cash,
    ]);
  });
  it("init/ring: 20,000 traders are opened in time that grows with the ring alone", () => {
    const before = performance.now();
    expect(begun("ring: {traders: 20000}", lehmer(1, 100_000)).tickets).toHaveLength(80_000);
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});
