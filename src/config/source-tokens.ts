import { CST, Lexer, Parser } from "yaml";
import type { Fault } from "./fault.js";

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

/**
 * The concrete syntax of a text, as YAML's parser sees it. It breaks off at the first word or sign
 * that passes a limit, with a fault: what was read until then is of no use.
 *
 * @param onLine - is told where each line begins
 * @param limits - how much is read
 */
export function* syntax(
  source: string,
  onLine: (offset: number) => void,
  onFault: (fault: Fault) => void,
  { tokens, depth }: { readonly tokens: number; readonly depth: number } = TEXT_LIMITS,
): Generator<CST.Token> {
  onLine(0);
  const parser = new Parser(onLine);
  let count = 0;
  for (const token of new Lexer().lex(source)) {
    const { offset } = parser;
    const refuse = (code: string, expected: string) =>
      onFault({ code, path: [], offset, expected, found: "more" });
    yield* parser.next(token);
    count += 1;
    if (count > tokens) {
      refuse("size", `at most ${tokens} words and signs`);
      return;
    }
    if (parser.stack.filter(CST.isCollection).length > depth) {
      refuse("depth", `at most ${depth} levels of nesting`);
      return;
    }
  }
  yield* parser.end();
}
