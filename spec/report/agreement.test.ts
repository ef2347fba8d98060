import fc from "fast-check";
import { createColors } from "picocolors";
import { describe, expect, it } from "vitest";
import { badge } from "../../src/report/badge.js";
import { consoleReport } from "../../src/report/console.js";
import { github } from "../../src/report/github.js";
import { html } from "../../src/report/html.js";
import { junit } from "../../src/report/junit.js";
import { markdown } from "../../src/report/markdown.js";
import { recording, type Recording } from "../../src/report/recording.js";
import { sarif } from "../../src/report/sarif.js";
import { records } from "./records.js";
import { parsedXml, withTag } from "./well-formed.js";

/** Requirements passed, failed, untested; findings; cases that failed. */
type Figures = readonly [passed: number, failed: number, untested: number];

const RUNS: readonly Recording[] = fc
  .sample(records, { numRuns: 30, seed: 7 })
  .map((results) => recording(results));

/** Counted here, from the verdicts' definition: a failed case speaks for what it breaks. */
function figuresOf({ cases, summary: { verdicts } }: Recording): Figures {
  const failed = new Set(cases.flatMap(({ breaks = [] }) => breaks));
  const seen = new Set(
    cases.filter(({ outcome }) => outcome === "passed").flatMap(({ shows }) => shows),
  );
  const passed = [...seen].filter((id) => !failed.has(id)).length;
  return [passed, failed.size, verdicts.length - passed - failed.size];
}

const matches = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

describe("reports agree", () => {
  it("counts: the console's rows are the verdicts", () => {
    const style = { colors: createColors(false), quiet: false };
    for (const run of RUNS) {
      const text = consoleReport(run, style).join("\n");
      const rows = [/^✓ /gm, /^✗ /gm, /^- .*untested$/gm].map((row) => matches(text, row));
      expect(rows).toEqual(figuresOf(run));
    }
  });
  it("counts: JUnit's tests, failures and skipped are the verdicts, and its attributes its elements", () => {
    const suites = parsedXml([junit(RUNS)]).flatMap((root) => withTag(root, "testsuite"));
    expect(suites).toHaveLength(RUNS.length);
    for (const [place, suite] of suites.entries()) {
      const [, { tests, failures, errors, skipped }] = suite;
      const elements = ["testcase", "failure", "error", "skipped"] as const;
      const counted = elements.map((tag) => String(withTag(suite, tag).length));
      expect([tests, failures, errors, skipped]).toEqual(counted);
      const run = RUNS[place];
      const figures = run === undefined ? [] : figuresOf(run);
      const passed = Number(tests) - Number(failures) - Number(errors) - Number(skipped);
      expect([passed, Number(failures), Number(skipped)]).toEqual(figures);
    }
  });
  it("counts: JUnit's properties are the cases by outcome", () => {
    for (const [place, suite] of withTag(
      parsedXml([junit(RUNS)])[0] ?? ["", {}, [], ""],
      "testsuite",
    ).entries()) {
      const property = (name: string) =>
        withTag(suite, "property").find(([, each]) => each["name"] === name)?.[1]["value"];
      const failed = RUNS[place]?.cases.filter(({ outcome }) => outcome === "failed").length;
      expect(property("cases-failed")).toBe(String(failed));
    }
  });
  it("counts: SARIF has a result for each failed requirement, and no other", () => {
    const log = JSON.parse(sarif(RUNS)) as {
      runs: { results: { ruleId: string }[]; properties: Record<string, number> }[];
    };
    for (const [place, { results, properties }] of log.runs.entries()) {
      const run = RUNS[place];
      const failed = new Set(run?.cases.flatMap(({ breaks = [] }) => breaks));
      expect(new Set(results.map(({ ruleId }) => ruleId))).toEqual(failed);
      expect(results).toHaveLength(failed.size);
      const { passed, failed: broken, untested } = properties;
      expect([passed, broken, untested]).toEqual(run && figuresOf(run));
    }
  });
  it("counts: annotations are the findings, the adapter's faults and the verdict", () => {
    for (const run of RUNS) {
      const lines = github([run]).trimEnd().split("\n");
      expect(lines.every((line) => /^::(error|notice) /.test(line))).toBe(true);
      const adapter = lines.filter(
        (line) => line.includes(": adapter::") || line.includes("%3A adapter::"),
      );
      expect(lines).toHaveLength(run.summary.findings.length + adapter.length + 1);
    }
  });
  it("counts: Markdown and the page tell the verdicts, the findings and the cases", () => {
    for (const run of RUNS) {
      const [passed, failed, untested] = figuresOf(run);
      const told = `${passed} passed, ${failed} failed, ${untested} untested`;
      const [text, page] = [markdown([run]), html([run])];
      expect(text).toContain(`- requirements: ${told}\n`);
      expect(
        [/^\| \S+ \| ✓/gm, /^\| \S+ \| ✗/gm, /^\| \S+ \| – \|/gm].map((row) => matches(text, row)),
      ).toEqual([passed, failed, untested]);
      expect(page).toContain(told);
      const cells = ["passed", "failed", "untested"].map((status) =>
        matches(page, new RegExp(`<td class="${status}"`, "g")),
      );
      expect(cells).toEqual([passed, failed, untested]);
      const { length } = run.summary.findings;
      expect(matches(page, /<section class="finding"/g)).toBe(length);
      expect(matches(text, /^### (?!The adapter)/gm)).toBe(length);
    }
  });
  it("verdict: the badge is green where the run conforms, and only there", () => {
    for (const run of RUNS) {
      const [passed, failed] = figuresOf(run);
      const faults = run.cases.filter(({ outcome }) =>
        ["timeout", "crash", "protocol", "not-run"].includes(outcome),
      );
      const isClean = passed > 0 && failed === 0 && faults.length + run.end.incidents.length === 0;
      const { color, message } = JSON.parse(badge(run)) as { color: string; message: string };
      expect(color === "brightgreen").toBe(isClean);
      expect(run.line.startsWith("conforms")).toBe(isClean);
      if (isClean) expect(message).toBe(`${passed} of 77 requirements`);
    }
  });
  it("several runs: one matrix has a column for each", () => {
    const [first, second] = RUNS;
    if (first === undefined || second === undefined) throw new Error("no runs");
    const both = html([first, second]);
    expect(matches(both, /<td class="(passed|failed|untested)"/g)).toBe(2 * 77);
    expect(matches(markdown([first, second]), /^\| \S+ \| [✓✗–][^|]* \| [✓✗–][^|]* \|$/gm)).toBe(
      77,
    );
  });
  it("the same record, the same report", () => {
    const again = fc.sample(records, { numRuns: 30, seed: 7 }).map((results) => recording(results));
    expect(html(again)).toBe(html(RUNS));
  });
});
