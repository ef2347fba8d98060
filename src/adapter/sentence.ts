import type { Fault } from "./implementation.js";
import type { Task } from "./task.js";

/** A process that is no more: why, and what it left unanswered, the oldest first. */
export interface Ending<F = Fault> {
  readonly fault: F;
  readonly unanswered: readonly Task[];
  /** Whether the fault came of a request that had its answer already. */
  readonly isOfAnswered: boolean;
}

/** What becomes of the requests that a process left unanswered. */
export interface Sentence {
  /** The fault is its answer. */
  readonly convicted?: Task;
  /** To be repeated, the suspects one at a time. */
  readonly repeated: readonly Task[];
}

/** Who may have caused the fault: the one that is overdue, or anyone in flight. */
function suspectsOf({ fault, unanswered, isOfAnswered }: Ending): readonly Task[] {
  if (isOfAnswered) return [];
  return fault.kind === "timeout" ? unanswered.slice(0, 1) : unanswered;
}

/**
 * Finds the request that a fault came of. A breach of the protocol needs one suspect; a timeout and a
 * crash must happen to it twice, the second time alone, unless nothing can be repeated any more.
 */
export function sentence(ending: Ending, canRepeat: boolean): Sentence {
  const { fault, unanswered } = ending;
  const suspects = suspectsOf(ending);
  const bystanders = unanswered.filter((task) => !suspects.includes(task));
  const [suspect] = suspects;
  if (suspect !== undefined && suspects.length === 1) {
    const isCertain = fault.kind === "protocol" || suspect.isAlone || !canRepeat;
    if (isCertain) return { convicted: suspect, repeated: bystanders };
  }
  return { repeated: [...suspects.map((task) => ({ ...task, isAlone: true })), ...bystanders] };
}
