/** How patient and how lenient the suite is with an adapter. */
export interface AdapterSettings {
  /** The suite's name and version, as `hello` tells it. */
  readonly suite: string;
  /** Milliseconds from the moment a request is the oldest one unanswered. */
  readonly deadlineMs: number;
  /** Milliseconds from the start of the process to the answer to `hello`. */
  readonly startDeadlineMs: number;
  /** Milliseconds from the end of input to the end of the process. */
  readonly closeMs: number;
  readonly maxRestarts: number;
  /** The most requests in flight, even if the adapter allows more. */
  readonly maxInFlight: number;
  readonly maxLineBytes: number;
}

export const DEFAULT_SETTINGS: AdapterSettings = {
  suite: "dealer-conformance",
  deadlineMs: 10_000,
  startDeadlineMs: 10_000,
  closeMs: 2_000,
  maxRestarts: 5,
  maxInFlight: 64,
  maxLineBytes: 8 * 1024 * 1024,
};
