import { faultText } from "../adapter/fault-text.js";
import type { Hello, Implementation } from "../adapter/implementation.js";
import type { Case } from "../cases/case.js";
import { FIXED_CASES } from "../cases/fixed/index.js";
import { generatedCases } from "../cases/generate/generated.js";
import { findings } from "./findings.js";
import { fingerprint } from "./fingerprint.js";
import { leanings } from "./leanings.js";
import { likeness, type KnownFaults } from "./likeness.js";
import type { CaseResult, Likeness, Result } from "./result.js";
import { rightPlaces } from "./rounding.js";
import { shownReadings } from "./shown-reading.js";
import { tryCase, type Tried } from "./try-case.js";

/** How a run goes about it. */
export interface Plan {
  /** The suite's version. */
  readonly suite: string;
  /** Where generated cases come from. */
  readonly seed: number;
  /** Generated cases for each method. */
  readonly cases: number;
  /** How the adapter was started, for the command that repeats a case. */
  readonly command?: readonly string[];
}

/** What a run is held against beside the specification. */
export interface Comparison {
  /** Planted faults, for a run that fails to be likened to. */
  readonly knownFaults?: KnownFaults;
}

/** The planted faults that a run behaves like. */
function likenesses(
  failures: readonly Tried[],
  results: readonly CaseResult[],
  { knownFaults }: Comparison,
): readonly Likeness[] {
  if (failures.length === 0 || knownFaults === undefined) return [];
  const decided = new Set(results.filter(isVerdict).map(({ id }) => id));
  const found = likeness({ decided, failed: fingerprint(failures) }, knownFaults);
  return found.map(({ names, requirement, like }) => ({ faults: names, requirement, like }));
}

const isVerdict = ({ outcome }: CaseResult): boolean =>
  outcome === "passed" || outcome === "failed";

/**
 * Everything an implementation is asked: the fixed cases, then generated ones, method by method. The
 * fixed cases of methods that it does not offer are among them, to be counted as unsupported.
 */
export function plannedCases(hello: Hello, { seed, cases }: Plan): readonly Case[] {
  const generated = hello.methods.flatMap((method) =>
    generatedCases(method, hello.readings, { seed, count: cases }),
  );
  return [...FIXED_CASES, ...generated];
}

/** Tries the cases with as many in flight as the adapter takes; results come in the order of the cases. */
async function* tried(
  implementation: Implementation,
  cases: readonly Case[],
): AsyncGenerator<Tried> {
  const flying: Promise<Tried>[] = [];
  for (const asked of cases) {
    flying.push(tryCase(implementation, asked));
    const first = flying.length >= implementation.hello.maxInFlight ? flying.shift() : undefined;
    if (first !== undefined) yield await first;
  }
  for (const left of flying) yield await left;
}

/** What tells readings apart comes before what depends on them. */
const witnessesFirst = (cases: readonly Case[]): readonly Case[] => [
  ...cases.filter(({ witnessOf }) => witnessOf !== undefined),
  ...cases.filter(({ witnessOf }) => witnessOf === undefined),
];

/**
 * Puts an implementation to the test. What it yields is the record of the run, as it comes: the
 * start, every case, the findings with their smallest cases, the end. It closes the implementation
 * before the end, since not ending in time is a fault too.
 */
export async function* check(
  implementation: Implementation,
  asked: readonly Case[],
  plan: Plan,
  comparison: Comparison = {},
): AsyncGenerator<Result> {
  yield { type: "start", ...plan, implementation: implementation.hello };
  const failures: Tried[] = [];
  const results: CaseResult[] = [];
  const witnesses: Tried[] = [];
  const onEdge: Tried[] = [];
  for await (const each of tried(implementation, witnessesFirst(asked))) {
    if (each.case.witnessOf !== undefined) witnesses.push(each);
    if (each.failure !== undefined) failures.push(each);
    if (each.result.edge !== undefined) onEdge.push(each);
    results.push(each.result);
    yield each.result;
  }
  yield* findings(implementation, failures);
  await implementation.close();
  const { restarts, requests, incidents, transcript } = implementation.dealings;
  const words = incidents.map(({ fault }) => faultText(fault));
  const readings = shownReadings(implementation.hello, witnesses);
  const behavesLike = likenesses(failures, results, comparison);
  const leaning = leanings(onEdge, implementation.hello);
  const places = rightPlaces(failures, implementation.hello);
  const hints = {
    ...(behavesLike.length > 0 && { behavesLike }),
    ...(leaning.length > 0 && { leanings: leaning }),
    ...(places !== undefined && { rightPlaces: places }),
  };
  yield { type: "end", restarts, requests, incidents: words, transcript, readings, ...hints };
}
