import {
  answeredEvent,
  answeredState,
  type AnsweredEvent,
  type AnsweredState,
} from "../cases/answers.js";
import { shown } from "../cases/compare/difference.js";
import { parseConfigDocument, type ConfigDocument } from "../config/config-document.js";
import { parseStateDocument, type StateDocument } from "../config/state-document.js";
import type { InputIssue, Parsed } from "../errors.js";
import { Float, float } from "../numbers/float.js";
import type { Arithmetic } from "../numbers/num.js";
import { completeReadings, unknownReadings, type Readings } from "../requirements/open-points.js";

/** The first line of a trace: who recorded it, under what, and the state before the first period. */
export interface TraceStart {
  readonly name: string;
  readonly arithmetic: Arithmetic;
  readonly readings: Readings;
  readonly config: ConfigDocument;
  readonly state: StateDocument;
}

/** A later line: one event, or the state that a period left. */
export type TraceLine =
  | { readonly kind: "event"; readonly event: AnsweredEvent }
  | { readonly kind: "period"; readonly state: AnsweredState };

type Fields = Readonly<Record<string, unknown>>;

const issue = (line: number, at: string, expected: string, found: string): InputIssue => ({
  code: "trace",
  where: `line ${line}${at === "/" ? "" : `, ${at}`}`,
  expected,
  found: found.length > 80 ? `${found.slice(0, 80)}…` : found,
});

const refused = <T>(found: InputIssue): Parsed<T> => ({ ok: false, issues: [found] });
const read = <T>(value: T): Parsed<T> => ({ ok: true, value, warnings: [] });

/** Money as text: what an implementation in floats recorded as JSON numbers. */
export function moneyAsText({ cash, anchors, ...rest }: AnsweredState): StateDocument {
  const text = (value: string | number) =>
    typeof value === "number" ? float.show(new Float(value)) : value;
  const quoted = ({ M, O }: AnsweredState["anchors"]["short"]) => ({ M: text(M), O: text(O) });
  return {
    ...rest,
    cash: Object.fromEntries(Object.entries(cash).map(([party, each]) => [party, text(each)])),
    anchors: {
      short: quoted(anchors.short),
      mid: quoted(anchors.mid),
      long: quoted(anchors.long),
    },
  };
}

function parsedLine(text: string, line: number): Parsed<Fields> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      return read(value as Fields);
    }
  } catch {
    // told below, with what was found
  }
  return refused(issue(line, "/", "one JSON object", text));
}

const isArithmetic = (value: unknown): value is Arithmetic =>
  value === "exact" || value === "decimal" || value === "float";

/** Reads the first line. */
export function traceStart(text: string): Parsed<TraceStart> {
  const parsed = parsedLine(text, 1);
  if (!parsed.ok) return parsed;
  const { trace, name, arithmetic, readings = {}, config, state } = parsed.value;
  if (trace !== 1) return refused(issue(1, "/trace", "1", shown(trace)));
  if (typeof name !== "string") return refused(issue(1, "/name", "a text", typeof name));
  if (!isArithmetic(arithmetic)) {
    return refused(issue(1, "/arithmetic", "exact, decimal or float", String(arithmetic)));
  }
  const declared = readings as Readonly<Record<string, string>>;
  const [unknown] = unknownReadings(declared);
  if (unknown !== undefined) return refused(issue(1, "/readings", "known readings", unknown));
  const document = parseConfigDocument(config);
  if (!document.ok) return document;
  const form = answeredState(state, arithmetic);
  if (!form.ok) return refused(issue(1, `/state${form.at}`, form.expected, "something else"));
  const opening = parseStateDocument(moneyAsText(form.value), 1);
  if (!opening.ok) return opening;
  const complete = completeReadings(declared);
  return read({
    name,
    arithmetic,
    readings: complete,
    config: document.value,
    state: opening.value,
  });
}

/** Reads any line after the first. */
export function traceLine(text: string, line: number, arithmetic: Arithmetic): Parsed<TraceLine> {
  const parsed = parsedLine(text, line);
  if (!parsed.ok) return parsed;
  const isPeriod = parsed.value["type"] === "period";
  const form = isPeriod
    ? answeredState(parsed.value["state"], arithmetic)
    : answeredEvent(parsed.value, arithmetic);
  if (!form.ok) return refused(issue(line, form.at, form.expected, text));
  return read(
    isPeriod
      ? { kind: "period", state: form.value as AnsweredState }
      : { kind: "event", event: form.value as AnsweredEvent },
  );
}
