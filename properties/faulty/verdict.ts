import { startAdapter } from "../../src/adapter/start-adapter.js";
import type { Case } from "../../src/cases/case.js";
import { check } from "../../src/conformance/check.js";
import type { CaseResult, Result } from "../../src/conformance/result.js";
import { Defect } from "../../src/errors.js";

const PATIENCE = { deadlineMs: 60_000, startDeadlineMs: 60_000 };

/** The record of a run up to where it was stopped, and how long that took. */
export interface Stopped {
  readonly results: readonly Result[];
  /** The case that it was stopped at. */
  readonly at?: CaseResult;
  /** Cases that came to a result, that one included. */
  readonly cases: number;
  /** Milliseconds, from the start of the adapter on. */
  readonly ms: number;
}

/**
 * Puts an implementation to the test until a case fails in a way that is enough.
 *
 * @param command - starts the adapter; its process is closed at the end
 * @param isEnough - asked of every failed case
 */
export async function checkUntil(
  command: readonly string[],
  cases: readonly Case[],
  isEnough: (failed: CaseResult) => boolean,
): Promise<Stopped> {
  const begun = performance.now();
  const started = await startAdapter(command, PATIENCE);
  if (!started.ok) throw new Defect(`${command.join(" ")}: ${started.failure.stderrTail}`);
  const { implementation } = started;
  const results: Result[] = [];
  const stopped = (at?: CaseResult): Stopped => ({
    results,
    ...(at && { at }),
    cases: results.filter(({ type }) => type === "case").length,
    ms: performance.now() - begun,
  });
  try {
    for await (const result of check(implementation, cases, { suite: "", seed: 0, cases: 0 })) {
      results.push(result);
      if (result.type !== "case" || result.outcome !== "failed") continue;
      if (isEnough(result)) return stopped(result);
    }
    return stopped();
  } finally {
    await implementation.close();
  }
}

/** Does the work for each item, so many at a time; results come in the order of the items. */
export async function inTurns<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const left = items.entries();
  const worker = async () => {
    for (const [index, item] of left) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
