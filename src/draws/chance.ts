import seedrandom from "seedrandom";

/** A source of whole numbers, all equally likely. */
export interface Chance {
  /** One of 0 … n − 1, for 1 ≤ n ≤ 2^32. */
  readonly below: (n: number) => number;
}

const SPAN = 2 ** 32;

/**
 * Chance from a seed: the same seed and purpose, the same numbers on every machine.
 *
 * @param purpose - keeps what is drawn for one purpose apart from what is drawn for another
 * @remarks flow/seed
 */
export function seededChance(seed: number, purpose: string): Chance {
  const generator = seedrandom(`${seed}/${purpose}`);
  return {
    below(n) {
      const usable = SPAN - (SPAN % n);
      let drawn = generator.int32() >>> 0;
      while (drawn >= usable) drawn = generator.int32() >>> 0;
      return drawn % n;
    },
  };
}
