const LONGEST = 400;
/** Controls, invisible and direction-changing characters, line ends, halves of pairs, no characters at all. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]/gu;
const UNSEEN_BUT_LINE_ENDS = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]/gu;

const code = (character: string): string =>
  `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;

const cut = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest)}… (${text.length} characters)` : text;

/** Text that came from outside, in one line: what cannot be seen escaped, cut to a readable length. */
export const printable = (text: string, longest: number = LONGEST): string =>
  cut(text, longest).replace(UNSEEN, code);

/** The same where line ends are wanted. */
export const printableLines = (text: string, longest: number): string =>
  cut(text, longest).replace(UNSEEN_BUT_LINE_ENDS, code);
