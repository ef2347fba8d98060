import { REQUIREMENT_IDS, type RequirementId } from "../requirements/statements.js";
import type { CaseResult, Finding, Result } from "./result.js";

/** What a run says of one requirement. */
export interface Verdict {
  readonly requirement: RequirementId;
  /** `untested` where no case came to a verdict on it. */
  readonly status: "passed" | "failed" | "untested";
  /** Cases that put it to the test. */
  readonly cases: number;
  readonly passed: number;
  readonly failed: number;
  /** The adapter could not express them. */
  readonly skipped: number;
  /** Of methods that are not offered. */
  readonly unsupported: number;
}

/** What a run says of everything. */
export interface Summary {
  readonly verdicts: readonly Verdict[];
  readonly findings: readonly Finding[];
  /** Cases by outcome. */
  readonly outcomes: Readonly<Record<CaseResult["outcome"], number>>;
  /** Cases on a knife edge, and in how many the other side was taken. */
  readonly edges: { readonly cases: number; readonly neighbours: number };
  readonly rounded: number;
}

const NO_OUTCOMES: Summary["outcomes"] = {
  passed: 0,
  failed: 0,
  skipped: 0,
  unsupported: 0,
  undecided: 0,
  timeout: 0,
  crash: 0,
  protocol: 0,
  "not-run": 0,
};

/** A failed case speaks for what it breaks, and for nothing that comes after it. */
const speaksFor = ({ outcome, shows, breaks = [] }: CaseResult): readonly RequirementId[] =>
  outcome === "failed" ? breaks : shows;

function verdict(requirement: RequirementId, cases: readonly CaseResult[]): Verdict {
  const count = (counted: CaseResult["outcome"]) =>
    cases.filter(({ outcome }) => outcome === counted).length;
  const [passed, failed] = [count("passed"), count("failed")];
  return {
    requirement,
    status: failed > 0 ? "failed" : passed > 0 ? "passed" : "untested",
    cases: cases.length,
    passed,
    failed,
    skipped: count("skipped"),
    unsupported: count("unsupported"),
  };
}

/** The verdicts of a run, from its record alone. */
export function summary(results: readonly Result[]): Summary {
  const cases = results.filter((result) => result.type === "case");
  const byRequirement = new Map<RequirementId, CaseResult[]>(
    REQUIREMENT_IDS.map((requirement) => [requirement, []]),
  );
  const outcomes = { ...NO_OUTCOMES };
  for (const each of cases) {
    outcomes[each.outcome] += 1;
    for (const requirement of speaksFor(each)) byRequirement.get(requirement)?.push(each);
  }
  const onEdge = cases.filter(({ edge }) => edge !== undefined);
  const neighbours = onEdge.filter(({ edge }) => edge === "neighbour").length;
  return {
    verdicts: [...byRequirement].map(([requirement, each]) => verdict(requirement, each)),
    findings: results.filter((result) => result.type === "finding"),
    outcomes,
    edges: { cases: onEdge.length, neighbours },
    rounded: cases.filter(({ rounded }) => rounded === true).length,
  };
}
