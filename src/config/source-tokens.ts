import { CST, Lexer, Parser } from "yaml";
import { shown, type Fault } from "./fault.js";

/** What a text may hold, so that reading it takes bounded time and memory. */
export const TEXT_LIMITS = { characters: 4 * 2 ** 20, tokens: 2_000_000, depth: 32 } as const;

/** YAML allows none of them, and its lexer uses some for itself. */
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/;

/** What is wrong with a text before it is read at all: its size, or a character no text holds. */
export function textFault(source: string): Fault | undefined {
  const { characters } = TEXT_LIMITS;
  if (source.length > characters) {
    const expected = `a text of at most ${characters} characters`;
    return { code: "size", path: [], expected, found: `${source.length} characters` };
  }
  const offset = source.search(UNPRINTABLE);
  if (offset < 0) return undefined;
  const found = `U+${source.charCodeAt(offset).toString(16).toUpperCase().padStart(4, "0")}`;
  return { code: "syntax", path: [], offset, expected: "a text without control characters", found };
}

/** How deep the tokens read so far are nested: in brackets, and in dashes on one line. */
class Nesting {
  #brackets = 0;
  #dashes = 0;
  #isScalarNext = false;

  /** Why the text cannot go on with this token, as code and expectation. */
  refuses(token: string): readonly [code: string, expected: string] | undefined {
    const type = this.#isScalarNext ? null : CST.tokenType(token);
    this.#isScalarNext = type === "scalar";
    if (type === "flow-map-start" || type === "flow-seq-start") this.#brackets += 1;
    if (type === "flow-map-end" || type === "flow-seq-end") this.#brackets -= 1;
    if (type === "flow-error-end") this.#brackets = 0;
    if (type === "seq-item-ind" || type === "explicit-key-ind") this.#dashes += 1;
    if (type === "newline" || type === "comma") this.#dashes = 0;
    if (this.#brackets < 0) return ["syntax", "a bracket that was opened"];
    return Math.max(this.#brackets, this.#dashes) > TEXT_LIMITS.depth
      ? ["depth", `at most ${TEXT_LIMITS.depth} levels of nesting`]
      : undefined;
  }
}

/**
 * The concrete syntax of a text, as YAML's parser sees it. It breaks off at the first token that
 * passes a limit, with a fault: what was read until then is of no use.
 */
export function* syntax(
  source: string,
  onLine: (offset: number) => void,
  onFault: (fault: Fault) => void,
): Generator<CST.Token> {
  onLine(0);
  const parser = new Parser(onLine);
  const nesting = new Nesting();
  let count = 0;
  for (const token of new Lexer().lex(source)) {
    count += 1;
    const refusal =
      count > TEXT_LIMITS.tokens
        ? (["size", `at most ${TEXT_LIMITS.tokens} words and signs`] as const)
        : nesting.refuses(token);
    if (refusal !== undefined) {
      const [code, expected] = refusal;
      const found = code === "syntax" ? shown(token) : "more";
      onFault({ code, path: [], offset: parser.offset, expected, found });
      return;
    }
    yield* parser.next(token);
  }
  yield* parser.end();
}
