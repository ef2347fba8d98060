import type { Difference } from "../cases/compare/difference.js";
import { METHODS } from "../wire/methods.js";
import type { Tried } from "./try-case.js";

/** The cases that fingerprints are taken of. */
export interface Measured {
  /** The ids of the fixed ones, in order. */
  readonly fixed: readonly string[];
  /** The seed of the generated ones, and how many of each method. */
  readonly seed: number;
  readonly count: number;
}

/** Where each of those cases comes, by its id: the fixed ones, then one generated case of each method in turn. */
export function placesOf({ fixed, seed, count }: Measured): ReadonlyMap<string, number> {
  const turns = Array.from({ length: count }, (_, turn) =>
    METHODS.map((method) => `${method}@${seed}:${turn}`),
  );
  return new Map([...fixed, ...turns.flat()].map((id, place) => [id, place]));
}

/** Numbers nearer to each other than this, 1/e millionths, mostly count as the same; no decimal lies on the border of two. */
const STEPS = 1e6 * Math.E;
const NUMERAL = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?(?:\/\d+)?/g;

/** A numeral as far as rounding lets it be told from others. */
function coarse(numeral: string): string {
  const [numerator, denominator = 1] = numeral.split("/");
  return String(Math.round((Number(numerator) / Number(denominator)) * STEPS));
}

/** Fields of an event that may be left out. */
const OPTIONAL = ["arrival", "prefer"];

/** An answer's text in one order of members and keys; as it is where it is no JSON. */
function ordered(text: string): string {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return JSON.stringify(value.sort());
    const entries = Object.entries(value as object).filter(([key]) => !OPTIONAL.includes(key));
    return JSON.stringify(entries.sort(([left], [right]) => (left < right ? -1 : 1)));
  } catch {
    return text;
  }
}

/** What was answered, however it was put: without words, in order, numbers as far as they can be told. */
function essence(actual: string): string {
  const [, word] = /^(refused|error)\b/.exec(actual) ?? [];
  if (word !== undefined) return word;
  return (/^[[{]/.test(actual) ? ordered(actual) : actual).replace(NUMERAL, coarse);
}

/** FNV-1a, in at most seven characters. */
function hash(text: string): string {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  }
  return (state >>> 0).toString(36);
}

const trait = (differences: readonly Difference[]): string =>
  hash(differences.map(({ at, actual }) => `${at} ${essence(actual)}`).join("\n"));

/**
 * What an implementation got wrong, case by case: the id of each failed case, and a hash of the
 * wrong answer. An implementation that is wrong in the same way gives the same wrong answers.
 */
export const fingerprint = (failures: readonly Tried[]): ReadonlyMap<string, string> =>
  new Map(
    failures.flatMap(({ case: { id }, failure }) =>
      failure === undefined ? [] : [[id, trait(failure.differences)] as const],
    ),
  );
