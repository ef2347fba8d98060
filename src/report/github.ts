import { failuresOf, failureText, plainFinding } from "./failure.js";
import { faultLines } from "./fault-lines.js";
import { leaningLines } from "./leaning-lines.js";
import { printable } from "./printable.js";
import type { Recording } from "./recording.js";

/** The data of a workflow command. */
const data = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

/** The value of a workflow command's property. */
const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

const annotation = (
  level: "error" | "warning" | "notice",
  title: string,
  message: string,
  source?: string,
): string => {
  const place = source === undefined ? "" : `file=${property(source)},`;
  return `::${level} ${place}title=${property(printable(title))}::${data(message)}\n`;
};

function annotations(run: Recording, source?: string): string {
  const { name, version } = run.start.implementation;
  const who = `${name} ${version}`;
  const findings = failuresOf(run)
    .filter(({ verdict, finding }) => finding?.requirements[0] === verdict.requirement)
    .map((failure) => {
      const lines = failure.finding === undefined ? [] : plainFinding(failure.finding, run);
      const title = `${failure.verdict.requirement}: ${failureText(failure)}`;
      return annotation("error", title, lines.join("\n"), source);
    });
  const faults = faultLines(run);
  const adapter =
    faults.length > 0 ? [annotation("error", `${who}: adapter`, faults.join("\n"))] : [];
  const warnings = leaningLines(run).map((line) => annotation("warning", who, line));
  const level = run.standing === "conforms" ? "notice" : "error";
  return [...findings, ...adapter, ...warnings, annotation(level, who, run.line)].join("");
}

/**
 * Annotations of a GitHub workflow: an error for each finding, then the verdict.
 *
 * @param source - the file to annotate
 */
export const github = (runs: readonly Recording[], source?: string): string =>
  runs.map((run) => annotations(run, source)).join("");
