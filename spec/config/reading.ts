import { parseConfig } from "../../src/config/parse-config.js";
import type { RunSetup } from "../../src/config/run-setup.js";
import type { InputIssue } from "../../src/errors.js";

/** The run that a file says, which must be right. */
export function setup(source: string): RunSetup {
  const parsed = parseConfig(source);
  if (parsed.ok) return parsed.value;
  throw new Error(parsed.issues.map((issue) => Object.values(issue).join(" | ")).join("\n"));
}

/** What is wrong with a file, which must be wrong. */
export function issues(source: string): readonly InputIssue[] {
  const parsed = parseConfig(source);
  if (parsed.ok) throw new Error("nothing was found wrong");
  return parsed.issues;
}

/** Code and JSON pointer of each issue, in the order of the text. */
export const findings = (source: string): readonly string[] =>
  issues(source).map(({ code, where }) => `${code} ${where.split(" ")[0] ?? ""}`);

/** A file's warnings. */
export function warnings(source: string): readonly InputIssue[] {
  const parsed = parseConfig(source);
  return parsed.ok ? parsed.warnings : [];
}
