import type { Launch, Pipe, PipeEvents, Timer } from "../../src/adapter/pipe.js";
import { DEFAULT_SETTINGS, type AdapterSettings } from "../../src/adapter/settings.js";
import { Supervisor } from "../../src/adapter/supervisor.js";
import { Transcript } from "../../src/adapter/transcript.js";

/** Time that passes when told to. */
export class ManualTimer implements Timer {
  #now = 0;
  #pending: { readonly at: number; readonly action: () => void }[] = [];

  now(): number {
    return this.#now;
  }
  after(ms: number, action: () => void): () => void {
    const entry = { at: this.#now + ms, action };
    this.#pending.push(entry);
    return () => {
      this.#pending = this.#pending.filter((each) => each !== entry);
    };
  }
  get pending(): number {
    return this.#pending.length;
  }
  advance(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const [next] = this.#pending
        .filter(({ at }) => at <= end)
        .sort((left, right) => left.at - right.at);
      if (next === undefined) break;
      this.#now = next.at;
      this.#pending = this.#pending.filter((each) => each !== next);
      next.action();
    }
    this.#now = end;
  }
}

interface Request {
  readonly id: number;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A process that says what the test says. */
export class FakeProcess implements Pipe {
  readonly #events: PipeEvents;
  readonly writes: string[] = [];
  isFull = false;
  isInputEnded = false;
  isKilled = false;

  constructor(events: PipeEvents) {
    this.#events = events;
  }
  write(text: string): boolean {
    this.writes.push(text);
    return !this.isFull;
  }
  endInput(): void {
    this.isInputEnded = true;
  }
  kill(): Promise<void> {
    this.isKilled = true;
    return Promise.resolve();
  }

  get requests(): readonly Request[] {
    return this.writes.flatMap((text) =>
      text
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as Request),
    );
  }
  /** The ids of what was asked after hello. */
  get ids(): readonly number[] {
    return this.requests.slice(1).map(({ id }) => id);
  }
  say(text: string): void {
    if (!this.isKilled) this.#events.output(new TextEncoder().encode(text));
  }
  answer(...ids: readonly number[]): void {
    this.say(ids.map((id) => answerLine(id, { answered: id })).join(""));
  }
  drain(): void {
    this.isFull = false;
    this.#events.drained();
  }
  exit(code: number): void {
    if (!this.isKilled) this.#events.ended({ kind: "exit", code });
  }
}

export const answerLine = (id: number, result: unknown): string =>
  `${JSON.stringify({ jsonrpc: "2.0", id, result })}\n`;

export const HELLO = {
  protocol: 1,
  name: "fake",
  version: "1",
  arithmetic: "exact",
  methods: ["quote"],
  readings: {},
  max_in_flight: 4,
};

/** Everything that waits for a promise has gone on, a process that started has said hello. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

export interface FakeAdapter {
  readonly supervisor: Supervisor;
  readonly processes: readonly FakeProcess[];
  readonly timer: ManualTimer;
  /** The newest process. */
  readonly current: () => FakeProcess;
  readonly mute: () => void;
}

/** A supervisor over fake processes; each says hello as it starts, until they are made mute. */
export function fakeAdapter(settings: Partial<AdapterSettings>, hello: unknown): FakeAdapter {
  const processes: FakeProcess[] = [];
  const timer = new ManualTimer();
  let isMute = false;
  const launch: Launch = (events) => {
    const process = new FakeProcess(events);
    processes.push(process);
    if (!isMute) setImmediate(() => process.say(answerLine(1, hello)));
    return process;
  };
  const supervisor = new Supervisor({
    launch,
    timer,
    settings: { ...DEFAULT_SETTINGS, ...settings },
    transcript: new Transcript(),
  });
  const current = (): FakeProcess => {
    const newest = processes.at(-1);
    if (newest === undefined) throw new Error("nothing was launched");
    return newest;
  };
  return { supervisor, processes, timer, current, mute: () => void (isMute = true) };
}
