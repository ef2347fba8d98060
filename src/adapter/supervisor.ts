import { Defect } from "../errors.js";
import type { Method } from "../wire/methods.js";
import { breachOf } from "./exchange.js";
import { faultText, startFaultText } from "./fault-text.js";
import type { Answer, Dealings, Fault, Hello, Implementation, Incident } from "./implementation.js";
import { leavesInTime } from "./leave.js";
import { greeting, isLaunchFailure, openingOf, startFaultOf } from "./opening.js";
import type { LaunchFailure } from "./pipe.js";
import { ProtocolRule } from "./protocol-rule.js";
import { sentence, type Ending } from "./sentence.js";
import { Session, type SessionContext, type SessionListener } from "./session.js";
import type { Started, StartFault } from "./start-failure.js";
import { TaskQueue } from "./task-queue.js";

/**
 * An adapter that is started anew when its process ends or is given up. What the old process left
 * unanswered is repeated in the new one, so that the fault falls on the request it came of. After the
 * last restart the rest is not run.
 */
export class Supervisor implements Implementation, SessionListener {
  readonly #context: SessionContext;
  readonly #queue = new TaskQueue();
  readonly #incidents: Incident[] = [];
  #session: Session | undefined;
  #hello: Hello | undefined;
  #greeting: Answer | undefined;
  #isOpen = false;
  #isRestarting = false;
  #isPumpDue = false;
  #restarts = 0;
  #requests = 0;
  #stderrTail = "";
  /** Why nothing is asked any more. */
  #over: string | undefined;
  #gone: Promise<void> = Promise.resolve();
  #closed: Promise<void> | undefined;
  #report: (started: Started) => void = () => undefined;

  constructor(context: SessionContext) {
    this.#context = context;
  }

  /** Starts the adapter for the first time. */
  start(): Promise<Started> {
    return new Promise((resolve) => {
      this.#report = resolve;
      this.#open();
    });
  }

  get hello(): Hello {
    if (this.#hello === undefined) throw new Defect("the adapter has not said hello");
    return this.#hello;
  }
  get dealings(): Dealings {
    return {
      restarts: this.#restarts,
      requests: this.#requests,
      incidents: [...this.#incidents],
      transcript: this.#context.transcript.lines,
      stderrTail: this.#session?.stderrTail ?? this.#stderrTail,
    };
  }

  ask(method: Method, params: object): Promise<Answer> {
    const { deadlineMs, maxLineBytes } = this.#context.settings;
    const text = JSON.stringify(params);
    return new Promise((settle) => {
      if (text.length > maxLineBytes)
        settle({ kind: "not-run", why: "the request is a line over 8 MiB" });
      else this.#queue.add({ method, params: text, deadlineMs, isAlone: false, settle });
      this.#schedule();
    });
  }

  close(): Promise<void> {
    return (this.#closed ??= this.#close());
  }

  ready(): void {
    if (this.#isOpen) this.#pump();
    else if (this.#greeting !== undefined) this.#greeted(this.#greeting);
  }

  ended({ fault, unanswered, isOfAnswered }: Ending<Fault | LaunchFailure>): void {
    if (this.#isOpen && !isLaunchFailure(fault)) {
      this.#judge({ fault, unanswered, isOfAnswered });
    } else this.#fail(startFaultOf(fault));
  }

  async #close(): Promise<void> {
    const why = "the adapter was closed";
    this.#retire(why);
    const session = this.#session;
    for (const task of session?.unanswered ?? []) task.settle({ kind: "not-run", why });
    if (!this.#isOpen) await session?.kill();
    else if (session !== undefined && !(await leavesInTime(session, this.#context))) {
      const fault = breachOf({ rule: ProtocolRule.exitsAtEnd, excerpt: "" });
      this.#judge({ fault, unanswered: session.unanswered, isOfAnswered: false });
    }
    await this.#gone;
  }

  #open(): void {
    this.#greeting = undefined;
    this.#session = new Session(this.#context, this);
    const settle = (answer: Answer) => void (this.#greeting = answer);
    this.#session.send([greeting(this.#context.settings, settle)]);
  }

  #greeted(greeting: Answer): void {
    const opening = openingOf(greeting, this.#context.settings.maxInFlight, this.#hello);
    if (!opening.ok) {
      this.#fail(opening.fault);
      return;
    }
    this.#isOpen = true;
    this.#hello = opening.hello;
    this.#report({ ok: true, implementation: this });
    this.#pump();
  }

  /** The adapter did not come to say hello. Told when nothing of it is left running. */
  #fail(fault: StartFault): void {
    this.#drop();
    const failure = { fault, stderrTail: this.#stderrTail };
    this.#retire(`the adapter did not start again: ${startFaultText(fault)}`);
    void this.#gone.then(() => this.#report({ ok: false, failure }));
  }

  /** An open session has ended. */
  #judge(ending: Ending): void {
    const { fault, unanswered } = ending;
    this.#drop();
    const methods = unanswered.map((task) => task.method);
    this.#incidents.push({ fault, unanswered: methods, stderrTail: this.#stderrTail });
    const canRepeat = this.#restarts < this.#context.settings.maxRestarts;
    const { convicted, repeated } = sentence(ending, canRepeat);
    convicted?.settle(fault);
    this.#queue.repeat(repeated);
    if (!canRepeat)
      this.#retire(`${faultText(fault)}; it had been started anew ${this.#restarts} times`);
    this.#pump();
  }

  /** Parts with the process, which is gone or going. */
  #drop(): void {
    this.#stderrTail = this.#session?.stderrTail ?? "";
    this.#gone = this.#session?.kill() ?? this.#gone;
    this.#session = undefined;
    this.#isOpen = false;
  }

  #retire(why: string): void {
    this.#over ??= why;
    this.#schedule();
  }

  /** Requests asked for in one go are written in one go. */
  #schedule(): void {
    if (this.#isPumpDue) return;
    this.#isPumpDue = true;
    queueMicrotask(() => {
      this.#isPumpDue = false;
      this.#pump();
    });
  }

  #pump(): void {
    if (this.#over !== undefined) this.#queue.dismiss({ kind: "not-run", why: this.#over });
    else if (this.#session === undefined) this.#restart();
    else if (this.#isOpen) this.#sendNext(this.#session);
  }

  #sendNext(session: Session): void {
    const tasks = this.#queue.next(session.room(this.hello.maxInFlight), session.isIdle);
    this.#requests += tasks.length;
    session.send(tasks);
  }

  #restart(): void {
    if (this.#queue.isEmpty || this.#isRestarting) return;
    this.#isRestarting = true;
    this.#restarts += 1;
    void this.#gone.then(() => {
      this.#isRestarting = false;
      if (this.#over === undefined) this.#open();
    });
  }
}
