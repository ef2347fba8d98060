import {
  againstKnown,
  subjectOf,
  updatedDeviations,
  type KnownDeviation,
  type Staleness,
} from "../conformance/known-deviations.js";
import { knownText, parseKnown } from "../conformance/known-file.js";
import type { Result } from "../conformance/result.js";
import { ExitCode } from "../errors.js";
import { printable } from "../report/printable.js";
import type { Shell } from "./shell.js";

/** Where a list of known deviations is looked for where none is named. */
const USUAL_FILE = "conformance.yaml";
const LARGEST_FILE = 1024 * 1024;

export interface KnownOptions {
  readonly known?: string;
  readonly updateKnown?: true;
}

const WHY: Record<Staleness, string> = {
  gone: "is gone: take it off the list",
  different: "shows differently now",
  expired: "has expired",
};

/** The list that applies; undefined where the file has faults, which are told. */
export function knownDeviations(
  shell: Shell,
  { known, updateKnown }: KnownOptions,
): readonly KnownDeviation[] | undefined {
  const path = known ?? USUAL_FILE;
  if (!shell.exists(path) && (known === undefined || updateKnown === true)) return [];
  const parsed = parseKnown(shell.read(path, LARGEST_FILE));
  if (parsed.ok) return parsed.value;
  for (const { where, expected, found } of parsed.issues) {
    shell.err(printable(`${path}: ${where}: expected ${expected}, found ${found}`));
  }
  return undefined;
}

/** Writes the list that the run asks for; a new entry waits for its reason, owner and last day. */
export function updateKnown(
  shell: Shell,
  results: readonly Result[],
  listed: readonly KnownDeviation[],
  { known = USUAL_FILE }: KnownOptions,
): ExitCode {
  const deviations = updatedDeviations(results, listed);
  const file = shell.lines(known);
  file.write(knownText(deviations).trimEnd());
  file.close();
  shell.out(`${known}: ${deviations.length} known deviations`);
  for (const deviation of deviations) {
    if (deviation.reason === "")
      shell.out(`  ${subjectOf(deviation)}: write down its reason, owner and last day`);
  }
  return ExitCode.conforms;
}

/** A run's exit code, given what is known: what is listed and stands is no failure. */
export function heldAgainst(
  shell: Shell,
  results: readonly Result[],
  listed: readonly KnownDeviation[],
  found: ExitCode,
): ExitCode {
  if (listed.length === 0) return found;
  const { unknown, known, stale } = againstKnown(results, listed, shell.today());
  for (const deviation of known) {
    const { reason, owner, expires } = deviation;
    shell.out(printable(`known: ${subjectOf(deviation)}, until ${expires} (${owner}): ${reason}`));
  }
  for (const { deviation, why, shows } of stale) {
    const now = shows === undefined ? "" : `; now: ${shows}`;
    const { signature } = deviation;
    shell.err(
      printable(`known deviation ${subjectOf(deviation)} ${WHY[why]}; listed: ${signature}${now}`),
    );
  }
  if (found === ExitCode.adapterFault || unknown.length > 0) return found;
  return stale.length > 0 ? ExitCode.staleDeviations : ExitCode.conforms;
}
