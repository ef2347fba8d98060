import { figure, type Figure } from "./figure.js";
import { jumps, movedTo, type Axis, type Bounds, type Jump } from "./jumps.js";
import { quotesAt, type Position } from "./position.js";
import { oneTrade } from "./trades.js";

/** What follows from a capacity. */
interface Level {
  /** K*, tickets. */
  readonly capacityTickets: Figure;
  /** X*, face. */
  readonly capacity: Figure;
  /** λ. */
  readonly layoff: Figure;
  /** I, money per ticket. */
  readonly width: Figure;
  readonly guard: boolean;
}

/** A stretch of the axis over which the capacity does not change. */
export interface Step extends Level {
  readonly from: Figure;
  readonly to: Figure;
  /** Whether the very end belongs to this step: a jump belongs to the step on one side of it. */
  readonly includesFrom: boolean;
  readonly includesTo: boolean;
}

/** Where the dealer stands over the axis, now or after one trade. */
export interface Point extends Level {
  readonly at: Figure;
  /** V, money. */
  readonly value: Figure;
  /** By how much K* differs from the present one, tickets. */
  readonly capacityChange: Figure;
}

/** Capacity over cash or over the outside mid, everything else as it is. */
export interface Staircase {
  readonly axis: Axis;
  readonly from: Figure;
  readonly to: Figure;
  /** How many steps there are between the bounds; Infinity where they have no end. */
  readonly stepCount: number;
  /** All of them; none where there are more than `MOST_STEPS`. */
  readonly steps: readonly Step[];
  readonly current: Point;
  /** After one customer SELL, and after one customer BUY; absent where the order passes through. */
  readonly afterSell?: Point;
  readonly afterBuy?: Point;
}

/** The most steps that are listed. */
export const MOST_STEPS = 400;

function levelAt(at: Position): Level {
  const { capacityTickets, capacity, layoff, width, guard } = quotesAt(at);
  return {
    capacityTickets: figure(capacityTickets),
    capacity: figure(capacity),
    layoff: figure(layoff),
    width: figure(width),
    guard,
  };
}

/** The steps between the bounds, one more than there are jumps. */
function stepsOf(
  at: Position,
  axis: Axis,
  { from, to }: Bounds,
  listed: readonly Jump[],
): readonly Step[] {
  const ends = [...listed, { at: to, belongs: "left" } as const];
  return ends.map((end, place): Step => {
    const start = listed[place - 1] ?? ({ at: from, belongs: "right" } as const);
    return {
      from: figure(start.at),
      to: figure(end.at),
      includesFrom: start.belongs === "right",
      includesTo: end.belongs === "left",
      ...levelAt(movedTo(at, axis, start.at.add(end.at).div(2))),
    };
  });
}

function pointOf(at: Position, axis: Axis, before: Position): Point {
  const { cash, mid } = at.position;
  const { value, capacityTickets } = quotesAt(at);
  return {
    at: figure(axis === "C" ? cash : mid),
    value: figure(value),
    capacityChange: figure(capacityTickets.sub(quotesAt(before).capacityTickets)),
    ...levelAt(at),
  };
}

/**
 * Capacity, layoff probability and width over cash or over the outside mid, as exact steps.
 *
 * @remarks kernel/capacity, kernel/layoff, kernel/width, kernel/guard
 */
export function staircase(at: Position, axis: Axis, bounds: Bounds): Staircase {
  const { count, listed } = jumps(at, axis, bounds, MOST_STEPS - 1);
  const [sell, buy] = [oneTrade(at, "sell"), oneTrade(at, "buy")];
  return {
    axis,
    from: figure(bounds.from),
    to: figure(bounds.to),
    stepCount: count + 1,
    steps: listed === undefined ? [] : stepsOf(at, axis, bounds, listed),
    current: pointOf(at, axis, at),
    ...(sell.route === "interior" && { afterSell: pointOf(sell.after, axis, at) }),
    ...(buy.route === "interior" && { afterBuy: pointOf(buy.after, axis, at) }),
  };
}
