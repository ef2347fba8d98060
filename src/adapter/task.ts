import type { Method } from "../wire/methods.js";
import type { Answer } from "./implementation.js";

/** One request, until it is answered. */
export interface Task {
  readonly method: Method | "hello";
  /** The parameters as JSON text. */
  readonly params: string;
  /** Milliseconds from the moment it is the oldest one unanswered. */
  readonly deadlineMs: number;
  /** It is repeated, under suspicion, with nothing else in flight. */
  readonly isAlone: boolean;
  /** Takes the answer; only the first one counts. */
  readonly settle: (answer: Answer) => void;
}
