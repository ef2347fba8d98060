/** The longest word that is compared; the keys of a configuration are shorter. */
const LONGEST = 40;

/** How many letters must be put in, left out, changed or swapped with the next to make two words one. */
function distance(left: string, right: string): number {
  const [letters, others] = [left.split(""), right.split("")];
  let row = Array.from({ length: right.length + 1 }, (_, n) => n);
  let before = row;
  for (const [i, letter] of letters.entries()) {
    const next = [i + 1];
    for (const [j, other] of others.entries()) {
      const isSwapped = letter === others[j - 1] && letters[i - 1] === other;
      next[j + 1] = Math.min(
        (row[j + 1] ?? 0) + 1,
        (next[j] ?? 0) + 1,
        (row[j] ?? 0) + (letter === other ? 0 : 1),
        isSwapped ? (before[j - 1] ?? 0) + 1 : Infinity,
      );
    }
    [before, row] = [row, next];
  }
  return row[right.length] ?? Infinity;
}

/** The known word that a word resembles, if one does: letter case aside, up to a third of it wrong. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  if (word.length > LONGEST) return undefined;
  const [nearest] = known
    .map((each) => ({ each, wrong: distance(word.toLowerCase(), each.toLowerCase()) }))
    .filter(({ each, wrong }) => wrong <= Math.max(1, Math.floor(each.length / 3)))
    .sort((left, right) => left.wrong - right.wrong);
  return nearest?.each;
}
