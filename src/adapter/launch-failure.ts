import type { LaunchFailure, Pipe, PipeEvents } from "./pipe.js";

const CAUSES: Readonly<Record<string, LaunchFailure["kind"]>> = {
  ENOENT: "not-found",
  EACCES: "not-executable",
};

/** What the operating system says about a command that it cannot start. */
export function launchFailure(thrown: unknown): LaunchFailure {
  const { message, code = "" } = thrown as Error & { readonly code?: string };
  return { kind: CAUSES[code] ?? "not-started", message };
}

/** The pipe to a command that did not become a process. */
export function neverStarted(events: PipeEvents, failure: LaunchFailure): Pipe {
  let isKilled = false;
  queueMicrotask(() => {
    if (!isKilled) events.ended(failure);
  });
  return {
    write: () => true,
    endInput: () => undefined,
    kill() {
      isKilled = true;
      return Promise.resolve();
    },
  };
}
