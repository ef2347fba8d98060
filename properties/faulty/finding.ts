import type { Case } from "../../src/cases/case.js";
import { FIXED_CASES } from "../../src/cases/fixed/index.js";
import { generatedCases } from "../../src/cases/generate/generated.js";
import { shows } from "../../src/cases/shows.js";
import { summary, type Verdict } from "../../src/conformance/verdicts.js";
import { rational } from "../../src/numbers/rational.js";
import { answer } from "../../src/reference/answer.js";
import { DEFAULT_READINGS } from "../../src/requirements/open-points.js";
import type { RequirementId } from "../../src/requirements/statements.js";
import { METHODS } from "../../src/wire/methods.js";
import { commandOf, type Fault } from "./catalogue.js";
import { checkUntil, inTurns, type Stopped } from "./verdict.js";

/** Adapters that run side by side. */
const AT_ONCE = 3;
/** Generated cases of each method in a default `check`. */
export const DEFAULT_COUNT = 250;

/** The cases of a default `check`, or of a shorter one: the fixed ones, then one of each method in turn. */
function defaultCases(count: number): readonly Case[] {
  const plan = { seed: 42, count };
  const generated = METHODS.map((method) => generatedCases(method, DEFAULT_READINGS, plan));
  const turns = Array.from({ length: count }, (_, turn) =>
    generated.flatMap((cases) => cases.slice(turn, turn + 1)),
  );
  return [...FIXED_CASES, ...turns.flat()];
}

/** What a case puts to the test. */
function shownBy({ method, params, refusalOf }: Case): readonly RequirementId[] {
  const by = { numbers: rational, readings: DEFAULT_READINGS };
  return refusalOf ?? shows(method, params, answer(method, params, by));
}

/**
 * What `check` says of each fault, asked until a case names what the fault breaks; first the cases
 * that put just that to the test, then the others: the same cases as ever, in an order that is soon done.
 *
 * @param count - generated cases of each method
 */
export async function findings(
  faults: readonly Fault[],
  count: number,
): Promise<ReadonlyMap<Fault, Stopped>> {
  const cases = defaultCases(count);
  const shown = new Map(cases.map((each) => [each, shownBy(each)]));
  const found = await inTurns(faults, AT_ONCE, async (fault) => {
    const { name, requirement } = fault;
    const isShown = (each: Case) => shown.get(each)?.includes(requirement) === true;
    const asked = [...cases.filter(isShown), ...cases.filter((each) => !isShown(each))];
    const stopped = await checkUntil(commandOf(name), asked, ({ breaks = [] }) =>
      breaks.includes(requirement),
    );
    return [fault, stopped] as const;
  });
  return new Map(found);
}

/** The verdict on what a fault breaks, or on what it may rightly be named for, and how many cases failed. */
export function verdictOn(
  { requirement, also = [] }: Fault,
  { results }: Stopped,
): { readonly status: Verdict["status"] | undefined; readonly failed: number } {
  const { verdicts, outcomes } = summary(results);
  const named = verdicts.filter((each) => [requirement, ...also].includes(each.requirement));
  const [verdict] = [...named.filter(({ status }) => status === "failed"), ...named];
  return { status: verdict?.status, failed: outcomes.failed };
}
