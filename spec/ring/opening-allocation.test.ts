import { describe, expect, it } from "vitest";
import { allocation, openingStock } from "../../src/ring/opening-allocation.js";
import { begun, lehmer, owned, type Begun } from "./setting.js";

/** Three traders, ten tickets each, one liability in each bucket. */
const EACH_BUCKET = (more = "") => `
ring: {n_traders_min: 3, traders: 3, tickets_each: 10, maturities: [1, 12], cash: 2}
${more}`;
const inEachBucket = (more?: string): Begun => {
  const maturities = [0, 4, 9];
  const chance = lehmer(3);
  return begun(EACH_BUCKET(more), (n) => (n === 12 ? (maturities.shift() ?? 0) : chance(n)));
};
const BUCKETS = ["short", "mid", "long"] as const;
const holdings = (ring: Begun) =>
  BUCKETS.map((bucket) => [
    owned(ring, `dealer:${bucket}`, bucket),
    owned(ring, `vbt:${bucket}`, bucket),
  ]);

describe("init/allocation", () => {
  it.each([
    // N, ⌊0.25·N⌋, ⌊0.50·N⌋
    [0, 0, 0],
    [1, 0, 0],
    [2, 0, 1],
    [3, 0, 1],
    [4, 1, 2],
    [7, 1, 3],
    [10, 2, 5],
    [399, 99, 199],
  ])("init/allocation: of %i tickets the dealer holds %i and the VBT %i", (total, dealer, vbt) => {
    expect(openingStock(total, begun("").rules)).toEqual({ dealer, vbt });
  });
  it("init/allocation: shares are parameters, and exact", () => {
    const { rules } = begun(
      "initial_allocation: {dealer_share: 1/3, vbt_share: 2/3, traders_share: 0}",
    );
    expect(openingStock(9, rules)).toEqual({ dealer: 3, vbt: 6 });
    expect(openingStock(10, rules)).toEqual({ dealer: 3, vbt: 6 });
  });
  it("init/allocation: bucket by bucket, the traders keep the rest", () => {
    const ring = inEachBucket();
    expect(holdings(ring)).toEqual([
      [2, 5],
      [2, 5],
      [2, 5],
    ]);
    expect(["H1", "H2", "H3"].map((trader) => BUCKETS.map((b) => owned(ring, trader, b)))).toEqual([
      [0, 0, 3],
      [3, 0, 0],
      [0, 3, 0],
    ]);
    expect(
      ring.tickets.filter(({ owner, bucket }) => !owner.endsWith(bucket) && owner.includes(":")),
    ).toEqual([]);
  });
  it("init/allocation: market makers hold cash equal to their tickets' value at M₀", () => {
    const { cash } = inEachBucket("buckets: {mid: {M0: 1.5}, long: {M0: 0.8}}");
    expect(Object.fromEntries(cash)).toEqual({
      H1: "2",
      H2: "2",
      H3: "2",
      "dealer:short": "2",
      "dealer:mid": "3",
      "dealer:long": "1.6",
      "vbt:short": "5",
      "vbt:mid": "7.5",
      "vbt:long": "4",
    });
  });
  it("init/allocation: whose tickets are taken is drawn evenly", () => {
    // Of four tickets one goes to the dealer: each a quarter of the time.
    const source = "ring: {n_traders_min: 2, tickets_each: 2, maturities: 1}";
    const { rules, tickets } = begun(source);
    const taken = new Map<string, number>();
    for (let seed = 0; seed < 400; seed += 1) {
      const [[ticket, maker] = []] = allocation(tickets, rules, lehmer(seed * 7919));
      expect(maker).toBe("dealer:short");
      taken.set(ticket?.id ?? "none", (taken.get(ticket?.id ?? "none") ?? 0) + 1);
    }
    expect([...taken.keys()].sort()).toEqual(["T1", "T2", "T3", "T4"]);
    for (const count of taken.values()) expect(Math.abs(count - 100)).toBeLessThan(35);
  });
});

describe("init/target, initial-stock: target", () => {
  const TARGET = "readings: {initial-stock: target}";
  it("init/target: the dealer opens with a₀ = X*_target / 2S tickets and C₀ = M·a₀", () => {
    const ring = inEachBucket(`${TARGET}\nbuckets: {mid: {M0: 1.5}}`);
    // X*_target = 4, S = 1: a₀ = 2.
    expect(holdings(ring)).toEqual([
      [2, 5],
      [2, 5],
      [2, 5],
    ]);
    expect(ring.cash.get("dealer:mid")).toBe("3");
  });
  it.each([
    // N, X*_target, S: a₀ as far as the bucket has it, the VBT ⌊0.50·N⌋ as far as any are left
    [10, "8", "1", 4, 5],
    [10, "40", "5", 4, 5],
    [10, "2", "1", 1, 5],
    [10, "14", "1", 7, 3],
    [3, "8", "1", 3, 0],
    [0, "8", "1", 0, 0],
  ])(
    "init/target: of %i tickets, X*_target = %s, S = %s: the dealer holds %i, the VBT %i",
    (total, target, size, dealer, vbt) => {
      const { rules } = begun(
        `${TARGET}\nticket_size_S: ${size}\ndealers: {init_target_capacity_Xstar: ${target}}`,
      );
      expect(openingStock(total, rules)).toEqual({ dealer, vbt });
    },
  );
  it("price-basis: initialization stays as printed under `face`, C₀ = M·a₀", () => {
    const ring = inEachBucket(`
readings: {initial-stock: target, price-basis: face}
ticket_size_S: 5
dealers: {init_target_capacity_Xstar: 20}`);
    expect(owned(ring, "dealer:short", "short")).toBe(2);
    expect(ring.cash.get("dealer:short")).toBe("2");
  });
});

describe("initial-booking: sale-at-mid", () => {
  it("initial-booking: traders are paid M₀ for each ticket handed over, market makers keep C₀", () => {
    const more = "readings: {initial-booking: sale-at-mid}\nbuckets: {mid: {M0: 1.5}}";
    // Each trader hands 2 + 5 of its ten tickets over: H1's are long, H2's short, H3's mid.
    expect(Object.fromEntries(inEachBucket(more).cash)).toEqual({
      H1: "9",
      H2: "9",
      H3: "12.5",
      "dealer:short": "2",
      "dealer:mid": "3",
      "dealer:long": "2",
      "vbt:short": "5",
      "vbt:mid": "7.5",
      "vbt:long": "5",
    });
  });
});
