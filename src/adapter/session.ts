import { ByteTail } from "./byte-tail.js";
import { Deadline } from "./deadline.js";
import { breachOf, Exchange, type Breach } from "./exchange.js";
import type { Fault } from "./implementation.js";
import { LineReader } from "./lines.js";
import type { Launch, LaunchFailure, Pipe, PipeEvents, ProcessEnd, Timer } from "./pipe.js";
import { ProtocolRule, type BrokenRule } from "./protocol-rule.js";
import type { Ending } from "./sentence.js";
import type { AdapterSettings } from "./settings.js";
import type { Task } from "./task.js";
import type { Transcript } from "./transcript.js";

/** Who is told how a session goes. */
export interface SessionListener {
  /** Answers may have come and there may be room for more requests. */
  ready(): void;
  /** The process ended or was given up; told once at most. */
  ended(ending: Ending<Fault | LaunchFailure>): void;
}

/** What a session needs of its surroundings. */
export interface SessionContext {
  readonly launch: Launch;
  readonly timer: Timer;
  readonly settings: AdapterSettings;
  readonly transcript: Transcript;
}

const STDERR_TAIL_BYTES = 4096;

const breach = (broken: BrokenRule): Breach => ({ fault: breachOf(broken), isOfAnswered: false });

/**
 * One process from its start to its end. A breach of the protocol that is no answer to a request in
 * flight, a missed deadline or the end of the process ends the session; what the process wrote after
 * that does not count.
 */
export class Session implements PipeEvents {
  readonly #context: SessionContext;
  readonly #listener: SessionListener;
  readonly #exchange: Exchange;
  readonly #lines: LineReader;
  readonly #deadline: Deadline;
  readonly #stderr = new ByteTail(STDERR_TAIL_BYTES);
  readonly #pipe: Pipe;
  #watched: Task | undefined;
  #isBlocked = false;
  #isClosing = false;
  #isOver = false;
  #leave: () => void = () => undefined;
  /** Resolves when the process is gone. */
  readonly gone = new Promise<void>((resolve) => {
    this.#leave = resolve;
  });

  constructor(context: SessionContext, listener: SessionListener) {
    this.#context = context;
    this.#listener = listener;
    this.#exchange = new Exchange(context.transcript);
    this.#lines = new LineReader(context.settings.maxLineBytes);
    this.#deadline = new Deadline(context.timer, () => this.#expire());
    this.#pipe = context.launch(this);
  }

  get stderrTail(): string {
    return this.#stderr.text;
  }
  get unanswered(): readonly Task[] {
    return this.#exchange.unanswered;
  }
  /** Whether every request has its answer. */
  get isIdle(): boolean {
    return this.#exchange.size === 0;
  }
  /** How many more requests can be sent where `most` may be in flight. */
  room(most: number): number {
    if (this.#isBlocked || this.#exchange.oldest?.isAlone === true) return 0;
    return most - this.#exchange.size;
  }

  send(tasks: readonly Task[]): void {
    if (tasks.length === 0) return;
    const text = tasks.map((task) => this.#exchange.request(task)).join("");
    this.#watch();
    this.#isBlocked = !this.#pipe.write(text);
  }

  /** Ends the input; resolves when the process has ended. */
  close(): Promise<void> {
    if (!this.#isOver && !this.#isClosing) {
      this.#isClosing = true;
      this.#deadline.stop();
      this.#pipe.endInput();
    }
    return this.gone;
  }

  /** Ends the process; resolves when it is gone. Nobody is told. */
  kill(): Promise<void> {
    this.#isOver = true;
    this.#deadline.stop();
    void this.#pipe.kill().then(this.#leave);
    return this.gone;
  }

  output(chunk: Uint8Array): void {
    for (const line of this.#lines.read(chunk)) {
      const found = typeof line === "string" ? this.#exchange.read(line) : breach(line);
      if (found !== undefined) {
        this.#end(found);
        return;
      }
    }
    this.#exchange.deliver();
    this.#watch();
    this.#listener.ready();
  }
  errorOutput(chunk: Uint8Array): void {
    this.#stderr.add(chunk);
  }
  drained(): void {
    this.#isBlocked = false;
    this.#listener.ready();
  }
  hungUp(stream: string): void {
    const closed = { rule: ProtocolRule.openStreams, excerpt: `it closed its ${stream}` };
    if (!this.#isClosing) this.#end(breach(closed));
  }
  ended(end: ProcessEnd | LaunchFailure): void {
    if (this.#isClosing) void this.kill();
    else if (end.kind === "exit" || end.kind === "signal")
      this.#end({ fault: { kind: "crash", end, stderrTail: this.stderrTail } });
    else this.#end({ fault: end });
  }

  /** A deadline runs from the moment a request is the oldest one unanswered. */
  #watch(): void {
    const { oldest } = this.#exchange;
    if (oldest === this.#watched || this.#isClosing) return;
    this.#watched = oldest;
    if (oldest === undefined) this.#deadline.lift();
    else this.#deadline.set(oldest.deadlineMs);
  }

  #expire(): void {
    const afterMs = this.#watched?.deadlineMs ?? 0;
    const { unfinished } = this.#lines;
    this.#end({ fault: { kind: "timeout", afterMs, unfinished, stderrTail: this.stderrTail } });
  }

  #end({ fault, isOfAnswered = false }: { fault: Fault | LaunchFailure; isOfAnswered?: boolean }) {
    if (this.#isOver) return;
    const { unfinished } = this.#lines;
    if (unfinished !== "") this.#context.transcript.add("received", unfinished);
    void this.kill();
    this.#exchange.deliver();
    this.#listener.ended({ fault, unanswered: this.unanswered, isOfAnswered });
  }
}
