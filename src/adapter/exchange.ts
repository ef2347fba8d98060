import { answerOf } from "./answer-of.js";
import { excerpt } from "./excerpt.js";
import type { Answer, ProtocolBreach } from "./implementation.js";
import { InFlight } from "./in-flight.js";
import { readMessage, requestLine } from "./messages.js";
import { ProtocolRule, type BrokenRule } from "./protocol-rule.js";
import type { Task } from "./task.js";
import type { Transcript } from "./transcript.js";

export const breachOf = ({ rule, excerpt: quoted }: BrokenRule): ProtocolBreach => ({
  kind: "protocol",
  side: "adapter",
  rule,
  excerpt: quoted,
});

/** A breach that is no answer to a request in flight. */
export interface Breach {
  readonly fault: ProtocolBreach;
  /** Whether it comes of a request that had its answer already. */
  readonly isOfAnswered: boolean;
}

interface Answered {
  readonly id: number;
  readonly task: Task;
  readonly answer: Answer;
}

/** The requests and answers of one process: numbers the ones and matches the others by id, in any order. */
export class Exchange {
  readonly #transcript: Transcript;
  readonly #inFlight = new InFlight<Task>();
  #answered: Answered[] = [];

  constructor(transcript: Transcript) {
    this.#transcript = transcript;
  }

  /** Requests sent and unanswered. */
  get size(): number {
    return this.#inFlight.size;
  }
  get oldest(): Task | undefined {
    return this.#inFlight.oldest;
  }
  /** The oldest first. */
  get unanswered(): readonly Task[] {
    return this.#inFlight.all();
  }

  /** The line that asks it, its end included. */
  request(task: Task): string {
    const line = requestLine(this.#inFlight.add(task), task.method, task.params);
    this.#transcript.add("sent", line);
    return line;
  }

  /** Takes a line for the answer, right or wrong, to a request in flight, or says what else it is. */
  read(line: string): Breach | undefined {
    this.#transcript.add("received", line);
    const message = readMessage(line);
    const { id } = message;
    const task = id === undefined ? undefined : this.#inFlight.take(id);
    if (id !== undefined && task !== undefined) {
      this.#answered.push({ id, task, answer: answerOf(message) });
      return undefined;
    }
    if (id !== undefined && this.#inFlight.hasHad(id)) return this.#second(id, line);
    return message.kind === "broken"
      ? { fault: breachOf(message), isOfAnswered: false }
      : {
          fault: breachOf({ rule: ProtocolRule.knownId, excerpt: excerpt(line) }),
          isOfAnswered: false,
        };
  }

  /** Hands out the answers read since the last time. */
  deliver(): void {
    const answered = this.#answered;
    this.#answered = [];
    for (const { task, answer } of answered) task.settle(answer);
  }

  /** A second answer to a request; it spoils the first where that was not handed out yet. */
  #second(id: number, line: string): Breach {
    const fault = breachOf({ rule: ProtocolRule.answeredOnce, excerpt: excerpt(line) });
    this.#answered = this.#answered.map((each) =>
      each.id === id ? { ...each, answer: fault } : each,
    );
    return { fault, isOfAnswered: true };
  }
}
