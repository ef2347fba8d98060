import { traceStart, type TraceStart } from "../../conformance/trace-lines.js";
import type { InputIssue } from "../../errors.js";

/** How much of a run is held: so many lines, so many characters of them, and of one line. */
export const PLAY_LIMITS = {
  lines: 2_000_000,
  characters: 256 * 1024 * 1024,
  line: 8 * 1024 * 1024,
} as const;

/** A period of a trace, by the places of its lines; the header has place 0. */
export interface RecordedSpan {
  readonly period: number;
  /** Of its first event; the place of its state where there is none. */
  readonly first: number;
  /** Of the state that it left. */
  readonly end: number;
}

const issue = (place: number, expected: string, found: string): InputIssue => ({
  code: "trace",
  where: `line ${place + 1}`,
  expected,
  found: found.length > 80 ? `${found.slice(0, 80)}…` : found,
});

/** The fields of a line, or undefined where it is no JSON object. */
function fieldsOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

const periodOf = (fields: Readonly<Record<string, unknown>>): unknown =>
  fields["type"] === "period"
    ? (fields["state"] as { readonly period?: unknown } | null | undefined)?.period
    : undefined;

/** A trace taken in line by line: where its periods are, and the text of every line. */
export class RecordedTrace {
  readonly #limits: { readonly [K in keyof typeof PLAY_LIMITS]: number };
  readonly #lines: string[] = [];
  readonly #spans: RecordedSpan[] = [];
  #start: TraceStart | undefined;
  #characters = 0;

  constructor(limits: { readonly [K in keyof typeof PLAY_LIMITS]: number } = PLAY_LIMITS) {
    this.#limits = limits;
  }

  /** The first line, read; there once the first line was taken. */
  get start(): TraceStart | undefined {
    return this.#start;
  }
  get lines(): readonly string[] {
    return this.#lines;
  }
  get spans(): readonly RecordedSpan[] {
    return this.#spans;
  }
  /** Lines behind the last whole period: of a recording that broke off. They are not played. */
  get unfinished(): number {
    return this.#lines.length - 1 - (this.#spans.at(-1)?.end ?? 0);
  }

  /** Takes the next line; says what is wrong with it, after which none is to be taken. */
  take(text: string): InputIssue | undefined {
    const place = this.#lines.length;
    const exceeded = this.#exceeded(place, text);
    if (exceeded !== undefined) return exceeded;
    const wrong = place === 0 ? this.#open(text) : this.#next(place, text);
    if (wrong === undefined) this.#lines.push(text);
    return wrong;
  }

  /** What is wrong with a trace that ends here. */
  close(): InputIssue | undefined {
    const place = this.#lines.length;
    if (place === 0) return issue(0, "a trace's first line, or a run file", "nothing");
    return this.#spans.length === 0
      ? issue(place, "at least one whole period", "the end")
      : undefined;
  }

  #exceeded(place: number, text: string): InputIssue | undefined {
    const { lines, characters, line } = this.#limits;
    this.#characters += text.length;
    if (text.length > line)
      return issue(place, `at most ${line} characters a line`, `${text.length}`);
    if (place >= lines) return issue(place, `a trace of at most ${lines} lines`, "one more line");
    if (this.#characters <= characters) return undefined;
    return issue(place, `a trace of at most ${characters} characters`, "more");
  }

  #open(text: string): InputIssue | undefined {
    const start = traceStart(text);
    if (!start.ok) return start.issues[0];
    this.#start = start.value;
    return undefined;
  }

  #next(place: number, text: string): InputIssue | undefined {
    const fields = fieldsOf(text);
    if (fields === undefined)
      return issue(place, "one JSON object", text === "" ? "nothing" : text);
    if (fields["type"] !== "period") return undefined;
    const period = periodOf(fields);
    if (typeof period !== "number") return issue(place, "the period's state", text);
    this.#spans.push({ period, first: (this.#spans.at(-1)?.end ?? 0) + 1, end: place });
    return undefined;
  }
}

/** The period that a line belongs to; none for the header, and none behind the last. */
export function spanAt(spans: readonly RecordedSpan[], place: number): RecordedSpan | undefined {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return place < 1 ? undefined : spans[low];
}
