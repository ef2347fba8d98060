import { judge, type Said } from "../src/cases/judge.js";
import {
  readingsUnder,
  type Vector,
  type VectorAnswer,
  type VectorOutcome,
} from "../src/cases/vector.js";
import type { Reply } from "../src/reference/answer.js";
import type { Readings } from "../src/requirements/open-points.js";
import type { Method } from "../src/wire/methods.js";
import { outcomeOf } from "./answers.js";
import type { MutatedReference } from "./mutants.js";

/** A vector's request, and what a mutant must not answer otherwise. */
export type Asked = Pick<Vector, "id" | "params" | "answers"> & { readonly method: Method };

/** A vector's outcome as the suite's own comparison expects it. */
function replyOf(outcome: VectorOutcome): Reply {
  if ("result" in outcome) return { kind: "result", result: outcome.result };
  const side = (outcome.error.data as { readonly not_in_set: "sell" | "buy" } | undefined)
    ?.not_in_set;
  return side === undefined ? { kind: "refused", message: "" } : { kind: "not-in-set", side };
}

const text = (value: unknown): string => JSON.stringify(value);

/** What an adapter would have said for a mutant's answer. */
const saidOf = (outcome: VectorOutcome): Said =>
  "error" in outcome
    ? { kind: "refused", message: "", data: outcome.error.data }
    : { kind: "result", result: outcome.result };

/** The readings under which an answer is due: where it names no ticket choice, any choice is the same. */
function readingsOf(due: VectorAnswer): readonly Readings[] {
  const readings = readingsUnder(due);
  const isFree = due.under["ticket-choice"] === undefined;
  return isFree ? [readings, { ...readings, "ticket-choice": "other" }] : [readings];
}

/**
 * Whether a vector kills a mutant: under some reading its answer is not what is due, by the protocol's
 * comparison, or there is none.
 */
export function kills(
  reference: MutatedReference,
  mutant: string | undefined,
  { method, params, answers }: Asked,
): boolean {
  const isWrong = (due: VectorOutcome, readings: Readings): boolean => {
    let given: VectorOutcome;
    try {
      given = outcomeOf(reference.answer(mutant, method, params, readings));
    } catch {
      return true;
    }
    if (text(given) === text(due)) return false;
    const expected = {
      exact: replyOf(due),
      readings,
      edges: 0,
      neighbours: () => [],
      tooMany: false,
    };
    const request = { method, params, shows: ["C1"] } as const;
    return judge(request, expected, saidOf(given), "exact").kind !== "passed";
  };
  return answers.some((due) => readingsOf(due).some((readings) => isWrong(due.exact, readings)));
}
