import { describe, expect, it } from "vitest";
import { hedged } from "../../src/numbers/hedged.js";
import { asking, computed } from "./asking.js";

describe("numbers/hedged: what comparisons are called", () => {
  it("numbers/hedged: the name is the same for what is computed in the same way from the same inputs", () => {
    const { numbers, asked } = asking();
    const third = numbers.ratio(3);
    const ways = [
      computed(numbers, "1"),
      computed(numbers, "1"),
      computed(numbers, "3").div(third),
      third.sub(numbers.parse("0.5")).sub(numbers.parse("1.5")),
      numbers.parse("0.5").add(numbers.parse("0.5")),
      numbers.parse("0.25").add(numbers.parse("0.75")),
    ];
    for (const way of ways) way.lt(1);
    const names = asked.map(([comparison]) => comparison);
    expect(names[1]).toBe(names[0]);
    expect(new Set(names).size).toBe(ways.length - 1);
  });

  it("numbers/hedged: runs that share their origins call the same comparison the same", () => {
    const names: string[] = [];
    const origins = new Map<string, number>();
    const run = (isLonger: boolean) => {
      const numbers = hedged(
        (comparison, exact) => {
          names.push(comparison);
          return exact;
        },
        undefined,
        origins,
      );
      if (isLonger) computed(numbers, "2").lt(2);
      computed(numbers, "1").lt(1);
    };
    run(false);
    run(true);
    expect(names[2]).toBe(names[0]);
    expect(names[1]).not.toBe(names[0]);
  });

  it("numbers/hedged: what is computed in the same way is equal, what is computed otherwise need not be", () => {
    const { numbers, asked } = asking(false);
    const [once, again, otherwise] = [
      computed(numbers, "1"),
      computed(numbers, "1"),
      numbers.parse("0.5").add(numbers.parse("0.5")),
    ];
    expect([once.equals(again), once.lt(again)]).toEqual([true, false]);
    expect(asked).toEqual([]);
    expect(once.equals(otherwise)).toBe(false);
    expect(asked).toHaveLength(1);
  });

  it("numbers/hedged: the greater of two that nearly meet, computed in different ways, may be either", () => {
    const { numbers, asked } = asking(false);
    const [B, b] = [computed(numbers, "1"), numbers.parse("0.5").add(numbers.parse("0.5"))];
    expect(numbers.max(B, computed(numbers, "1"))).toBe(B);
    const bid = numbers.max(B, b);
    expect([bid.equals(B), bid.equals(b)]).toEqual([false, false]);
    expect(asked).toHaveLength(2);
  });

  it("numbers/hedged: an origin says what was done to what", () => {
    const origins = new Map<string, number>();
    const numbers = hedged((_comparison, exact) => exact, undefined, origins);
    const [x, y] = [numbers.parse("3"), numbers.parse("0.3333333333")];
    const made = [x.add(y), x.sub(y), x.mul(y), x.div(y), y.floor(), y.mul(1)];
    expect(made.map(({ name }) => name)).toEqual(["#0", "#1", "#2", "#3", "#4", "#5"]);
    const [sum, product] = [numbers.parse("1").add(2), numbers.parse("1.5").mul(2)];
    expect(numbers.max(sum, product).name).toBe("#8");
    expect([...origins.keys()]).toEqual([
      "3 + 3333333333/10000000000",
      "3 - 3333333333/10000000000",
      "3 * 3333333333/10000000000",
      "3 / 3333333333/10000000000",
      "3333333333/10000000000 floor 3333333333/10000000000",
      "3333333333/10000000000 moved 3333333333/10000000000",
      "1 + 2",
      "3/2 * 2",
      "#6 beside #7",
    ]);
  });
});
