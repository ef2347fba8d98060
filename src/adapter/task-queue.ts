import type { Answer } from "./implementation.js";
import type { Task } from "./task.js";

/** What is still to be sent: first the suspects, one at a time, then everything else in order. */
export class TaskQueue {
  #suspects: readonly Task[] = [];
  readonly #others: Task[] = [];

  get isEmpty(): boolean {
    return this.#suspects.length === 0 && this.#others.length === 0;
  }

  add(task: Task): void {
    this.#others.push(task);
  }

  /** Puts tasks before those that wait already. */
  repeat(tasks: readonly Task[]): void {
    this.#suspects = [...tasks.filter((task) => task.isAlone), ...this.#suspects];
    this.#others.unshift(...tasks.filter((task) => !task.isAlone));
  }

  /**
   * Takes out what may be sent now.
   *
   * @param room - how many more may be in flight
   * @param isIdle - whether nothing is in flight
   */
  next(room: number, isIdle: boolean): readonly Task[] {
    if (room <= 0) return [];
    const [suspect, ...later] = this.#suspects;
    if (suspect === undefined) return this.#others.splice(0, room);
    if (!isIdle) return [];
    this.#suspects = later;
    return [suspect];
  }

  /** Gives everything that waits one answer. */
  dismiss(answer: Answer): void {
    const dismissed = [...this.#suspects, ...this.#others.splice(0)];
    this.#suspects = [];
    for (const task of dismissed) task.settle(answer);
  }
}
