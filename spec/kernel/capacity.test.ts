import { describe, expect, it } from "vitest";
import {
  capacity,
  capacityTickets,
  layoffProbability,
  midValue,
  rungs,
} from "../../src/kernel/capacity.js";
import { rational } from "../../src/index.js";
import { n, shown } from "./exact.js";

const K = (V: string, M: string): string => shown(capacityTickets(rational, n(V), n(M)));

describe("capacity", () => {
  it("kernel/value: V = M·a + C", () => {
    expect(shown(midValue(n("0.9"), n("3"), n("0.5")))).toBe("3.2");
    expect(shown(midValue(n("2/3"), n("2"), n("-1")))).toBe("1/3");
  });

  it("kernel/capacity: K* = ⌊V/M⌋", () => {
    expect([K("3.97", "1"), K("4", "1"), K("4.0375", "1")]).toEqual(["3", "4", "4"]);
    expect([K("2", "2/3"), K("2", "0.667"), K("2.03", "0.021")]).toEqual(["3", "2", "96"]);
  });

  it("kernel/capacity: K* is 0 where V is below M, and not below it where C < 0", () => {
    expect([K("0.99", "1"), K("0", "1"), K("-0.5", "1"), K("-7", "2")]).toEqual([
      "0",
      "0",
      "0",
      "0",
    ]);
  });

  it("kernel/capacity: X* = S·K*", () => {
    expect(shown(capacity(n("5"), n("3")))).toBe("15");
    expect(shown(capacity(n("0.5"), n("3")))).toBe("1.5");
  });

  it("kernel/ladder: N = X*/S + 1", () => {
    expect(shown(rungs(n("5"), n("15")))).toBe("4");
    expect(shown(rungs(n("5"), n("0")))).toBe("1");
  });

  it("kernel/layoff: λ = S/(X* + S) = 1/N", () => {
    expect(shown(layoffProbability(n("5"), n("15")))).toBe("0.25");
    expect(shown(layoffProbability(n("1"), n("2")))).toBe("1/3");
    expect(shown(layoffProbability(n("5"), n("0")))).toBe("1");
  });
});
