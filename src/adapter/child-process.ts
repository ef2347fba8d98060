import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { launchFailure, neverStarted } from "./launch-failure.js";
import {
  NO_EVENTS,
  type Launch,
  type LaunchFailure,
  type Pipe,
  type PipeEvents,
  type ProcessEnd,
} from "./pipe.js";

/** From SIGTERM to SIGKILL. */
const TERM_MS = 100;
/** How long a killed process is waited for; only a broken kernel needs longer. */
const REAP_MS = 1_000;
/** After the end of a process, how long its pipes may stay silent before they count as empty. */
const SILENCE_MS = 100;
/** After the end of a process, how long its pipes are read at most: something it started may hold them. */
const DRAIN_MS = 1_000;
/** How long a process may live on once it has closed a stream: it may be about to end. */
const HANG_UP_MS = 500;
const IS_WINDOWS = process.platform === "win32";

/** Every process that may still have something running in its group. */
const running = new Set<ChildPipe>();

/** Kills every adapter and what it started, at once. For the end of this process, by signal too. */
export function killAll(): void {
  for (const pipe of running) pipe.signalGroup("SIGKILL");
}

/** A process at the head of its own group, so that all it starts can be ended with it. */
class ChildPipe implements Pipe {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #timeouts: NodeJS.Timeout[] = [];
  #events: PipeEvents;
  #end: ProcessEnd | undefined;
  #isQuiet = true;
  #isFinished = false;
  #leave: () => void = () => undefined;
  readonly #gone = new Promise<void>((resolve) => {
    this.#leave = resolve;
  });

  constructor(child: ChildProcessWithoutNullStreams, events: PipeEvents) {
    this.#child = child;
    this.#events = events;
    if (child.pid !== undefined) running.add(this);
    this.#listen();
  }

  write(text: string): boolean {
    const { stdin } = this.#child;
    return !stdin.writable || stdin.write(text);
  }
  endInput(): void {
    this.#child.stdin.end();
  }
  kill(): Promise<void> {
    if (this.#events !== NO_EVENTS) {
      this.#events = NO_EVENTS;
      if (this.#end !== undefined || this.#child.pid === undefined) this.#finish();
      else this.#terminate();
    }
    return this.#gone;
  }
  signalGroup(signal: NodeJS.Signals): void {
    const { pid } = this.#child;
    if (pid === undefined) return;
    try {
      if (IS_WINDOWS) this.#child.kill(signal);
      else process.kill(-pid, signal);
    } catch {
      // Nothing of the group is left.
    }
  }

  #listen(): void {
    const { stdin, stdout, stderr } = this.#child;
    stdout.on("data", (chunk: Buffer) => {
      this.#isQuiet = false;
      this.#events.output(chunk);
    });
    stderr.on("data", (chunk: Buffer) => this.#events.errorOutput(chunk));
    stdout.once("end", () => this.#hangUp("standard output"));
    stdin.once("error", () => this.#hangUp("standard input"));
    for (const stream of [stdin, stdout, stderr]) stream.on("error", () => undefined);
    stdin.on("drain", () => this.#events.drained());
    this.#child.on("error", (error) => {
      if (this.#child.pid === undefined) this.#finish(launchFailure(error));
    });
    this.#child.once("exit", (code, signal) => {
      this.#exited(
        signal === null ? { kind: "exit", code: code ?? 0 } : { kind: "signal", signal },
      );
    });
  }

  #hangUp(stream: "standard input" | "standard output"): void {
    this.#later(HANG_UP_MS, () => {
      if (this.#end === undefined) this.#events.hungUp(stream);
    });
  }

  #terminate(): void {
    this.#destroyStreams();
    this.signalGroup("SIGTERM");
    this.#later(TERM_MS, () => this.signalGroup("SIGKILL"));
    this.#later(REAP_MS, () => this.#finish());
  }

  #exited(end: ProcessEnd): void {
    this.#end = end;
    this.signalGroup("SIGKILL");
    running.delete(this);
    if (this.#events === NO_EVENTS) this.#finish();
    else {
      this.#child.once("close", () => this.#finish(end));
      this.#awaitSilence(end, DRAIN_MS);
    }
  }

  /** Something that left the group may hold the pipes open: then they never close. */
  #awaitSilence(end: ProcessEnd, patience: number): void {
    this.#isQuiet = true;
    this.#later(SILENCE_MS, () =>
      // Timers come before input: what has arrived is read first, however busy this process was.
      setImmediate(() => {
        if (this.#isQuiet || patience <= 0) this.#finish(end);
        else this.#awaitSilence(end, patience - SILENCE_MS);
      }),
    );
  }

  #later(ms: number, action: () => void): void {
    if (!this.#isFinished) this.#timeouts.push(setTimeout(action, ms));
  }

  #destroyStreams(): void {
    const { stdin, stdout, stderr } = this.#child;
    for (const stream of [stdin, stdout, stderr]) stream.destroy();
  }

  #finish(end?: ProcessEnd | LaunchFailure): void {
    if (this.#isFinished) return;
    this.#isFinished = true;
    for (const timeout of this.#timeouts) clearTimeout(timeout);
    this.#destroyStreams();
    const events = this.#events;
    this.#events = NO_EVENTS;
    if (end !== undefined) events.ended(end);
    this.#leave();
  }
}

/**
 * Launches a command, without a shell, in a process group of its own.
 *
 * @param command - the program and its arguments
 */
export const childProcess =
  ([program = "", ...args]: readonly string[]): Launch =>
  (events) => {
    if (!process.listeners("exit").includes(killAll)) process.once("exit", killAll);
    try {
      const options = { detached: !IS_WINDOWS, windowsHide: true, shell: false } as const;
      return new ChildPipe(spawn(program, args, options), events);
    } catch (thrown) {
      return neverStarted(events, launchFailure(thrown));
    }
  };
