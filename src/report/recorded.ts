import { parsedBy } from "../config/schema-faults.js";
import type { Result } from "../conformance/result.js";
import type { InputIssue, Parsed } from "../errors.js";
import { recording, type Recording } from "./recording.js";
import { resultSchema } from "./recorded-schema.js";

type Line =
  { readonly ok: true; readonly result: Result } | { readonly ok: false; issue: InputIssue };

const issueAt = (line: number, expected: string, found: string): Line => ({
  ok: false,
  issue: { code: "record", where: `line ${line}`, expected, found },
});

function parsedLine(text: string, line: number): Line {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return issueAt(line, "one JSON object", text);
  }
  const read = parsedBy(resultSchema, value);
  if (read.ok) return { ok: true, result: read.value };
  const [{ where, expected, found }] = read.issues;
  return issueAt(line, `${expected}${where === "" ? "" : ` at ${where}`}`, found);
}

/** What may not come where it comes. */
function misplaced({ type }: Result, line: number, isOver: boolean): string | undefined {
  if (isOver) return "nothing after the end of the run";
  if (line === 1 && type !== "start") return "the start of the run";
  return line > 1 && type === "start" ? "one run a file" : undefined;
}

/** The record of one run, as `check --out` writes it; or what is wrong with its first bad line. */
export async function recordedRun(
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<Parsed<Recording>> {
  const results: Result[] = [];
  for await (const text of lines) {
    const line = results.length + 1;
    const read = parsedLine(text, line);
    if (!read.ok) return { ok: false, issues: [read.issue] };
    const expected = misplaced(read.result, line, results.at(-1)?.type === "end");
    if (expected !== undefined) {
      const issue = { code: "order", where: `line ${line}`, expected, found: read.result.type };
      return { ok: false, issues: [issue] };
    }
    results.push(read.result);
  }
  if (results.at(-1)?.type === "end") return { ok: true, value: recording(results), warnings: [] };
  const where = `line ${results.length + 1}`;
  const issue = { code: "order", where, expected: "the end of the run", found: "nothing" };
  return { ok: false, issues: [issue] };
}
