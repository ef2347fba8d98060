import { isMethod } from "../wire/methods.js";
import type { Readings } from "../requirements/open-points.js";
import type { Case } from "./case.js";
import { FIXED_CASES } from "./fixed/index.js";
import { generatedCase, type GeneratedId } from "./generate/generated.js";

/** A place is one of the million that a run may ask: the cases before it are made on the way. */
const GENERATED = /^(?<method>[a-z_]+)@(?<seed>-?\d{1,10}):(?<path>\d{1,6}(?::\d{1,6})*)$/;

/** The parts of a generated case's id, or undefined where it is none. */
export function generatedId(id: string): GeneratedId | undefined {
  const parts = GENERATED.exec(id)?.groups as Record<keyof GeneratedId, string> | undefined;
  if (parts === undefined) return undefined;
  const { method, seed, path } = parts;
  return isMethod(method) ? { method, seed: Number(seed), path } : undefined;
}

/** The case of an id: a fixed one, or a generated one made again; undefined where there is none. */
export function caseById(id: string, readings: Readings): Case | undefined {
  const generated = generatedId(id);
  return generated === undefined
    ? FIXED_CASES.find((each) => each.id === id)
    : generatedCase(generated, readings);
}
