import { shown, type Difference } from "../cases/compare/difference.js";

/** One place of two answers, side by side. */
export interface AnswerRow {
  /** A JSON pointer; tickets by their id. */
  readonly at: string;
  /** Absent where the answer has nothing there. */
  readonly expected?: string;
  readonly actual?: string;
  /** Whether the comparison found a difference here, or around it. */
  readonly differs: boolean;
}

/** The deepest and the most places that are laid side by side, and the longest text of one. */
const DEEPEST = 12;
const MOST = 4_000;
const LONGEST = 600;

type Leaves = Map<string, string>;

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What an element of a list is called: a ticket by its id, anything else by its place. */
const keyOf = (element: unknown, index: number): string => {
  const id = isMapping(element) ? element["id"] : undefined;
  return typeof id === "string" ? id : String(index);
};

function take(value: unknown, at: string, depth: number, leaves: Leaves): void {
  if (leaves.size >= MOST) return;
  const isPlainList =
    Array.isArray(value) &&
    value.every((element) => typeof element !== "object" || element === null);
  if (depth < DEEPEST && Array.isArray(value) && !isPlainList) {
    for (const [index, element] of value.entries())
      take(element, `${at}/${keyOf(element, index)}`, depth + 1, leaves);
  } else if (depth < DEEPEST && isMapping(value)) {
    for (const [key, element] of Object.entries(value))
      take(element, `${at}/${key}`, depth + 1, leaves);
  } else if (value !== undefined) {
    const isPlain = isPlainList || typeof value !== "object" || value === null;
    const text = isPlainList ? value.map(shown).join(", ") : isPlain ? shown(value) : "…";
    leaves.set(at, text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
  }
}

function leavesOf(value: unknown): Leaves {
  const leaves: Leaves = new Map();
  take(value, "", 0, leaves);
  return leaves;
}

/** Whether one pointer leads to the other's place, or around it. */
const covers = (outer: string, inner: string): boolean =>
  inner === outer || inner.startsWith(outer === "/" ? "/" : `${outer}/`);

/**
 * Two answers place by place: the reference's places in their order, then those that only the other
 * has. What differs is what the comparison said differs, and no text is compared here.
 */
export function answerRows(
  expected: unknown,
  actual: unknown,
  differences: readonly Pick<Difference, "at">[],
): readonly AnswerRow[] {
  const [wanted, given] = [leavesOf(expected), leavesOf(actual)];
  return [...new Set([...wanted.keys(), ...given.keys()])].map((at) => {
    const [left, right] = [wanted.get(at), given.get(at)];
    return {
      at,
      ...(left !== undefined && { expected: left }),
      ...(right !== undefined && { actual: right }),
      differs: differences.some((each) => covers(each.at, at) || covers(at, each.at)),
    };
  });
}
