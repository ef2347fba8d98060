import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, type TestContext } from "vitest";
import { holds } from "../holds.js";
import { KEPT } from "../kept.js";
import { IS_DEEP } from "../runs.js";

const PROPERTIES = join(import.meta.dirname, "..");

/** The titles of all laws, as they stand in the files of laws, arbitraries and this folder. */
const titles = readdirSync(PROPERTIES, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".test.ts") && !path.startsWith("faulty"))
  .flatMap((path) =>
    Array.from(
      readFileSync(join(PROPERTIES, path), "utf8").matchAll(/\bit\(\s*"([^"]+)"/g),
      ([, title = ""]) => title,
    ),
  );

describe("kept counterexamples", () => {
  it("flow/seed: every one belongs to a law that there is", () => {
    expect(KEPT.filter(({ law }) => !titles.includes(law)).map(({ file }) => file)).toEqual([]);
  });
  it("flow/seed: no two laws have one title, so that each has its own", () => {
    expect(titles.filter((title, index) => titles.indexOf(title) < index)).toEqual([]);
  });

  const seen: number[] = [];
  it(
    "flow/seed: a value that was kept is tried before any other",
    holds(fc.nat(9), (value) => {
      seen.push(value);
      expect(seen[0]).toBe(-17);
    }),
  );
  it.skipIf(IS_DEEP)("flow/seed: a law that fails tells its seed and its path", async () => {
    const law = holds(fc.nat(), (value) => expect(value).toBeLessThan(5));
    const failure = law({ task: { name: "a law that fails" } } as TestContext);
    await expect(failure).rejects.toThrow(/seed: 42, path: ".*Counterexample: \[5\]/s);
  });
});
