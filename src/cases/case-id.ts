import { isMethod } from "../wire/methods.js";
import type { Readings } from "../requirements/open-points.js";
import type { Case } from "./case.js";
import { FIXED_CASES } from "./fixed/index.js";
import { generatedCase, type GeneratedId } from "./generate/generated.js";

const GENERATED = /^([a-z_]+)@(-?\d+):(\d+(?::\d+)*)$/;

/** The parts of a generated case's id, or undefined where it is none. */
export function generatedId(id: string): GeneratedId | undefined {
  const [, method = "", seed, path] = GENERATED.exec(id) ?? [];
  if (!isMethod(method) || path === undefined) return undefined;
  return { method, seed: Number(seed), path };
}

/** The case of an id: a fixed one, or a generated one made again; undefined where there is none. */
export function caseById(id: string, readings: Readings): Case | undefined {
  const generated = generatedId(id);
  return generated === undefined
    ? FIXED_CASES.find((each) => each.id === id)
    : generatedCase(generated, readings);
}
