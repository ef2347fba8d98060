/** How a process ended. */
export type ProcessEnd =
  | { readonly kind: "exit"; readonly code: number }
  | { readonly kind: "signal"; readonly signal: string };

/** Why there is no process. */
export interface LaunchFailure {
  readonly kind: "not-found" | "not-executable" | "not-started";
  readonly message: string;
}

/** What happens at the other end of a pipe; nothing happens after `ended`, or after `kill`. */
export interface PipeEvents {
  output(chunk: Uint8Array): void;
  errorOutput(chunk: Uint8Array): void;
  /** What was written has gone through; more may follow. */
  drained(): void;
  /** The process lives on but closed one of its streams. */
  hungUp(stream: "standard input" | "standard output"): void;
  /** Comes after all output that the process left behind. */
  ended(end: ProcessEnd | LaunchFailure): void;
}

/** Nobody listens. */
export const NO_EVENTS: PipeEvents = {
  output: () => undefined,
  errorOutput: () => undefined,
  drained: () => undefined,
  hungUp: () => undefined,
  ended: () => undefined,
};

/** A process that reads what is written here. None of its methods throws. */
export interface Pipe {
  /** @returns false where more should wait for `drained` */
  write(text: string): boolean;
  endInput(): void;
  /** Ends the process and everything it started; resolves when it is gone. */
  kill(): Promise<void>;
}

export type Launch = (events: PipeEvents) => Pipe;

/** Time, as the session sees it: milliseconds from any origin, never going back. */
export interface Timer {
  now(): number;
  /** @returns cancels the action */
  after(ms: number, action: () => void): () => void;
}
