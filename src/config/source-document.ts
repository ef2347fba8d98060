import { Composer, type CST, type Document, LineCounter, type ParsedNode } from "yaml";
import { clipped, shown, type Fault } from "./fault.js";
import { syntax, textFault } from "./source-tokens.js";

/** The syntax errors that are told one by one; a broken text has them by the thousand. */
const TOLD = 100;

/** A text as YAML's nodes, with everything that keeps it from being well-formed. */
export interface SourceDocument {
  /** Null where the text is empty, or too broken to be read. */
  readonly root: ParsedNode | null;
  readonly lines: LineCounter;
  readonly faults: readonly Fault[];
}

type Place = number | readonly number[] | { readonly offset: number };
type OnError = (at: Place, message: string) => void;

const offsetOf = (at: Place): number =>
  typeof at === "number" ? at : "offset" in at ? at.offset : (at[0] ?? 0);

/** Syntax errors: the first of them, and how many there were. */
class SyntaxErrors {
  readonly told: Fault[] = [];
  #count = 0;

  readonly add: OnError = (at, message) => {
    this.#count += 1;
    if (this.told.length === TOLD) return;
    const [offset, found] = [offsetOf(at), clipped(message)];
    this.told.push({
      code: "syntax",
      path: [],
      offset,
      expected: "well-formed YAML or JSON",
      found,
    });
  };
  get faults(): readonly Fault[] {
    const untold = this.#count - this.told.length;
    if (untold === 0) return this.told;
    const found = `${untold} more such errors`;
    return [...this.told, { code: "syntax", path: [], expected: "no syntax errors", found }];
  }
}

/** The tokens but for those that are errors, which are told. */
function* sound(tokens: Iterable<CST.Token>, onError: OnError): Generator<CST.Token> {
  for (const token of tokens)
    if (token.type === "error") onError(token, `${token.message}: ${shown(token.source)}`);
    else yield token;
}

/**
 * Tokens as documents, with all errors and warnings told at once. The library would make an Error of each, with
 * its stack: for a megabyte of commas that takes a gigabyte and a quarter of a minute.
 */
function composed(
  tokens: Iterable<CST.Token>,
  onError: OnError,
  end: number,
): Generator<Document.Parsed> {
  const options = { schema: "failsafe", resolveKnownTags: false, uniqueKeys: false } as const;
  const composer: unknown = Object.assign(new Composer(options), {
    onError: (at: Place, _code: string, message: string) => onError(at, message),
  });
  return (composer as Composer).compose(sound(tokens, onError), true, end);
}

/** Notes where the lines of a text begin, up to an offset. */
function countLines(source: string, until: number, lines: LineCounter): void {
  lines.addNewLine(0);
  for (const { index } of source.slice(0, until).matchAll(/\n/g)) lines.addNewLine(index + 1);
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
  for (const { contents, range } of composed(tokens, errors.add, source.length)) {
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
