import { excerpt } from "./excerpt.js";

export interface TranscriptLine {
  readonly direction: "sent" | "received";
  /** At most 200 characters, control characters escaped. */
  readonly text: string;
}

/** Lines kept. */
const LINES = 10;
/** Up to here a line is kept whole and quoted on demand; longer ones are cut at once. */
const SHORT = 1024;

/** The last lines that went either way. */
export class Transcript {
  readonly #lines: TranscriptLine[] = [];

  add(direction: TranscriptLine["direction"], text: string): void {
    this.#lines.push({ direction, text: text.length > SHORT ? excerpt(text) : text });
    if (this.#lines.length > LINES) this.#lines.shift();
  }

  get lines(): readonly TranscriptLine[] {
    return this.#lines.map(({ direction, text }) => ({ direction, text: excerpt(text.trimEnd()) }));
  }
}
