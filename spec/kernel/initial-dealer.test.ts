import { describe, expect, it } from "vitest";
import { initialDealer, rational, type Rational } from "../../src/index.js";
import { isTargetCapacity } from "../../src/kernel/initial-dealer.js";
import { kernel, n, shown } from "./exact.js";

function balanced(S: string, M: string, O: string, target: string): Record<string, string> {
  const dealer = initialDealer(rational, { S: n(S), M: n(M), O: n(O), target: n(target) });
  return Object.fromEntries(
    Object.entries<Rational>({ ...dealer }).map(([field, value]) => [field, shown(value)]),
  );
}

describe("the balanced dealer", () => {
  it("init/target: the defaults' X*_target = 4 gives x₀ = 2, C₀ = 2", () => {
    expect(balanced("1", "1", "0.40", "4")).toEqual({
      inventory: "2",
      tickets: "2",
      cash: "2",
      capacity: "4",
      layoff: "0.2",
      width: "0.08",
    });
  });

  it("init/target: x₀ = X*/2, a₀ = x₀/S, C₀ = M·a₀, λ = S/(X* + S), I = λ·O at S = 5, M = 2", () => {
    expect(balanced("5", "2", "0.6", "20")).toEqual({
      inventory: "10",
      tickets: "2",
      cash: "4",
      capacity: "20",
      layoff: "0.2",
      width: "0.12",
    });
  });

  it("init/target: recomputing the capacity gives X*_target back, with M exactly at a third too", () => {
    expect(balanced("1", "1/3", "0.1", "6")["capacity"]).toBe("6");
    expect(shown(kernel({ M: "1/3", O: "0.1", a: 3, C: "1" }).capacity)).toBe("6");
  });

  it("init/target: positive even multiples of S only", () => {
    const accepted = (S: string, targets: readonly string[]) =>
      targets.filter((target) => isTargetCapacity(n(S), n(target)));
    expect(accepted("1", ["-4", "0", "1", "2", "3", "4", "4.5", "5"])).toEqual(["2", "4"]);
    expect(accepted("5", ["2", "4", "5", "10", "15", "20"])).toEqual(["10", "20"]);
    expect(accepted("0.5", ["0.5", "1", "1.5", "2"])).toEqual(["1", "2"]);
  });
});
