import { printable } from "./excerpt.js";

/** The end of a stream of bytes: it takes any amount and keeps the last `limit`. */
export class ByteTail {
  readonly #limit: number;
  #bytes = new Uint8Array(0);

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(chunk: Uint8Array): void {
    const added = chunk.subarray(-this.#limit);
    const kept = this.#bytes.subarray(Math.max(0, this.#bytes.length + added.length - this.#limit));
    const bytes = new Uint8Array(kept.length + added.length);
    bytes.set(kept);
    bytes.set(added, kept.length);
    this.#bytes = bytes;
  }

  /** Safe to print, whatever the bytes were. */
  get text(): string {
    return printable(new TextDecoder().decode(this.#bytes));
  }
}
