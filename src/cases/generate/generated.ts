import fc from "fast-check";
import type { Readings } from "../../requirements/open-points.js";
import type { Method } from "../../wire/methods.js";
import type { Case } from "../case.js";
import { requests } from "./requests.js";

/** Where a generated case comes from: a seed, and a path to the case and through its shrinks. */
export interface GeneratedId {
  readonly method: Method;
  readonly seed: number;
  /** `17` is the 18th case of the seed, `17:0:2` a smaller one made from it. */
  readonly path: string;
}

const caseOf = ({ method, seed, path }: GeneratedId, params: object): Case => ({
  id: `${method}@${seed}:${path}`,
  title: `a generated ${method} request`,
  origin: "generated",
  method,
  params,
});

/** The first `count` cases of a seed; the same seed and readings, the same cases. */
export function generatedCases(
  method: Method,
  readings: Readings,
  { seed, count }: { readonly seed: number; readonly count: number },
): readonly Case[] {
  return fc
    .sample(requests(method, readings), { seed, numRuns: count })
    .map((params, index) => caseOf({ method, seed, path: String(index) }, params));
}

/** One generated case, made again from its id. */
export function generatedCase(id: GeneratedId, readings: Readings): Case | undefined {
  const { method, seed, path } = id;
  const [params] = fc.sample(requests(method, readings), { seed, path, numRuns: 1 });
  return params && caseOf(id, params);
}

/**
 * Looks for a smaller case that fails as this one does.
 *
 * @param fails - whether a smaller case still shows the failure
 * @param attempts - how many smaller cases are tried at most
 * @returns the smallest found, perhaps the case itself
 */
export async function shrunk(
  id: GeneratedId,
  readings: Readings,
  fails: (smaller: Case) => Promise<boolean>,
  attempts: number,
): Promise<Case> {
  const { method, seed, path } = id;
  let left = attempts;
  const holds = async (params: object) => {
    left -= 1;
    return left < 0 || !(await fails(caseOf(id, params)));
  };
  const { counterexample, counterexamplePath } = await fc.check(
    fc.asyncProperty(requests(method, readings), holds),
    { seed, path, numRuns: 1 },
  );
  const [params] =
    counterexample ?? fc.sample(requests(method, readings), { seed, path, numRuns: 1 });
  return caseOf({ method, seed, path: counterexamplePath ?? path }, params ?? {});
}
