import fc from "fast-check";
import type { Hello } from "../../src/adapter/implementation.js";
import type { CaseResult, End, Finding, Result, Start } from "../../src/conformance/result.js";
import { DEFAULT_READINGS } from "../../src/requirements/open-points.js";
import { REQUIREMENT_IDS, type RequirementId } from "../../src/requirements/statements.js";
import { METHODS } from "../../src/wire/methods.js";

/** What an adapter might say to break a report. */
export const HOSTILE = [
  "<script>alert(1)</script>",
  "</pre></style><img src=x onerror=alert(1)>",
  "]]>",
  `"' onload='x' "`,
  "&lt;&amp;&#0;",
  "a\n::error::owned",
  "a\r\n##[error]owned",
  "\u001b[31mred\u001b[0m\u0007\u0000\u009b",
  "| a | `b` ``` ~~~ | [x](http://e) |",
  "\ud800 lone \udc00 halves",
  "\u202eright to left\u2066\ufeff\u2028\ufffe",
  "%0A, file=x: 100%",
  "x".repeat(100_000),
] as const;

/** A plain text of the same place: what hostile text must look like to the parts around it. */
export const PLAIN = "plain";

export const hello = (name: string, more: Partial<Hello> = {}): Hello => ({
  protocol: 1,
  name,
  version: name,
  language: name,
  arithmetic: "exact",
  ratios: true,
  methods: METHODS,
  unknownMethods: [name],
  readings: DEFAULT_READINGS,
  declaredReadings: {},
  maxInFlight: 1,
  ...more,
});

export const start = (text: string): Start => ({
  type: "start",
  suite: "0.0.0",
  seed: 42,
  cases: 1,
  implementation: hello(text),
  command: ["node", text],
});

export const QUOTE_PARAMS = {
  S: "1",
  M: "1",
  O: "0.30",
  M_min: "0.02",
  clip_nonneg_B: true,
  a: 1,
  C: "1",
};

/** Everything that comes from outside in one finding is the text. */
export const finding = (
  text: string,
  requirements: readonly [RequirementId, ...RequirementId[]],
  failures = 1,
): Finding => ({
  type: "finding",
  requirements,
  case: { id: `quote@1:1 ${text}`, title: text, origin: "generated" },
  method: "quote",
  params: { ...QUOTE_PARAMS, extra: text },
  differences: [{ at: `/${text}`, expected: text, actual: text, requirements }],
  expected: { ask: text },
  actual: { ask: text, [text]: [text] },
  failures,
  reading: { point: "pin-flag", declared: text, shown: text },
});

export const caseResult = (text: string, more: Partial<CaseResult>): CaseResult => ({
  type: "case",
  id: text,
  title: text,
  origin: "generated",
  method: "quote",
  outcome: "passed",
  shows: ["kernel/value"],
  ...more,
});

export const end = (text: string, incidents: number): End => ({
  type: "end",
  restarts: incidents,
  requests: 3,
  incidents: Array.from({ length: incidents }, () => text),
  transcript: [{ direction: "received", text }],
});

/** A run in which everything went wrong, told in one text. */
export const worstRun = (text: string): readonly Result[] => [
  start(text),
  caseResult(text, {}),
  caseResult(text, { outcome: "failed", breaks: ["kernel/width", "kernel/clip"] }),
  caseResult(text, { outcome: "crash", reason: text }),
  caseResult(text, { outcome: "timeout", reason: text }),
  caseResult(text, { outcome: "protocol", reason: text }),
  finding(text, ["kernel/width", "kernel/clip"]),
  end(text, 2),
];

const ids = fc.uniqueArray(fc.constantFrom(...REQUIREMENT_IDS), { minLength: 1, maxLength: 3 });
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom(...HOSTILE.slice(0, -1)),
);
const others = fc.constantFrom(
  ...(["passed", "skipped", "unsupported", "undecided", "timeout", "crash"] as const),
  ...(["protocol", "not-run"] as const),
);
const unfailed = fc
  .tuple(text, others, ids)
  .map(([reason, outcome, shows]) => caseResult(reason, { outcome, shows, reason }));
const failed = fc
  .tuple(text, ids)
  .map(([id, breaks]) => caseResult(id, { outcome: "failed", shows: breaks, breaks }));

const firstBroken = ({ breaks = [] }: CaseResult): RequirementId | undefined => breaks[0];

function findingsOf(said: string, cases: readonly CaseResult[]): readonly Finding[] {
  return REQUIREMENT_IDS.flatMap((id) => {
    const failures = cases.filter((each) => firstBroken(each) === id);
    const [, ...also] = failures[0]?.breaks ?? [];
    return failures.length === 0 ? [] : [finding(said, [id, ...also], failures.length)];
  });
}

/** The record of some run: any outcomes, the findings that follow, texts of any kind. */
export const records: fc.Arbitrary<readonly Result[]> = fc
  .tuple(text, fc.array(fc.oneof(unfailed, failed), { maxLength: 12 }), fc.nat({ max: 2 }))
  .map(([said, cases, incidents]) => [
    start(said),
    ...cases,
    ...findingsOf(said, cases),
    end(said, incidents),
  ]);
