/** An id split where its trailing number begins; no number at all comes before any. */
function parts(id: string): readonly [prefix: string, number: bigint] {
  const digits = /\d+$/.exec(id)?.[0];
  return digits === undefined ? [id, -1n] : [id.slice(0, -digits.length), BigInt(digits)];
}

const compare = <T extends string | bigint>(left: T, right: T): number =>
  left < right ? -1 : left > right ? 1 : 0;

/**
 * Ascending ids, as sequential settlement takes them: prefixes by code unit, then the trailing
 * numbers, then whole ids. H < H2 < H10.
 *
 * @remarks open point settlement-order
 */
export function byId(left: string, right: string): number {
  const [leftPrefix, leftNumber] = parts(left);
  const [rightPrefix, rightNumber] = parts(right);
  return (
    compare(leftPrefix, rightPrefix) || compare(leftNumber, rightNumber) || compare(left, right)
  );
}
