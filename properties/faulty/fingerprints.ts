import { startAdapter } from "../../src/adapter/start-adapter.js";
import type { Case } from "../../src/cases/case.js";
import { FIXED_CASES } from "../../src/cases/fixed/index.js";
import { generatedCases } from "../../src/cases/generate/generated.js";
import { fingerprint, FINGERPRINTED } from "../../src/conformance/fingerprint.js";
import { tryCase, type Tried } from "../../src/conformance/try-case.js";
import { Defect } from "../../src/errors.js";
import { DEFAULT_READINGS } from "../../src/requirements/open-points.js";
import { METHODS } from "../../src/wire/methods.js";

/** Wrong answers that are remembered of a fault. */
const REMEMBERED = 64;
const IN_FLIGHT = 16;

/** The cases of a default `check` in the order of fingerprints. */
export function fingerprintedCases(): readonly Case[] {
  const generated = METHODS.map((method) =>
    generatedCases(method, DEFAULT_READINGS, FINGERPRINTED),
  );
  const turns = Array.from({ length: FINGERPRINTED.count }, (_, turn) =>
    generated.flatMap((cases) => cases.slice(turn, turn + 1)),
  );
  return [...FIXED_CASES, ...turns.flat()];
}

/** What a command answers wrongly: the first cases that fail, and how many were asked for that. */
export async function fingerprintOf(
  command: readonly string[],
  cases: readonly Case[],
): Promise<{ readonly asked: number; readonly failed: ReadonlyMap<number, string> }> {
  const started = await startAdapter(command, { deadlineMs: 60_000, startDeadlineMs: 60_000 });
  if (!started.ok) throw new Defect(`${command.join(" ")}: ${started.failure.stderrTail}`);
  const { implementation } = started;
  try {
    const failures: Tried[] = [];
    const flying: Promise<Tried>[] = [];
    let asked = 0;
    for (const [place] of cases.entries()) {
      for (const next of cases.slice(place + flying.length, place + IN_FLIGHT)) {
        flying.push(tryCase(implementation, next));
      }
      const tried = await flying.shift();
      asked += 1;
      if (tried?.failure !== undefined) failures.push(tried);
      if (failures.length === REMEMBERED) break;
    }
    await Promise.all(flying);
    return { asked, failed: fingerprint(failures) };
  } finally {
    await implementation.close();
  }
}
