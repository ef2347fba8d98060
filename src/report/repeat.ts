import type { Start } from "../conformance/result.js";
import { commandLine } from "./command-line.js";
import { printable } from "./printable.js";

/** The command that repeats one case of a run. */
export const repeatCommand =
  ({ command }: Start) =>
  (caseId: string): string => {
    const adapter = command === undefined ? "" : ` -- ${commandLine(command)}`;
    return printable(
      `npx dealer-conformance check --case ${commandLine([caseId])}${adapter}`,
      2000,
    );
  };
