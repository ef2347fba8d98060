import { shown, type Difference } from "../cases/compare/difference.js";
import type { Finding, Start } from "../conformance/result.js";
import { STATEMENTS, type RequirementId } from "../requirements/statements.js";
import { answerRows, type AnswerRow } from "./answer-rows.js";
import { markedLadder, type MarkedLadder } from "./case-marks.js";
import { ladder } from "./ladder.js";
import { requestPositions } from "./request-positions.js";

/** A finding with whose it is: what a report hands to the explorer. */
export interface FailingCase {
  readonly finding: Finding;
  readonly implementation: Pick<
    Start["implementation"],
    "name" | "version" | "arithmetic" | "readings"
  >;
  /** The command that repeats the case. */
  readonly repeat: string;
}

/** The largest case that is handed on, characters of JSON. */
const LARGEST = 256 * 1024;

/** A finding to be looked at; undefined where it is too large to be handed on. */
export function failingCase(
  finding: Finding,
  { implementation }: Start,
  repeat: string,
): FailingCase | undefined {
  const { name, version, arithmetic, readings } = implementation;
  const found = { finding, implementation: { name, version, arithmetic, readings }, repeat };
  return JSON.stringify(found).length > LARGEST ? undefined : found;
}

/** A case as it is shown. */
export interface CaseShown {
  readonly broken: readonly { readonly id: RequirementId; readonly statement: string }[];
  readonly differences: readonly Difference[];
  readonly rows: readonly AnswerRow[];
  /** The request, place by place. */
  readonly request: readonly (readonly [at: string, text: string])[];
  readonly ladders: readonly MarkedLadder[];
  /** The traces of a whole period, by the reference and as it was answered: to be stepped through. */
  readonly traces: { readonly reference?: string; readonly answer?: string };
}

type Fields = Readonly<Record<string, unknown>>;

/** Who told a period, and in which arithmetic. */
type Teller = Pick<FailingCase["implementation"], "name" | "arithmetic">;
const REFERENCE: Teller = { name: "the reference", arithmetic: "exact" };

/** The trace of a period that a `run_period` answer tells. */
function traceOf(
  { finding, implementation: { readings } }: FailingCase,
  answer: unknown,
  { name, arithmetic }: Teller,
): string | undefined {
  const { config, state } = finding.params as Fields;
  const { events, state: left } = (answer ?? {}) as Fields;
  if (finding.method !== "run_period" || !Array.isArray(events)) return undefined;
  if (typeof left !== "object" || left === null) return undefined;
  const lines = [
    { trace: 1, name, arithmetic, readings, config, state },
    ...(events as readonly unknown[]),
    { type: "period", period: (left as Fields)["period"], state: left },
  ];
  return lines.map((line) => JSON.stringify(line)).join("\n");
}

/** Everything that is shown of a case: both answers, place by place, on their ladders, as periods. */
export function caseShown(found: FailingCase): CaseShown {
  const { finding, implementation } = found;
  const { requirements, method, params, expected, actual, differences } = finding;
  const positions = requestPositions(method, params, implementation.readings);
  const [reference, answer] = [
    traceOf(found, expected, REFERENCE),
    traceOf(found, actual, implementation),
  ];
  return {
    broken: requirements.map((id) => ({ id, statement: STATEMENTS[id] })),
    differences,
    rows: answerRows(expected, actual, differences),
    request: answerRows(params, undefined, []).map(({ at, expected: text }) => [at, shown(text)]),
    ladders: positions.map((at) => markedLadder(ladder(at, at.bucket), finding)),
    traces: {
      ...(reference !== undefined && { reference }),
      ...(answer !== undefined && { answer }),
    },
  };
}
