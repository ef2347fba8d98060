import type { RequirementId } from "../requirements/statements.js";
import type { CaseResult, Result } from "./result.js";

/** What a known deviation is about: all that breaks a requirement, or one case. */
type Subject =
  | { readonly requirement: RequirementId; readonly case?: never }
  | { readonly case: string; readonly requirement?: never };

/** A divergence that a team knows of and lives with for a while. */
export type KnownDeviation = Subject & KnownWords;

interface KnownWords {
  /** How it shows, such as `quote /I`: see `signatures`. */
  readonly signature: string;
  readonly reason: string;
  readonly owner: string;
  /** The last day on which it is accepted, `2027-03-31`. */
  readonly expires: string;
}

/** The id of the requirement or of the case that a deviation is about. */
export const subjectOf = (deviation: KnownDeviation): string =>
  deviation.case ?? deviation.requirement;

/** Why an entry of the list does not stand. */
export type Staleness = "gone" | "different" | "expired";

/** A run, held against the list of known deviations. */
export interface AgainstKnown {
  /** Requirements that are broken and not listed. */
  readonly unknown: readonly RequirementId[];
  /** Broken, listed, and broken as listed. */
  readonly known: readonly KnownDeviation[];
  readonly stale: readonly {
    readonly deviation: KnownDeviation;
    readonly why: Staleness;
    /** How it shows now, where it still does. */
    readonly shows: string | undefined;
  }[];
}

const isFailed = (result: Result): result is CaseResult =>
  result.type === "case" && result.outcome === "failed";

const place = ({ method, at = "/" }: CaseResult): string => `${method} ${at}`;

/** How each listed case that fails shows. */
function caseSignatures(
  results: readonly Result[],
  listed: readonly KnownDeviation[],
): ReadonlyMap<string, string> {
  const ids = new Set(listed.map((deviation) => deviation.case));
  const failed = results.filter(isFailed).filter(({ id }) => ids.has(id));
  return new Map(failed.map((each) => [each.id, place(each)]));
}

/**
 * How each broken requirement shows in a run: by which methods, and where the answers differ first;
 * sorted, each once. A case that is listed by itself speaks for no requirement.
 */
function signatures(
  results: readonly Result[],
  listed: readonly KnownDeviation[],
): ReadonlyMap<RequirementId, string> {
  const ids = new Set(listed.map((deviation) => deviation.case));
  const places = new Map<RequirementId, Set<string>>();
  for (const each of results.filter(isFailed)) {
    const [first] = each.breaks ?? [];
    if (first === undefined || ids.has(each.id)) continue;
    const seen = places.get(first) ?? new Set();
    places.set(first, seen.add(place(each)));
  }
  return new Map(
    [...places].map(([requirement, seen]) => [requirement, [...seen].sort().join("; ")]),
  );
}

/** Why a listed deviation does not stand any more, if it does not. */
function staleness(
  { signature, expires }: KnownDeviation,
  shows: string | undefined,
  today: string,
): Staleness | undefined {
  if (shows === undefined) return "gone";
  if (shows !== signature) return "different";
  return expires < today ? "expired" : undefined;
}

/**
 * Holds a run against the list: a deviation that is gone, that shows differently or that has expired
 * makes the list stale; one that is not listed is a failure like any other.
 *
 * @param today - the day, `2026-11-23`
 */
export function againstKnown(
  results: readonly Result[],
  listed: readonly KnownDeviation[],
  today: string,
): AgainstKnown {
  const shown = signatures(results, listed);
  const shownCases = caseSignatures(results, listed);
  const isListed = (requirement: RequirementId) =>
    listed.some((deviation) => deviation.requirement === requirement);
  const judged = listed.map((deviation) => {
    const shows =
      deviation.case === undefined
        ? shown.get(deviation.requirement)
        : shownCases.get(deviation.case);
    return { deviation, shows, why: staleness(deviation, shows, today) };
  });
  return {
    unknown: [...shown.keys()].filter((requirement) => !isListed(requirement)),
    known: judged.flatMap(({ deviation, why }) => (why === undefined ? [deviation] : [])),
    stale: judged.flatMap(({ deviation, why, shows }) =>
      why === undefined ? [] : [{ deviation, why, shows }],
    ),
  };
}

/** The list that a run asks for: what was listed keeps its words, what is new waits for some. */
export function updatedDeviations(
  results: readonly Result[],
  listed: readonly KnownDeviation[],
): readonly KnownDeviation[] {
  const cases = caseSignatures(results, listed);
  const kept = listed.flatMap((deviation): readonly KnownDeviation[] => {
    const signature = cases.get(deviation.case ?? "");
    return signature === undefined ? [] : [{ ...deviation, signature }];
  });
  const broken = Array.from(
    signatures(results, listed),
    ([requirement, signature]): KnownDeviation => {
      const before = listed.find((deviation) => deviation.requirement === requirement);
      const { reason, owner, expires } = before ?? { reason: "", owner: "", expires: "" };
      return { requirement, signature, reason, owner, expires };
    },
  );
  return [...kept, ...broken];
}
