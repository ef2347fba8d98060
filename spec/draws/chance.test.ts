import { describe, expect, it } from "vitest";
import { seededChance } from "../../src/draws/chance.js";

const drawn = (count: number, n: number, seed = 42, purpose = "test"): number[] => {
  const chance = seededChance(seed, purpose);
  return Array.from({ length: count }, () => chance.below(n));
};

describe("chance from a seed", () => {
  it("flow/seed: the same seed and purpose give the same numbers, any other seed or purpose others", () => {
    expect(drawn(20, 1000)).toEqual(drawn(20, 1000));
    expect(drawn(20, 1000, 43)).not.toEqual(drawn(20, 1000));
    expect(drawn(20, 1000, 42, "other")).not.toEqual(drawn(20, 1000));
  });

  it("flow/uniform: whole numbers 0 … n − 1, each as often as the others", () => {
    const counts = new Map<number, number>();
    for (const value of drawn(6000, 6)) counts.set(value, (counts.get(value) ?? 0) + 1);
    expect([...counts.keys()].sort()).toEqual([0, 1, 2, 3, 4, 5]);
    // Binomial(6000, 1/6) has σ ≈ 29; five of them.
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(145);
  });

  it("flow/uniform: where n does not divide 2^32 the surplus is drawn again", () => {
    // Without that, the numbers below 2^30 would come up in a half of all draws of 3·2^30.
    const values = drawn(3000, 3 * 2 ** 30);
    const share = values.filter((value) => value < 2 ** 30).length / values.length;
    expect(Math.abs(share - 1 / 3)).toBeLessThan(0.045);
    expect(Math.max(...values)).toBeLessThan(3 * 2 ** 30);
    expect(Math.max(...values)).toBeGreaterThan(2 * 2 ** 30);
  });

  it("flow/uniform: the first of the surplus is surplus", () => {
    // Of n > 2^31 numbers 2^32 holds one whole set, so that the surplus begins with n.
    const [first = 0, second = 0] = drawn(2, 2 ** 32, 8);
    expect(first).toBeGreaterThan(2 ** 31);
    expect(second).toBeLessThan(first);
    expect(drawn(1, first, 8)).toEqual([second]);
  });

  it("flow/uniform: of one there is one, of 2^32 any", () => {
    expect(drawn(5, 1)).toEqual([0, 0, 0, 0, 0]);
    const values = drawn(1000, 2 ** 32);
    expect(values.every((value) => Number.isInteger(value) && value >= 0 && value < 2 ** 32)).toBe(
      true,
    );
    expect(values.filter((value) => value >= 2 ** 31).length).toBeGreaterThan(400);
  });
});
