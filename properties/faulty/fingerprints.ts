import type { Case } from "../../src/cases/case.js";
import { FIXED_CASES } from "../../src/cases/fixed/index.js";
import { generatedCases } from "../../src/cases/generate/generated.js";
import { fingerprint, type Measured } from "../../src/conformance/fingerprint.js";
import { tryCase, type Tried } from "../../src/conformance/try-case.js";
import { Defect } from "../../src/errors.js";
import { DEFAULT_READINGS } from "../../src/requirements/open-points.js";
import { METHODS } from "../../src/wire/methods.js";
import type { Fault } from "./catalogue.js";
import { startedSample } from "./verdict.js";

/** Wrong answers that are remembered of a fault. */
const REMEMBERED = 24;
const IN_FLIGHT = 16;

/** The cases of a default `check`. */
const MEASURED: Measured = {
  fixed: FIXED_CASES.map(({ id }) => id),
  seed: 42,
  count: 250,
};

/** Those cases in the order of fingerprints, or the first of them. */
export function fingerprintedCases(count: number = MEASURED.count): readonly Case[] {
  const generated = METHODS.map((method) =>
    generatedCases(method, DEFAULT_READINGS, { ...MEASURED, count }),
  );
  const turns = Array.from({ length: count }, (_, turn) =>
    generated.flatMap((cases) => cases.slice(turn, turn + 1)),
  );
  return [...FIXED_CASES, ...turns.flat()];
}

/** A fault with what it gets wrong. */
export interface Fingerprinted {
  readonly fault: Fault;
  readonly asked: number;
  readonly failed: ReadonlyMap<string, string>;
}

/** The faults as they ship, a line each: those that are wrong in the same way are one. */
export function fingerprintsText(each: readonly Fingerprinted[]): string {
  const groups = new Map<string, Fingerprinted[]>();
  for (const found of each) {
    const key = JSON.stringify([found.asked, ...found.failed]);
    groups.set(key, [...(groups.get(key) ?? []), found]);
  }
  const lines = Array.from(groups.values(), ([first, ...rest]) => {
    if (first === undefined) throw new Defect("an empty group");
    const { requirement, like } = first.fault;
    const names = [first, ...rest].map(({ fault: { name } }) => name);
    const failed = Object.fromEntries(first.failed);
    return JSON.stringify({ names, requirement, like, asked: first.asked, failed });
  });
  const measured = JSON.stringify(MEASURED).slice(0, -1);
  return `${measured},"faults":[\n${lines.join(",\n")}\n]}\n`;
}

/**
 * What a command answers wrongly: the first cases that fail, and how many were asked for that.
 *
 * @param remembered - failing cases that are enough
 */
export async function fingerprintOf(
  command: readonly string[],
  cases: readonly Case[],
  remembered = REMEMBERED,
): Promise<Omit<Fingerprinted, "fault"> & { readonly failures: readonly Tried[] }> {
  const implementation = await startedSample(command);
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
      if (failures.length === remembered) break;
    }
    await Promise.all(flying);
    return { asked, failed: fingerprint(failures), failures };
  } finally {
    await implementation.close();
  }
}
