/** The world as a command sees it: only `main.ts` and `files.ts` know the real one. */
export interface Shell {
  /** A line on standard output. */
  readonly out: (line: string) => void;
  /** A line on standard error. */
  readonly err: (line: string) => void;
  /** A passing line on a terminal's standard error, overwritten by the next; nothing elsewhere. */
  readonly progress: (line: string) => void;
  /** @throws where the file cannot be read, or is larger than `limit` bytes */
  readonly read: (path: string, limit: number) => string;
  /**
   * A file's lines, one after the other, in bounded memory.
   *
   * @throws where the file cannot be read, or a line is longer than `limit` bytes
   */
  readonly readLines: (path: string, limit: number) => AsyncIterable<string> | Iterable<string>;
  /** A file to write lines to, `-` for standard output. @throws where it cannot be written */
  readonly lines: (path: string) => LineFile;
  readonly exists: (path: string) => boolean;
  /** Settles when the user asks for an end, by Ctrl-C or a signal. */
  readonly interrupted: () => Promise<void>;
  /** The day, `2026-11-23`. */
  readonly today: () => string;
  /** Milliseconds, from some moment on. */
  readonly now: () => number;
  readonly isColorful: boolean;
  /** The terminal's width, where standard output is one. */
  readonly columns: number | undefined;
  /** A file of this package, by its path in it. */
  readonly ownFile: (path: string) => string;
  readonly version: string;
}

/** The width of what is written to no terminal. */
export const PIPED = 100;

export interface LineFile {
  readonly write: (line: string) => void;
  readonly close: () => void;
}
