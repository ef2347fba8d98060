/**
 * Our own bug: a state the types or the specification say cannot occur.
 * Never caught below the command line, which exits 70.
 */
export class Defect extends Error {
  override readonly name = "Defect";
}

/** One thing wrong with an input: where, what was expected, what was found. */
export interface InputIssue {
  /** A permanent word for the kind of issue, such as `type`, `range` or `unknown-key`. */
  readonly code: string;
  /** A JSON pointer, with file, line and column where the input is a file. */
  readonly where: string;
  readonly expected: string;
  readonly found: string;
}

/** An input, read; or everything that is wrong with it. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly InputIssue[] }
  | { readonly ok: false; readonly issues: readonly [InputIssue, ...InputIssue[]] };

/** Whose fault it was, as the exit code of every command (see docs/design). */
export const ExitCode = {
  conforms: 0,
  violates: 1,
  badInput: 2,
  adapterFault: 3,
  staleDeviations: 4,
  defect: 70,
} as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
