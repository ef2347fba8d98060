import { Defect, type InputIssue } from "../errors.js";

/** One thing wrong with an input, before it is said where in the text it stands. */
export interface Fault {
  readonly code: string;
  /** Keys and indexes from the root of the document. */
  readonly path: readonly PropertyKey[];
  /** Where it stands in the text, in UTF-16 units; the place of `path` where absent. */
  readonly offset?: number | undefined;
  readonly expected: string;
  readonly found: string;
}

/** The most characters of an input that an issue quotes. */
const QUOTED = 80;

const UNSEEN = /[\u007F-\u009F\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/g;
const escaped = (character: string) =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** At most so much of a text as an issue quotes, with everything that does not print escaped. */
export function clipped(text: string): string {
  const quoted = JSON.stringify(text.slice(0, QUOTED)).slice(1, -1).replaceAll('\\"', '"');
  return quoted.replace(UNSEEN, escaped) + (text.length > QUOTED ? "…" : "");
}

/** A value as an issue shows it: texts in quotes, short lists in full, anything larger by its kind. */
export function shown(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (typeof value === "string") return `"${clipped(value)}"`;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (!Array.isArray(value)) return "a mapping";
  const elements: readonly unknown[] = value;
  const isShort = elements.length <= 4 && elements.every((each) => typeof each !== "object");
  return isShort ? `[${elements.map(shown).join(", ")}]` : `a list of ${elements.length}`;
}

/** A JSON pointer; the root is the empty text. */
export const pointer = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => `/${clipped(String(key)).replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");

/** The faults that are told one by one; a hostile input has a million of them. */
export const TOLD_FAULTS = 1_000;

/** The first faults, and a last word where there are more. */
export function told(faults: Iterable<Fault>): readonly Fault[] {
  const first: Fault[] = [];
  for (const fault of faults) {
    if (first.length < TOLD_FAULTS) first.push(fault);
    else {
      const found = `more than ${TOLD_FAULTS}`;
      return [...first, { code: "more", path: [], expected: "no further issues", found }];
    }
  }
  return first;
}

/**
 * A fault as an issue.
 *
 * @param place - where in a text it stands
 */
export const issueOf = ({ code, path, expected, found }: Fault, place: string): InputIssue => ({
  code,
  where: `${pointer(path)}${place}`.trim() || "the whole document",
  expected,
  found,
});

/** An input with at least one fault, refused. */
export function refused(
  faults: Iterable<Fault>,
  place: (fault: Fault) => string = () => "",
): { readonly ok: false; readonly issues: readonly [InputIssue, ...InputIssue[]] } {
  const [first, ...rest] = told(faults).map((fault) => issueOf(fault, place(fault)));
  if (first === undefined) throw new Defect("an input without faults was refused");
  return { ok: false, issues: [first, ...rest] };
}
