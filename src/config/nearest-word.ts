/** The longest word that is compared; the keys of a configuration are shorter. */
const LONGEST = 40;

/** How many letters must be put in, left out, changed or swapped with the next to make two words one. */
function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, n) => n);
  let before = row;
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const isSame = left[i - 1] === right[j - 1];
      const isSwapped = left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (before[j - 2] ?? 0) + 1 : Infinity,
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
