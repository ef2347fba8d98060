import type { Num, NumberSystem } from "../numbers/num.js";
import { layoffProbability } from "./capacity.js";
import { insideWidth } from "./inside.js";

/** A dealer at the middle of a shelf of the target capacity. */
export interface InitialDealer<N> {
  /** x₀, face. */
  readonly inventory: N;
  /** a₀, tickets. */
  readonly tickets: N;
  /** C₀, money. */
  readonly cash: N;
  /** X*, face: the target again. */
  readonly capacity: N;
  /** λ. */
  readonly layoff: N;
  /** I, money per ticket. */
  readonly width: N;
}

/**
 * Whether a target capacity is a positive even multiple of S, so that a₀ is a count.
 *
 * @remarks init/target
 */
export function isTargetCapacity<N extends Num<N>>(S: N, target: N): boolean {
  const a0 = target.div(2).div(S);
  return target.gt(0) && a0.equals(a0.floor());
}

/**
 * The balanced dealer for a target capacity.
 *
 * @param S - ticket size, money
 * @param M - outside mid, money per ticket, above 0
 * @param O - outside spread, money per ticket
 * @param target - X*_target, face; see `isTargetCapacity`
 * @remarks init/target: x₀ = X*_target / 2, a₀ = x₀ / S, C₀ = M·a₀.
 */
export function initialDealer<N extends Num<N>>(
  numbers: NumberSystem<N>,
  { S, M, O, target }: { S: N; M: N; O: N; target: N },
): InitialDealer<N> {
  const x0 = target.div(2);
  const a0 = x0.div(S);
  const lambda = layoffProbability(S, target);
  const C0 = M.mul(a0);
  const V0 = M.mul(a0).add(C0);
  return {
    inventory: x0,
    tickets: a0,
    cash: C0,
    capacity: S.mul(numbers.floorDiv(V0, M)),
    layoff: lambda,
    width: insideWidth(lambda, O),
  };
}
