import { parseConfig } from "../config/parse-config.js";
import type { RunSetup } from "../config/run-setup.js";
import type { InputIssue } from "../errors.js";
import { printable } from "../report/printable.js";
import type { Shell } from "./shell.js";

/** What a command line may say instead of the file. */
export interface RunFileOptions {
  readonly seed?: number;
  readonly periods?: number;
  readonly arithmetic?: RunSetup["arithmetic"];
}

/** The largest run file that is read, bytes. */
const LARGEST_FILE = 64 * 1024 * 1024;

/** An issue in one line. */
export const issueText = ({ where, expected, found }: InputIssue): string =>
  printable(`${where}: expected ${expected}, found ${found}`);

/**
 * The run that a file and the command line ask for; what the command line says comes first.
 *
 * @returns undefined where the file is refused, with every issue told
 */
export function readRunFile(
  shell: Shell,
  path: string,
  options: RunFileOptions,
): RunSetup | undefined {
  const parsed = parseConfig(shell.read(path, LARGEST_FILE), { file: path });
  if (!parsed.ok) {
    for (const issue of parsed.issues) shell.err(issueText(issue));
    return undefined;
  }
  for (const warning of parsed.warnings) shell.err(`warning: ${issueText(warning)}`);
  const { value } = parsed;
  return {
    ...value,
    config: { ...value.config, seed: options.seed ?? value.config.seed },
    periods: options.periods ?? value.periods,
    arithmetic: options.arithmetic ?? value.arithmetic,
  };
}
