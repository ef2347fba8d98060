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
});
