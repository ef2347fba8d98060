import type { Timer } from "./pipe.js";

/**
 * Once the time is up, what has arrived meanwhile may still be read for so long: if this process was
 * busy itself, the answer may be waiting in the pipe.
 */
export const GRACE_MS = 20;

/** The time one request at a time is given. Setting it again and again costs no timer. */
export class Deadline {
  readonly #timer: Timer;
  readonly #expired: () => void;
  #due: number | undefined;
  #isLate = false;
  #check: { readonly at: number; readonly cancel: () => void } | undefined;

  constructor(timer: Timer, expired: () => void) {
    this.#timer = timer;
    this.#expired = expired;
  }

  /** Expires `ms` from now, whatever was set before. */
  set(ms: number): void {
    this.#due = this.#timer.now() + ms;
    this.#isLate = false;
    if (this.#check === undefined || this.#check.at > this.#due) this.#checkAt(this.#due);
  }

  /** Nothing is waited for; a check that is due later finds that out. */
  lift(): void {
    this.#due = undefined;
  }

  /** Leaves no timer behind. */
  stop(): void {
    this.lift();
    this.#check?.cancel();
    this.#check = undefined;
  }

  #checkAt(at: number): void {
    this.#check?.cancel();
    const cancel = this.#timer.after(Math.max(0, at - this.#timer.now()), () => {
      this.#check = undefined;
      this.#look();
    });
    this.#check = { at, cancel };
  }

  #look(): void {
    if (this.#due === undefined) return;
    const now = this.#timer.now();
    if (now < this.#due) this.#checkAt(this.#due);
    else if (this.#isLate) this.#expired();
    else {
      this.#isLate = true;
      this.#checkAt(now + GRACE_MS);
    }
  }
}
