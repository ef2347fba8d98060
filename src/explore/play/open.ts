import { LineReader } from "../../adapter/lines.js";
import { parseConfig } from "../../config/parse-config.js";
import type { RunSetup } from "../../config/run-setup.js";
import { showViolation } from "../../checks/violation.js";
import { Defect, type InputIssue } from "../../errors.js";
import { decimal } from "../../numbers/decimal.js";
import type { Num, NumberSystem } from "../../numbers/num.js";
import { rational } from "../../numbers/rational.js";
import { simulation } from "../../trace/simulation.js";
import { PLAY_LIMITS, RecordedTrace } from "./trace.js";

/** A run that is open, or everything that is wrong with it. */
export type OpenedRun =
  | { readonly ok: true; readonly from: "trace" | "run file"; readonly trace: RecordedTrace }
  | { readonly ok: false; readonly issues: readonly [InputIssue, ...InputIssue[]] };

/** A file as it is chosen, dropped or pasted. */
export interface RunSource {
  /** Its name; the empty text where it has none. */
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** Lines between two words of progress, and the largest run file, bytes. */
const PROGRESS_EVERY = 500;
const LARGEST_RUN_FILE = 64 * 1024 * 1024;

const TRACE_NAME = /\.(ndjson|jsonl)$/i;
const TRACE_BEGINNING = /^\s*\{[^\n]{0,4000}"trace"\s*:/;

const refused = (issue: InputIssue): OpenedRun => ({ ok: false, issues: [issue] });

/** Whether a text is lines of JSON that a run left, by its name or its beginning; else it is a run file. */
const isTrace = (name: string, beginning: string): boolean =>
  TRACE_NAME.test(name) || TRACE_BEGINNING.test(beginning);

/** The pieces of a file, with a line's end behind the last line where there is none. */
async function* ended(
  rest: AsyncIterable<Uint8Array>,
  first: Uint8Array,
): AsyncGenerator<Uint8Array> {
  let last = first.at(-1);
  yield first;
  for await (const chunk of rest) {
    last = chunk.at(-1) ?? last;
    yield chunk;
  }
  if (last !== undefined && last !== 0x0a) yield Uint8Array.of(0x0a);
}

async function* readTrace(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<number, OpenedRun> {
  const trace = new RecordedTrace();
  const reader = new LineReader(PLAY_LIMITS.line);
  for await (const chunk of chunks) {
    for (const line of reader.read(chunk)) {
      const where = `line ${trace.lines.length + 1}`;
      const wrong =
        typeof line === "string"
          ? trace.take(line)
          : { code: "trace", where, expected: line.rule, found: line.excerpt };
      if (wrong !== undefined) return refused(wrong);
    }
    yield trace.lines.length;
  }
  const wrong = trace.close();
  return wrong === undefined ? { ok: true, from: "trace", trace } : refused(wrong);
}

/** Simulates a run into its trace. */
function* simulated<N extends Num<N>>(
  setup: RunSetup,
  numbers: NumberSystem<N>,
): Generator<number, OpenedRun> {
  const trace = new RecordedTrace();
  for (const step of simulation(setup, numbers)) {
    const [violation] = step.kind === "opening" ? [] : step.violations;
    if (violation !== undefined) throw new Defect(showViolation(violation));
    const line = step.line();
    const wrong = line === undefined ? undefined : trace.take(line);
    if (wrong !== undefined) return refused({ ...wrong, where: `the run's trace, ${wrong.where}` });
    const { length } = trace.lines;
    if (step.kind === "period" || length % PROGRESS_EVERY === 0) yield length;
  }
  return { ok: true, from: "run file", trace };
}

/** Everything in one text; undefined where that is too much. */
async function wholeText(chunks: AsyncIterable<Uint8Array>): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let [text, bytes] = ["", 0];
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > LARGEST_RUN_FILE) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

async function* readRunFile(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<number, OpenedRun> {
  const text = await wholeText(chunks);
  if (text === undefined) {
    const expected = `a run file of at most ${LARGEST_RUN_FILE} bytes`;
    return refused({ code: "size", where: name, expected, found: "more" });
  }
  const parsed = parseConfig(text, name === "" ? {} : { file: name });
  if (!parsed.ok) return { ok: false, issues: parsed.issues };
  const { arithmetic } = parsed.value;
  return yield* arithmetic.kind === "exact"
    ? simulated(parsed.value, rational)
    : simulated(parsed.value, decimal(arithmetic.digits));
}

/**
 * Opens a run: a trace as it was recorded, or the trace of the run that a run file asks for. Yields
 * how many lines there are so far. Everything is bounded; what is wrong is said, and where.
 */
export async function* openRun({ name, chunks }: RunSource): AsyncGenerator<number, OpenedRun> {
  const pieces = (async function* () {
    yield* chunks;
  })();
  const { value: first = new Uint8Array(0) } = (await pieces.next()) as { value?: Uint8Array };
  const beginning = new TextDecoder().decode(first.subarray(0, 8_192));
  const all = ended(pieces, first);
  return yield* isTrace(name, beginning) ? readTrace(all) : readRunFile(name, all);
}
