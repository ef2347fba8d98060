import { Composer, type ErrorCode, LineCounter, type ParsedNode } from "yaml";
import { clipped, type Fault } from "./fault.js";
import { syntax, textFault, TEXT_LIMITS } from "./source-tokens.js";

/** The syntax errors that are told one by one; a broken text has them by the thousand. */
const TOLD = 100;

/** A text as YAML's nodes, with everything that keeps it from being well-formed. */
export interface SourceDocument {
  /** Null where the text is empty, or too broken to be read. */
  readonly root: ParsedNode | null;
  readonly lines: LineCounter;
  readonly faults: readonly Fault[];
}

type OnError = (
  at: number | readonly number[] | { readonly offset: number },
  code: ErrorCode,
  message: string,
) => void;

const offsetOf = (at: Parameters<OnError>[0]): number =>
  typeof at === "number" ? at : "offset" in at ? at.offset : (at[0] ?? 0);

/** Syntax errors: the first of them, and how many there were. */
class SyntaxErrors {
  readonly told: Fault[] = [];
  #count = 0;

  readonly add: OnError = (at, code, message) => {
    this.#count += 1;
    if (this.told.length === TOLD) return;
    const isDeep = code === "RESOURCE_EXHAUSTION";
    const expected = isDeep
      ? `at most ${TEXT_LIMITS.depth} levels of nesting`
      : "well-formed YAML or JSON";
    const found = isDeep ? "more" : clipped(message);
    const word = isDeep ? "depth" : "syntax";
    this.told.push({ code: word, path: [], offset: offsetOf(at), expected, found });
  };
  get faults(): readonly Fault[] {
    const untold = this.#count - this.told.length;
    if (untold === 0) return this.told;
    const found = `${untold} more such errors`;
    return [...this.told, { code: "syntax", path: [], expected: "no syntax errors", found }];
  }
}

/**
 * A composer that hands its errors and warnings over at once. The library would make an Error of each, with its
 * stack: for a megabyte of commas that takes a gigabyte and a quarter of a minute.
 */
function composer(onError: OnError): Composer {
  const options = { schema: "failsafe", resolveKnownTags: false, uniqueKeys: false } as const;
  const eager: unknown = Object.assign(new Composer(options), { onError });
  return eager as Composer;
}

/** Notes where the lines of a text begin, up to an offset. */
function countLines(source: string, until: number, lines: LineCounter): void {
  for (let start = 0; start <= until; start = source.indexOf("\n", start) + 1 || Infinity)
    lines.addNewLine(start);
}

/**
 * Reads YAML, or JSON, which is YAML too. Every value stays text: no schema turns it into a number.
 * Repeated keys are left to the reader of the nodes, since the library looks for them pair by pair.
 */
export function sourceDocument(source: string): SourceDocument {
  const lines = new LineCounter();
  const unreadable = textFault(source);
  if (unreadable !== undefined) {
    countLines(source, unreadable.offset ?? 0, lines);
    return { root: null, lines, faults: [unreadable] };
  }
  const errors = new SyntaxErrors();
  const faults: Fault[] = [];
  const tokens = syntax(source, lines.addNewLine, (fault) => faults.push(fault));
  let root: ParsedNode | null = null;
  let count = 0;
  const documents = composer(errors.add).compose(tokens, true, source.length);
  for (const { contents, errors: late, range } of documents) {
    for (const { pos, code, message } of late) errors.add(pos, code, message);
    count += 1;
    if (count === 1) root = contents;
    else {
      const [offset] = range;
      faults.push({ code: "documents", path: [], offset, expected: "one document", found: "more" });
      break;
    }
  }
  return { root, lines, faults: faults.length > 0 ? faults : errors.faults };
}
