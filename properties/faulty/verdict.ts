import type { Implementation } from "../../src/adapter/implementation.js";
import { startAdapter } from "../../src/adapter/start-adapter.js";
import type { Case } from "../../src/cases/case.js";
import { check } from "../../src/conformance/check.js";
import type { CaseResult } from "../../src/conformance/result.js";
import { Defect } from "../../src/errors.js";

const PATIENCE = { deadlineMs: 60_000, startDeadlineMs: 60_000 };

/** A sample, started: it answers, however long it takes. */
export async function startedSample(command: readonly string[]): Promise<Implementation> {
  const started = await startAdapter(command, PATIENCE);
  if (!started.ok) throw new Defect(`${command.join(" ")}: ${started.failure.stderrTail}`);
  return started.implementation;
}

/** A run up to where it was stopped, and how long that took. */
export interface Stopped {
  /** Every case that came to a result. */
  readonly results: readonly CaseResult[];
  /** The case that it was stopped at, the last of them. */
  readonly at?: CaseResult;
  /** Milliseconds, from the start of the adapter on. */
  readonly ms: number;
}

/** Cases asked at once: few at first, since most faults show soon. */
const CHUNKS = [4, 12, 64];

function* chunks(cases: readonly Case[]): Generator<readonly Case[]> {
  for (let [from, turn] = [0, 0]; from < cases.length; turn += 1) {
    const size = CHUNKS[Math.min(turn, CHUNKS.length - 1)] ?? 1;
    yield cases.slice(from, from + size);
    from += size;
  }
}

/** The cases of a run one by one; the smaller cases that a whole run goes on to look for are not. */
async function* caseResults(
  implementation: Implementation,
  cases: readonly Case[],
): AsyncGenerator<CaseResult> {
  for (const chunk of chunks(cases)) {
    let left = chunk.length;
    for await (const result of check(implementation, chunk, { suite: "", seed: 0, cases: 0 })) {
      if (result.type !== "case") continue;
      yield result;
      left -= 1;
      if (left === 0) break;
    }
  }
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
  const implementation = await startedSample(command);
  const results: CaseResult[] = [];
  const stopped = (at?: CaseResult): Stopped => ({
    results,
    ...(at && { at }),
    ms: performance.now() - begun,
  });
  try {
    for await (const result of caseResults(implementation, cases)) {
      results.push(result);
      if (result.outcome === "failed" && isEnough(result)) return stopped(result);
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
