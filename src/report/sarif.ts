import { REQUIREMENT_IDS, STATEMENTS, type RequirementId } from "../requirements/statements.js";
import { countsOf } from "./counts.js";
import { failuresOf, failureText, plainFinding, type Failure } from "./failure.js";
import { faultLines } from "./fault-lines.js";
import { leaningLines } from "./leaning-lines.js";
import { printable } from "./printable.js";
import type { Recording } from "./recording.js";

const HOME = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/";

const RULES = REQUIREMENT_IDS.map((id) => ({
  id,
  shortDescription: { text: STATEMENTS[id] },
  defaultConfiguration: { level: "error" },
}));

/** Where a result is shown: at the file that stands for the implementation, if one is named. */
function locations(requirement: RequirementId, source: string | undefined) {
  const logical = { logicalLocations: [{ fullyQualifiedName: requirement, kind: "requirement" }] };
  if (source === undefined) return [logical];
  const uri = source.split("/").map(encodeURIComponent).join("/");
  return [
    { ...logical, physicalLocation: { artifactLocation: { uri }, region: { startLine: 1 } } },
  ];
}

function result(failure: Failure, run: Recording, source: string | undefined) {
  const { verdict, finding } = failure;
  const lines = finding === undefined ? [] : plainFinding(finding, run);
  return {
    ruleId: verdict.requirement,
    ruleIndex: REQUIREMENT_IDS.indexOf(verdict.requirement),
    kind: "fail",
    level: "error",
    message: { text: [failureText(failure), ...lines].join("\n") },
    locations: locations(verdict.requirement, source),
    partialFingerprints: { "requirement/v1": verdict.requirement },
  };
}

/** What is no failure: a warning, shown where the results are. */
const notes = (run: Recording, source: string | undefined) =>
  (run.end.leanings ?? []).map(({ method, requirement }, place) => ({
    ruleId: requirement,
    ruleIndex: REQUIREMENT_IDS.indexOf(requirement),
    kind: "fail",
    level: "note",
    message: { text: leaningLines(run)[place] },
    locations: locations(requirement, source),
    partialFingerprints: { "leaning/v1": `${method} ${requirement}` },
  }));

function runObject(run: Recording, source: string | undefined) {
  const { suite, implementation } = run.start;
  const notifications = faultLines(run).map((text) => ({
    level: "error",
    message: { text },
  }));
  return {
    tool: { driver: { name: "dealer-conformance", version: suite, rules: RULES } },
    automationDetails: {
      id: `dealer-conformance/${encodeURIComponent(printable(implementation.name))}`,
    },
    invocations: [
      {
        executionSuccessful: run.standing !== "no-verdict",
        toolExecutionNotifications: notifications,
      },
    ],
    results: [
      ...failuresOf(run).map((failure) => result(failure, run, source)),
      ...notes(run, source),
    ],
    properties: {
      implementation: printable(`${implementation.name} ${implementation.version}`),
      verdict: run.line,
      ...countsOf(run),
    },
  };
}

/**
 * SARIF 2.1.0: a run for each record, the requirements as its rules, a result for each broken one.
 *
 * @param source - the file, relative to the repository's root, at which results are shown
 */
export function sarif(runs: readonly Recording[], source?: string): string {
  const log = {
    $schema: `${HOME}sarif-schema-2.1.0.json`,
    version: "2.1.0",
    runs: runs.map((run) => runObject(run, source)),
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}
