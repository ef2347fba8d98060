import type { Verdict } from "../conformance/verdicts.js";
import { STATEMENTS } from "../requirements/statements.js";
import { countsOf } from "./counts.js";
import { failuresOf, failureText, plainFinding, type Failure } from "./failure.js";
import { faultLines } from "./fault-lines.js";
import { markup, NOTHING, type Markup } from "./html/markup.js";
import { printable } from "./printable.js";
import type { Recording } from "./recording.js";
import { ADAPTER_FAULTS } from "./standing.js";

function failureXml(failure: Failure, run: Recording): Markup {
  const { finding, verdict } = failure;
  const message = `${failureText(failure)}: ${STATEMENTS[verdict.requirement]}`;
  const body = finding === undefined ? "" : `\n${plainFinding(finding, run).join("\n")}\n`;
  return markup`<failure message="${message}" type="${verdict.requirement}">${body}</failure>`;
}

function testcase({ requirement, status }: Verdict, run: Recording, failure?: Failure): Markup {
  const inside =
    failure !== undefined
      ? failureXml(failure, run)
      : status === "untested"
        ? markup`<skipped message="untested"/>`
        : NOTHING;
  return markup`
    <testcase classname="dealer-conformance" name="${requirement}">${inside}</testcase>`;
}

/** What the adapter did, each kind of fault an error: a verdict on no requirement. */
function adapterErrors(run: Recording): readonly Markup[] {
  const { outcomes } = run.summary;
  const body = `\n${faultLines(run).join("\n")}\n`;
  const faults = ADAPTER_FAULTS.filter((fault) => outcomes[fault] > 0).map(
    (fault) => [fault, `${outcomes[fault]} cases: ${fault}`] as const,
  );
  const { length } = run.end.incidents;
  const all =
    faults.length === 0 && length > 0 ? [["incident", `the adapter failed`] as const] : faults;
  return all.map(
    ([name, message]) => markup`
    <testcase classname="adapter" name="${name}"><error message="${message}" type="${name}">${body}</error></testcase>`,
  );
}

function suite(run: Recording): Markup {
  const { implementation, seed } = run.start;
  const { requirements, failed, untested, cases } = countsOf(run);
  const errors = adapterErrors(run);
  const failures = new Map(failuresOf(run).map((each) => [each.verdict.requirement, each]));
  const properties = Object.entries({ seed, verdict: run.line, ...cases }).map(
    ([name, value]) => markup`
      <property name="${name}" value="${value}"/>`,
  );
  const testcases = run.summary.verdicts.map((verdict) =>
    testcase(verdict, run, failures.get(verdict.requirement)),
  );
  const name = printable(`${implementation.name} ${implementation.version}`);
  return markup`
  <testsuite name="${name}" tests="${requirements + errors.length}" failures="${failed}" errors="${errors.length}" skipped="${untested}" time="0">
    <properties>${properties}
    </properties>${testcases}${errors}
  </testsuite>`;
}

/** JUnit XML: a test suite for each run, a test case for each requirement. */
export const junit = (runs: readonly Recording[]): string =>
  markup`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="dealer-conformance">${runs.map(suite)}
</testsuites>
`.text;
