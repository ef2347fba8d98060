import type { Num, NumberSystem } from "../numbers/num.js";
import { seededChance } from "./chance.js";
import type { DrawnArrival, Draws } from "./draws.js";

const SPAN = 2 ** 32;

/**
 * Draws from a seed.
 *
 * @remarks flow/seed, flow/preference: Z ~ Bernoulli(π_sell), to one part in 2^32; flow/uniform
 */
export function seededDraws<N extends Num<N>>(seed: number, { ratio }: NumberSystem<N>): Draws<N> {
  const chance = seededChance(seed, "order-flow");
  return {
    preference: (piSell) => (ratio(chance.below(SPAN), SPAN).lt(piSell) ? "sell" : "buy"),
    trader: (_side, candidates) => candidates.at(chance.below(candidates.size)),
    ticket: ([first]) => first,
  };
}

/** The same draws, and the record of what they came to, which `scriptedDraws` plays again. */
export function recordedDraws<N>(draws: Draws<N>): {
  readonly draws: Draws<N>;
  readonly arrivals: readonly DrawnArrival[];
} {
  const arrivals: DrawnArrival[] = [];
  let preferred: DrawnArrival["prefer"] | undefined;
  return {
    arrivals,
    draws: {
      preference: (piSell) => (preferred = draws.preference(piSell)),
      trader(side, candidates) {
        const trader = draws.trader(side, candidates);
        arrivals.push({ prefer: preferred ?? side, trader });
        return trader;
      },
      ticket: (admissible) => draws.ticket(admissible),
    },
  };
}
