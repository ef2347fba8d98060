import { readingsUnder, type Vector, type VectorOutcome } from "../src/cases/vector.js";
import type { Method } from "../src/wire/methods.js";
import { outcomeOf } from "./answers.js";
import type { MutatedReference } from "./mutants.js";

/** A vector's request, and what a mutant must not answer otherwise. */
export type Asked = Pick<Vector, "id" | "params" | "answers"> & { readonly method: Method };

const MEANINGLESS_IN_GUARD = ["p", "interior_ask", "interior_bid"];
const SETS = ["tickets", "sell", "buy"];
const text = (value: unknown): string => JSON.stringify(value);
const isRebucket = (each: unknown): boolean =>
  (each as { readonly type?: unknown } | null)?.type === "rebucket";

/** An array whose order says nothing, in one order: sets, and the rebucketings at the head of the events. */
function inOrder(key: string, values: readonly unknown[]): readonly unknown[] {
  const free = SETS.includes(key) ? values : values.filter(isRebucket);
  const rest = values.filter((each) => !free.includes(each));
  return [...free.map(text).sort(), ...rest];
}

/** An outcome as text, the same for every two that the protocol's comparison takes for the same. */
function canonical(outcome: VectorOutcome): string {
  return JSON.stringify(outcome, (key, value: unknown) => {
    if (Array.isArray(value)) return inOrder(key, value);
    if (typeof value !== "object" || value === null) return value;
    const inGuard = (value as { readonly guard?: unknown }).guard === true;
    const entries = Object.entries(value).filter(
      ([name]) => !inGuard || !MEANINGLESS_IN_GUARD.includes(name),
    );
    return Object.fromEntries(entries.sort(([left], [right]) => (left < right ? -1 : 1)));
  });
}

/** Whether a vector kills a mutant: a wrong answer under some reading, or none at all. */
export function kills(
  reference: MutatedReference,
  mutant: string | undefined,
  { method, params, answers }: Asked,
): boolean {
  return answers.some((due) => {
    let given: VectorOutcome;
    try {
      given = outcomeOf(reference.answer(mutant, method, params, readingsUnder(due)));
    } catch {
      return true;
    }
    return text(given) !== text(due.exact) && canonical(given) !== canonical(due.exact);
  });
}
