import { excerpt, excerptOfBytes } from "./excerpt.js";
import { ProtocolRule, type BrokenRule } from "./protocol-rule.js";

const NEWLINE = 0x0a;
/** Bytes kept for the next unfinished line; what a longer one needed is given back. */
const KEPT = 65_536;

/**
 * Splits a stream of bytes into lines of text, whatever pieces it comes in. Holds one unfinished
 * line and never more than `maxBytes` of it. A `\r` before the line's end is white space to JSON and
 * stays.
 */
export class LineReader {
  readonly #maxBytes: number;
  readonly #decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  #held = new Uint8Array(0);
  #length = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** The lines that this piece of the stream completes. Nothing is read after a line that is too long. */
  *read(chunk: Uint8Array): Generator<string | BrokenRule, void, undefined> {
    for (let start = 0; ;) {
      const end = chunk.indexOf(NEWLINE, start);
      const piece = chunk.subarray(start, end < 0 ? chunk.length : end);
      if (this.#length + piece.length > this.#maxBytes) {
        this.#hold(piece.subarray(0, KEPT));
        yield { rule: ProtocolRule.lineLength, excerpt: this.unfinished };
        return;
      }
      if (end < 0) {
        this.#hold(piece);
        return;
      }
      yield this.#line(piece);
      start = end + 1;
    }
  }

  /** The beginning of the line that has not ended; empty where there is none. */
  get unfinished(): string {
    return excerptOfBytes(this.#held.subarray(0, this.#length));
  }

  #line(piece: Uint8Array): string | BrokenRule {
    const bytes = this.#length === 0 ? piece : this.#finish(piece);
    try {
      const text = this.#decoder.decode(bytes);
      if (!text.startsWith("\uFEFF")) return text;
      return { rule: ProtocolRule.byteOrderMark, excerpt: excerpt(text) };
    } catch {
      return { rule: ProtocolRule.utf8, excerpt: excerptOfBytes(bytes) };
    }
  }

  #finish(piece: Uint8Array): Uint8Array {
    this.#hold(piece);
    const bytes = this.#held.subarray(0, this.#length);
    this.#length = 0;
    if (bytes.length > KEPT) this.#held = new Uint8Array(0);
    return bytes;
  }

  #hold(piece: Uint8Array): void {
    const length = this.#length + piece.length;
    if (length > this.#held.length) {
      const larger = new Uint8Array(Math.max(length, 2 * this.#held.length));
      larger.set(this.#held.subarray(0, this.#length));
      this.#held = larger;
    }
    this.#held.set(piece, this.#length);
    this.#length = length;
  }
}
