import { recordedRun } from "../../src/report/recorded.js";
import { repeatCommand } from "../../src/report/repeat.js";
import { failingCase, type FailingCase } from "../../src/explore/failing-case.js";

/** Cases by the id that an address names them with. */
export type Cases = ReadonlyMap<string, FailingCase>;

/** Where a report holds the cases of its findings, each under the id of its section. */
const CASE_DATA = "case-data";

/** The cases of the report that the page is part of; none where it is part of none. */
export function casesOfReport(): Cases {
  const text = document.getElementById(CASE_DATA)?.textContent;
  if (text === undefined) return new Map();
  return new Map(JSON.parse(text) as readonly (readonly [string, FailingCase])[]);
}

/** The longest line of a record, characters, and the largest record, bytes. */
const LIMITS = { line: 8 * 1024 * 1024, file: 256 * 1024 * 1024 };

/** Cases of a record, or what is wrong with it, in a sentence. */
export type ReadCases =
  { readonly ok: true; readonly cases: Cases } | { readonly ok: false; readonly fault: string };

/** The cases of a record that `check --out` wrote. */
export async function casesOfRecord(file: Blob): Promise<ReadCases> {
  if (file.size > LIMITS.file) {
    return {
      ok: false,
      fault: `expected a record of at most ${LIMITS.file} bytes, found ${file.size}`,
    };
  }
  const lines = (await file.text()).trimEnd().split("\n");
  const long = lines.findIndex(({ length }) => length > LIMITS.line);
  if (long >= 0) {
    const found = lines[long]?.length ?? 0;
    return {
      ok: false,
      fault: `line ${long + 1}: expected at most ${LIMITS.line} characters, found ${found}`,
    };
  }
  const read = await recordedRun(lines);
  if (!read.ok) {
    const [{ where, expected, found }] = read.issues;
    return { ok: false, fault: `${where}: expected ${expected}, found ${found.slice(0, 200)}` };
  }
  const { start, summary } = read.value;
  const repeat = repeatCommand(start);
  const cases = summary.findings.flatMap((finding) => {
    const [first = ""] = finding.requirements;
    const found = failingCase(finding, start, repeat(finding.case.id));
    return found === undefined ? [] : [[first, found] as const];
  });
  return { ok: true, cases: new Map(cases) };
}
