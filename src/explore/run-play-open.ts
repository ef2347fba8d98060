import { LineReader } from "../adapter/lines.js";
import { parseConfig } from "../config/parse-config.js";
import type { RunSetup } from "../config/run-setup.js";
import { showViolation } from "../checks/violation.js";
import { Defect, type InputIssue } from "../errors.js";
import { decimal } from "../numbers/decimal.js";
import type { Num, NumberSystem } from "../numbers/num.js";
import { rational } from "../numbers/rational.js";
import { simulation } from "../trace/simulation.js";
import { PLAY_LIMITS, RecordedTrace } from "./run-play-trace.js";

/** What is said while a run is being opened; `opened` or `refused` comes last. */
export type OpeningStep =
  | { readonly kind: "progress"; readonly lines: number }
  | { readonly kind: "opened"; readonly from: "trace" | "run file"; readonly trace: RecordedTrace }
  | { readonly kind: "refused"; readonly issues: readonly [InputIssue, ...InputIssue[]] };

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

const refused = (issue: InputIssue): OpeningStep => ({ kind: "refused", issues: [issue] });

/** Whether a text is lines of JSON that a run left, by its name or its beginning; else it is a run file. */
const isTrace = (name: string, beginning: string): boolean =>
  TRACE_NAME.test(name) || TRACE_BEGINNING.test(beginning);

/** The pieces of a file, with a line's end behind the last where there is none. */
async function* ended(chunks: RunSource["chunks"], first: Uint8Array): AsyncGenerator<Uint8Array> {
  let last = first.at(-1);
  yield first;
  for await (const chunk of chunks) {
    last = chunk.at(-1) ?? last;
    yield chunk;
  }
  if (last !== undefined && last !== 0x0a) yield Uint8Array.of(0x0a);
}

async function* readTrace(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<OpeningStep> {
  const trace = new RecordedTrace();
  const reader = new LineReader(PLAY_LIMITS.line);
  for await (const chunk of chunks) {
    for (const line of reader.read(chunk)) {
      const wrong =
        typeof line === "string"
          ? trace.take(line)
          : {
              code: "trace",
              where: `line ${trace.lines.length + 1}`,
              expected: line.rule,
              found: "",
            };
      if (wrong !== undefined) return yield refused(wrong);
    }
    yield { kind: "progress", lines: trace.lines.length };
  }
  const wrong = trace.close();
  yield wrong === undefined ? { kind: "opened", from: "trace", trace } : refused(wrong);
}

/** Simulates a run into its trace. */
function* simulated<N extends Num<N>>(
  setup: RunSetup,
  numbers: NumberSystem<N>,
): Generator<OpeningStep> {
  const trace = new RecordedTrace();
  for (const step of simulation(setup, numbers)) {
    const [violation] = step.kind === "opening" ? [] : step.violations;
    if (violation !== undefined) throw new Defect(showViolation(violation));
    const line = step.line();
    const wrong = line === undefined ? undefined : trace.take(line);
    if (wrong !== undefined)
      return yield refused({ ...wrong, where: `the run's trace, ${wrong.where}` });
    const { length } = trace.lines;
    if (step.kind === "period" || length % PROGRESS_EVERY === 0)
      yield { kind: "progress", lines: length };
  }
  yield { kind: "opened", from: "run file", trace };
}

/** Everything in one text. */
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
): AsyncGenerator<OpeningStep> {
  const text = await wholeText(chunks);
  if (text === undefined) {
    const expected = `a run file of at most ${LARGEST_RUN_FILE} bytes`;
    return yield refused({ code: "size", where: name, expected, found: "more" });
  }
  const parsed = parseConfig(text, name === "" ? {} : { file: name });
  if (!parsed.ok) return yield { kind: "refused", issues: parsed.issues };
  const { arithmetic } = parsed.value;
  if (arithmetic.kind === "exact") yield* simulated(parsed.value, rational);
  else yield* simulated(parsed.value, decimal(arithmetic.digits));
}

/**
 * Opens a run: a trace as it was recorded, or the trace of the run that a run file asks for.
 * Everything is bounded; what is wrong is said, and where.
 */
export async function* openRun({ name, chunks }: RunSource): AsyncGenerator<OpeningStep> {
  const pieces =
    Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
  const { value, done } = await pieces.next();
  const first = done === true ? new Uint8Array(0) : value;
  const rest = { [Symbol.asyncIterator]: () => ({ next: async () => pieces.next() }) };
  const all = ended(rest, first);
  const beginning = new TextDecoder().decode(first.subarray(0, 8_192));
  yield* isTrace(name, beginning) ? readTrace(all) : readRunFile(name, all);
}
