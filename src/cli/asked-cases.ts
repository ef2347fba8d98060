import type { Hello } from "../adapter/implementation.js";
import { caseById } from "../cases/case-id.js";
import type { Case } from "../cases/case.js";
import { caseOfVector } from "../cases/vector.js";
import { plannedCases, type Plan } from "../conformance/check.js";
import type { Shell } from "./shell.js";
import { shippedVectors } from "./shipped-vectors.js";

/** Which cases a run asks; all that are planned where nothing is said. */
export interface CaseOptions {
  readonly case?: string;
  readonly vectorsOnly?: true;
}

const vectorCases = (shell: Shell): readonly Case[] =>
  shippedVectors(shell).map((each) => caseOfVector(each.method, each));

/** Only a whole run can tell what is known, gone or new. */
export const isFiltered = (options: CaseOptions): boolean =>
  options.case !== undefined || options.vectorsOnly === true;

/** The cases that a run asks, or undefined where it asks for one that there is not. */
export function askedCases(
  shell: Shell,
  hello: Hello,
  plan: Plan,
  { case: id, vectorsOnly }: CaseOptions,
): readonly Case[] | undefined {
  if (id === undefined)
    return vectorsOnly === true ? vectorCases(shell) : plannedCases(hello, plan);
  const one = caseById(id, hello.readings) ?? vectorCases(shell).find((each) => each.id === id);
  return one && [one];
}
