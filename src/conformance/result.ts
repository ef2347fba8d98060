import type { Hello } from "../adapter/implementation.js";
import type { TranscriptLine } from "../adapter/transcript.js";
import type { Origin } from "../cases/case.js";
import type { Difference } from "../cases/compare/difference.js";
import type { OpenPoint } from "../requirements/open-points.js";
import type { RequirementId } from "../requirements/statements.js";
import type { Method } from "../wire/methods.js";

/**
 * What came of one case. `passed` and `failed` are about the implementation; `timeout`, `crash` and
 * `protocol` about its adapter; a `skipped`, `unsupported`, `undecided` or `not-run` case is neither.
 */
export type Outcome =
  | "passed"
  | "failed"
  | "skipped"
  | "unsupported"
  | "undecided"
  | "timeout"
  | "crash"
  | "protocol"
  | "not-run";

/** One case and what came of it. */
export interface CaseResult {
  readonly type: "case";
  readonly id: string;
  readonly title: string;
  readonly origin: Origin;
  readonly method: Method;
  readonly outcome: Outcome;
  /** What the case puts to the test. */
  readonly shows: readonly RequirementId[];
  /** Of a failed case: what it breaks, the likeliest first. */
  readonly breaks?: readonly RequirementId[];
  /** Of a failed case: where it differs first, every id and index a `*`: `/state/cash/*`. */
  readonly at?: string;
  /** On a knife edge, and which side the implementation took. */
  readonly edge?: "exact" | "neighbour";
  /** Where it took the other side: what that would break, if it were no knife edge. */
  readonly neighbour?: RequirementId;
  /** Sent rounded to 30 digits, since the adapter takes no ratios. */
  readonly rounded?: true;
  /** In words, where the outcome has a reason: a skip, a fault, an undecided edge. */
  readonly reason?: string;
}

/** A divergence: the smallest case found that shows it, and both answers. */
export interface Finding {
  readonly type: "finding";
  /** What it breaks, the likeliest first. */
  readonly requirements: readonly RequirementId[];
  readonly case: { readonly id: string; readonly title: string; readonly origin: Origin };
  readonly method: Method;
  /** The request's parameters, as sent. */
  readonly params: object;
  readonly differences: readonly Difference[];
  readonly expected: unknown;
  readonly actual: unknown;
  /** How many cases failed for this requirement. */
  readonly failures: number;
  /** Where the implementation broke instead of answering: its own words. */
  readonly broke?: string;
  /** Of a witness: the declared reading that the answer contradicts, and the one it shows, if any. */
  readonly reading?: {
    readonly point: OpenPoint;
    readonly declared: string;
    readonly shown?: string;
  };
}

/** How a run begins: what is put to the test, and how. */
export interface Start {
  readonly type: "start";
  readonly suite: string;
  readonly seed: number;
  /** Generated cases for each method. */
  readonly cases: number;
  readonly implementation: Hello;
  /** How the adapter was started; absent in this process, and of the suite's own sample. */
  readonly command?: readonly string[];
}

/** What an open point's witnesses tell of an implementation, whatever it declares. */
export interface ShownReadings {
  readonly point: OpenPoint;
  readonly declared: string;
  /** The readings under which every answer was right; none where the implementation mixes them. */
  readonly shown: readonly string[];
  /** Witnesses whose answer is right under some reading. */
  readonly witnesses: number;
}

/** A planted fault that a run behaves like: it gives the same wrong answers. */
export interface Likeness {
  /** `area/what-is-wrong`; several where they are the same in effect. */
  readonly faults: readonly string[];
  readonly requirement: RequirementId;
  /** What an implementation with the fault does. */
  readonly like: string;
}

/** A method of which the other side of knife edges was taken too often for rounding. */
export interface Leaning {
  readonly method: Method;
  /** Cases on a knife edge, and in how many the other side was taken. */
  readonly edges: number;
  readonly neighbours: number;
  /** What those would break, if they were on no edge: the one that most of them would. */
  readonly requirement: RequirementId;
  /** Cases in which both sides of that requirement's comparison are equal, and in how many of them the other side was taken. */
  readonly ties: number;
  readonly turned: number;
}

/** How a run ends. */
export interface End {
  readonly type: "end";
  readonly restarts: number;
  readonly requests: number;
  /** What the adapter did wrong, in words, whether or not a request can be blamed. */
  readonly incidents: readonly string[];
  readonly transcript: readonly TranscriptLine[];
  /** Of every open point with a witness among the cases. */
  readonly readings?: readonly ShownReadings[];
  /** One planted fault, or two at once, where the match is good and no other is. */
  readonly behavesLike?: readonly Likeness[];
  /** Whatever the verdict: where a comparison looks like another one than specified. */
  readonly leanings?: readonly Leaning[];
  /** Of a run that fails by rounding alone: to how many decimal places every answer is right. */
  readonly rightPlaces?: number;
}

/** The record of a run, line by line; every report is made of it and of nothing else. */
export type Result = Start | CaseResult | Finding | End;
