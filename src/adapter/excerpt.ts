/** Characters a quotation has at most, its ellipsis and its escapes included. */
export const EXCERPT_LENGTH = 200;

const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}]/u;

const escaped = (character: string): string => {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 2 ? `\\u{${code}}` : `\\x${code.padStart(2, "0")}`;
};

/** The characters up to the length allowed; the last one is an ellipsis where something was left out. */
function quoted(characters: Iterable<string>): string {
  let text = "";
  let fits = 0;
  for (const character of characters) {
    text += INVISIBLE.test(character) ? escaped(character) : character;
    if (text.length > EXCERPT_LENGTH) return `${text.slice(0, fits)}…`;
    if (text.length < EXCERPT_LENGTH) fits = text.length;
  }
  return text;
}

/** The beginning of a text, made visible: control and format characters appear as escapes. */
export const excerpt = (text: string): string => quoted(text.slice(0, EXCERPT_LENGTH + 2));

/** The beginning of bytes that may not be UTF-8: all but printable ASCII appears as `\xHH`. */
export function excerptOfBytes(bytes: Uint8Array): string {
  const pieces = Array.from(bytes.subarray(0, EXCERPT_LENGTH + 1), (byte) =>
    byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : escaped(String.fromCharCode(byte)),
  );
  return quoted(pieces.join(""));
}

/** A text of several lines made safe to print: every control character but line end and tab is escaped. */
export const printable = (text: string): string =>
  text.replace(/\r\n/g, "\n").replace(/(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}]/gu, escaped);
