import fc from "fast-check";
import type { Draws } from "../../src/draws/draws.js";

/** What chance says, told in advance: one number a question, asked in turn. */
export type Tape = readonly number[];

/** Tapes; order flow ends with them. Shrinks to a tape that says nothing. */
export const tape = (maxLength: number): fc.Arbitrary<Tape> =>
  fc.array(fc.nat(9999), { maxLength, size: "max" });

/**
 * Draws from a tape: an even number prefers SELL, traders and tickets are counted off from the first.
 * Whatever it says is legal; where it ends no further arrival comes.
 */
export function tapeDraws<N>(tape: Tape): Draws<N> {
  let next = 0;
  const told = () => {
    const answer = tape[next];
    next += 1;
    return answer;
  };
  return {
    preference() {
      const answer = told();
      return answer === undefined ? undefined : answer % 2 === 0 ? "sell" : "buy";
    },
    trader: (_side, candidates) => candidates.at((told() ?? 0) % candidates.size),
    ticket: (admissible) => admissible[(told() ?? 0) % admissible.length] ?? admissible[0],
  };
}
