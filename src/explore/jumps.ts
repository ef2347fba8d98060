import { rational, type Rational } from "../numbers/rational.js";
import type { Position } from "./position.js";

/** What a staircase is drawn over: the dealer's cash or the outside mid. */
export type Axis = "C" | "M";

/** Two values of an axis, `from` below `to`. */
export interface Bounds {
  readonly from: Rational;
  readonly to: Rational;
}

/** The same position at another value of the axis. */
export const movedTo = ({ position, rules }: Position, axis: Axis, value: Rational): Position => ({
  position: { ...position, ...(axis === "C" ? { cash: value } : { mid: value }) },
  rules,
});

/** A value of the axis at which the capacity changes, and on which side the value itself lies. */
export interface Jump {
  readonly at: Rational;
  readonly belongs: "left" | "right";
}

/** The capacities k whose jumps lie between two bounds: those above `above`, up to `upTo`. */
interface Crossed {
  readonly above: Rational;
  readonly upTo: Rational;
  readonly jump: (k: Rational) => Jump;
}

const ZERO = rational.ratio(0);
const NONE: Crossed = { above: ZERO, upTo: ZERO, jump: () => ({ at: ZERO, belongs: "left" }) };

const capacityAt = (a: Rational, C: Rational, M: Rational): Rational =>
  rational.max(ZERO, a.add(rational.floorDiv(C, M)));

/** Over cash: K* reaches k at C = M(k − a). */
function overCash({ position: { tickets: a, mid: M } }: Position, { from, to }: Bounds): Crossed {
  return {
    above: capacityAt(a, from, M),
    upTo: capacityAt(a, to, M),
    jump: (k) => ({ at: M.mul(k.sub(a)), belongs: "right" }),
  };
}

/**
 * Over M, above the Guard: K* passes k at M = C/(k − a), falling where there is cash, rising where
 * there is debt; undefined where `from` is 0 and the jumps have no end.
 */
function overMid(
  { position: { tickets: a, cash: C } }: Position,
  { from, to }: Bounds,
): Crossed | undefined {
  if (C.equals(0)) return NONE;
  const at = (k: Rational) => C.div(k.sub(a));
  if (C.lt(0)) {
    const above = from.equals(0) ? ZERO : capacityAt(a, C, from);
    const jump = (k: Rational): Jump => ({ at: at(k), belongs: "right" });
    return { above, upTo: capacityAt(a, C, to), jump };
  }
  if (from.equals(0)) return undefined;
  const jump = (k: Rational): Jump => ({ at: at(k), belongs: "left" });
  return { above: capacityAt(a, C, to), upTo: capacityAt(a, C, from), jump };
}

function jumpsOf({ above, upTo, jump }: Crossed): readonly Jump[] {
  const count = rational.toNumber(upTo.sub(above));
  return Array.from({ length: count }, (_, place) =>
    jump(above.add(rational.ratio(place + 1))),
  ).sort((left, right) => (left.at.lt(right.at) ? -1 : 1));
}

/**
 * Where the capacity changes between two bounds, in ascending order, the Guard's end among them.
 *
 * @param most - more jumps than these are counted, not listed
 * @returns how many there are (Infinity where they have no end), and all of them, unless they are more
 * @remarks kernel/capacity, kernel/guard
 */
export function jumps(
  at: Position,
  axis: Axis,
  bounds: Bounds,
  most: number,
): { readonly count: number; readonly listed?: readonly Jump[] } {
  const { guardThreshold } = at.rules;
  if (axis === "C" && at.position.mid.lte(guardThreshold)) return { count: 0, listed: [] };
  const isGuarded = axis === "M" && bounds.from.lte(guardThreshold);
  const from = isGuarded ? guardThreshold : bounds.from;
  const isAbove = bounds.to.gt(guardThreshold);
  const end: readonly Jump[] =
    isGuarded && isAbove ? [{ at: guardThreshold, belongs: "left" }] : [];
  if (axis === "M" && !isAbove) return { count: 0, listed: [] };
  const crossed = axis === "C" ? overCash(at, bounds) : overMid(at, { from, to: bounds.to });
  if (crossed === undefined) return { count: Infinity };
  const count = rational.toNumber(crossed.upTo.sub(crossed.above)) + end.length;
  if (count > most) return { count };
  const capacityJumps = jumpsOf(crossed).filter(({ at: value }) => !(isGuarded && value.lte(from)));
  const listed = [...end, ...capacityJumps];
  return { count: listed.length, listed };
}
