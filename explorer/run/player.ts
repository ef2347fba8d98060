import type { InputIssue } from "../../src/errors.js";
import type { Moment } from "../../src/explore/play/moment.js";
import type { Overview } from "../../src/explore/play/overview.js";
import type { MomentAsked } from "../../src/explore/play/world.js";
import type { About, Ask, Said } from "./messages.js";
import PlayWorker from "./worker.js?worker&inline";

/** What the page knows of the run it plays. */
export type PlayerState =
  | { readonly phase: "empty" }
  | { readonly phase: "opening"; readonly name: string; readonly lines: number }
  | {
      readonly phase: "refused";
      readonly name: string;
      readonly issues: readonly [InputIssue, ...InputIssue[]];
    }
  | { readonly phase: "defect"; readonly message: string }
  | OpenState;

export interface OpenState {
  readonly phase: "open";
  readonly name: string;
  readonly about: About;
  readonly moment?: Moment;
  /** Events of a long period that were played so far, before the moment asked for can be shown. */
  readonly preparing?: number | undefined;
  readonly overview?: Overview;
  readonly isWhole: boolean;
}

interface Wanted {
  readonly place: number;
  readonly asked: MomentAsked;
}

/**
 * The run that the page plays, one at a time. A worker does the work, so that no run, however it is
 * made, holds up the page; a new run ends the worker of the one before.
 */
class Player {
  #worker: Worker | undefined;
  #state: PlayerState = { phase: "empty" };
  readonly #listeners = new Set<() => void>();
  #saved: ((file: Blob) => void) | undefined;
  /** A moment is being made; the one that is to come after it, the last that was asked for. */
  #isBusy = false;
  #next: Wanted | undefined;

  get state(): PlayerState {
    return this.#state;
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  open(name: string, file: Blob): void {
    this.close();
    this.#worker = new PlayWorker();
    this.#worker.onmessage = ({ data }: MessageEvent<Said>) => this.#hear(data, name);
    this.#worker.onerror = ({ message }) => this.#show({ phase: "defect", message });
    this.#show({ phase: "opening", name, lines: 0 });
    this.#ask({ ask: "open", name, file });
  }

  /** Ends whatever is going on. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#isBusy = false;
    this.#next = undefined;
    this.#show({ phase: "empty" });
  }

  /** Asks for a moment; of several in a row the last one counts. */
  want(place: number, asked: MomentAsked): void {
    if (this.#isBusy) this.#next = { place, asked };
    else {
      this.#isBusy = true;
      this.#ask({ ask: "moment", place, asked });
    }
  }

  /** The trace, as the command line would write it. */
  trace(): Promise<Blob> {
    return new Promise((resolve) => {
      this.#saved = resolve;
      this.#ask({ ask: "trace" });
    });
  }

  #ask(ask: Ask): void {
    this.#worker?.postMessage(ask);
  }

  #show(state: PlayerState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  #hear(said: Said, name: string): void {
    if (said.said === "lines") this.#show({ phase: "opening", name, lines: said.lines });
    else if (said.said === "opened") {
      this.#show({ phase: "open", name, about: said.about, isWhole: false });
    } else if (said.said === "refused") {
      this.#show({ phase: "refused", name, issues: said.issues });
    } else if (said.said === "defect") {
      this.#show({ phase: "defect", message: said.message });
    } else if (said.said === "trace") this.#saved?.(said.file);
    else if (this.#state.phase === "open") this.#update(this.#state, said);
  }

  #update(
    state: OpenState,
    said: Extract<Said, { said: "moment" | "preparing" | "overview" }>,
  ): void {
    if (said.said === "preparing") this.#show({ ...state, preparing: said.events });
    else if (said.said === "overview") {
      this.#show({ ...state, overview: said.overview, isWhole: said.isWhole });
    } else {
      this.#isBusy = false;
      const next = this.#next;
      this.#next = undefined;
      if (next !== undefined) this.want(next.place, next.asked);
      this.#show({ ...state, moment: said.moment, preparing: undefined });
    }
  }
}

export const player = new Player();
