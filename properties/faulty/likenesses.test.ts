import { beforeAll, describe, expect, it } from "vitest";
import { commandOf, FAULTS } from "./catalogue.js";
import { fingerprintedCases } from "./fingerprints.js";
import { OTHER_FAULTS, SAME_FAULTS, withChanges } from "./javascript-faults.js";
import { likened } from "./likened.js";
import { inTurns } from "./verdict.js";

/** Of a default run of 250 cases a method, what is soon asked. */
const CASES = fingerprintedCases(60);
/** So many faults are not named: they show in too few of these cases, or in none. */
const UNNAMED = 20;

describe("what every planted fault behaves like", () => {
  let named: ReadonlyMap<string, readonly (readonly string[])[]>;
  beforeAll(async () => {
    const each = await inTurns(FAULTS, 2, async ({ name }) => {
      return [name, await likened(commandOf(name), CASES)] as const;
    });
    named = new Map(each);
  }, 3_600_000);

  it("is never another fault", () => {
    const wrong = [...named].filter(
      ([name, faults]) => faults.length > 0 && !faults.some((names) => names.includes(name)),
    );
    expect(wrong).toEqual([]);
  });
  it("is said of nearly all of them", () => {
    const silent = [...named].filter(([, faults]) => faults.length === 0);
    expect(silent.length, silent.map(([name]) => name).join(", ")).toBeLessThanOrEqual(UNNAMED);
  });
});

describe("what a fault planted in JavaScript behaves like", () => {
  it.each(Object.entries(SAME_FAULTS))("the same as in Python: %s", async (name, change) => {
    const faults = await withChanges([change], (command) => likened(command, CASES));
    expect(faults.flat()).toContain(name);
  });
  it.each(Object.entries(OTHER_FAULTS))("none, of an unknown fault: %s", async (_, change) => {
    expect(await withChanges([change], (command) => likened(command, CASES))).toEqual([]);
  });
});
