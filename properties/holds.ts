import fc from "fast-check";
import type { TestContext } from "vitest";
import { KEPT, keep } from "./kept.js";
import { progress } from "./progress.js";
import { casesOf, IS_DEEP, SEED } from "./runs.js";

/** What a law is tried on, beside the values themselves. */
export interface Trial<T> {
  /** Values looked at in `npm test`. */
  readonly cases?: number;
  /** The value as JSON, where it is not JSON itself. */
  readonly written?: (value: T) => unknown;
  /** The value again, from what was written. */
  readonly read?: (json: unknown) => T;
}

type Claim<T> = (value: T) => void | Promise<void>;

/** What a law was ever seen failing on must not fail again. */
async function replay<T>(law: string, claim: Claim<T>, { read }: Trial<T>): Promise<void> {
  for (const kept of KEPT.filter((each) => each.law === law)) {
    try {
      await claim(read === undefined ? (kept.value as T) : read(kept.value));
    } catch (cause) {
      throw new Error(`properties/counterexamples/${kept.file} fails again`, { cause });
    }
  }
}

/**
 * A test's body: the claim holds for every value of the arbitrary that is tried, and for every
 * counterexample kept of it. A failure names its seed and its path; a deep run keeps its value.
 *
 * @param claim - throws where it does not hold; must leave the value as it is
 */
export const holds =
  <T>(
    arbitrary: fc.Arbitrary<T>,
    claim: Claim<T>,
    trial: Trial<T> = {},
  ): ((context: TestContext) => Promise<void>) =>
  async ({ task: { name: law } }) => {
    await replay(law, claim, trial);
    const numRuns = casesOf(trial.cases ?? 100);
    const step = IS_DEEP ? progress(law, numRuns) : () => undefined;
    const tried = fc.asyncProperty(arbitrary, async (value) => {
      step();
      await claim(value);
    });
    const details = await fc.check(tried, { seed: SEED, numRuns });
    if (!details.failed) return;
    const value = details.counterexample?.[0];
    if (IS_DEEP && value !== undefined)
      keep({ law, seed: SEED, value: trial.written?.(value) ?? value });
    const cause: unknown = details.errorInstance;
    throw new Error(fc.defaultReportMessage(details) ?? "failed", { cause });
  };
