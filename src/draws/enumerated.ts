import type { Num, NumberSystem } from "../numbers/num.js";
import type { Side } from "../terms/party.js";
import { recordedDraws } from "./seeded.js";
import type { DrawnArrival, Draws } from "./draws.js";

/** One way the draws can fall: how likely it is, what was drawn, and what came of it. */
export interface Outcome<N, T> {
  /** Between 0 and 1; over all outcomes they sum to 1. */
  readonly probability: N;
  readonly arrivals: readonly DrawnArrival[];
  readonly value: T;
}

const SIDES: readonly Side[] = ["sell", "buy"];

/**
 * Everything that can come of a trial that chooses now and then, depth first.
 *
 * @param trial - chooses one of so many, each time by number from 0; it must start afresh each time
 */
export function* ways<T>(trial: (choose: (of: number) => number) => T): Generator<T> {
  const path: { chosen: number; of: number }[] = [];
  do {
    let depth = 0;
    yield trial((of) => {
      const step = (path[depth] ??= { chosen: 0, of });
      depth += 1;
      return step.chosen;
    });
    advance(path);
  } while (path.length > 0);
}

/**
 * Every way the draws can fall, each with its exact probability: `trial` is run once for each, from
 * the same start. Costs as many trials as there are outcomes.
 *
 * @param trial - what is done with the draws; it must start afresh each time
 */
export function* outcomes<N extends Num<N>, T>(
  { ratio }: NumberSystem<N>,
  trial: (draws: Draws<N>) => T,
): Generator<Outcome<N, T>> {
  yield* ways((choose) => {
    let probability = ratio(1);
    const { draws, arrivals } = recordedDraws<N>({
      preference(piSell) {
        const side = SIDES[choose(2)];
        probability = probability.mul(side === "sell" ? piSell : ratio(1).sub(piSell));
        return side;
      },
      trader(_side, candidates) {
        probability = probability.div(ratio(candidates.size));
        return candidates.at(choose(candidates.size));
      },
      ticket: ([first]) => first,
    });
    const value = trial(draws);
    return { probability, arrivals, value };
  });
}

/** Moves to the next path in depth-first order; empties it after the last. */
function advance(path: { chosen: number; of: number }[]): void {
  for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
    last.chosen += 1;
    if (last.chosen < last.of) return;
    path.pop();
  }
}
