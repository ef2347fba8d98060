import * as Plot from "@observablehq/plot";
import type { Point, Staircase, Step } from "../../src/explore/staircase.js";

export type Level = "capacityTickets" | "layoff" | "width";

const NAMES: Readonly<Record<Level, string>> = {
  capacityTickets: "K*, tickets",
  layoff: "λ",
  width: "I, money per ticket",
};
const AXIS_NAMES = { C: "C, the dealer’s cash", M: "M, the outside mid" } as const;
const SELL = { name: "after a SELL", colour: "var(--bid)", dy: -15 } as const;
const BUY = { name: "after a BUY", colour: "var(--ask)", dy: 17 } as const;
type Order = typeof SELL | typeof BUY;

/** The most steps whose ends are marked one by one. */
const MARKED = 30;
const PLACE = { x: "x", y: "y" } as const;

/** The Guard, shaded. */
const guarded = (steps: readonly Step[]): Plot.Markish[] => {
  const inside = steps.filter(({ guard }) => guard);
  return [
    Plot.rectX(inside, {
      x1: ({ from }: Step) => from.float,
      x2: ({ to }: Step) => to.float,
      fill: "var(--guard)",
      fillOpacity: 0.18,
    }),
    Plot.text(inside.slice(0, 1), {
      x: ({ from }: Step) => from.float,
      frameAnchor: "top-left",
      text: () => "Guard",
      dx: 4,
      dy: 4,
      fill: "var(--guard)",
    }),
  ];
};

/** One quantity's steps as level lines. */
const levels = (steps: readonly Step[], level: Level, look: Plot.RuleYOptions): Plot.Markish =>
  Plot.ruleY(steps, {
    y: (step: Step) => step[level].float,
    x1: ({ from }: Step) => from.float,
    x2: ({ to }: Step) => to.float,
    ...look,
  });

/** The ends of the steps, full where they belong to one and hollow where they do not; risers between. */
function ends(steps: readonly Step[], level: Level): Plot.Markish[] {
  if (steps.length > MARKED) return [];
  const dots = steps.flatMap((step, at) => {
    const y = step[level].float;
    return [
      ...(at > 0 ? [{ x: step.from.float, y, full: step.includesFrom }] : []),
      ...(at < steps.length - 1 ? [{ x: step.to.float, y, full: step.includesTo }] : []),
    ];
  });
  const risers = steps.slice(1).map((step, at) => ({
    x: step.from.float,
    y1: steps[at]?.[level].float,
    y2: step[level].float,
  }));
  return [
    Plot.ruleX(risers, {
      x: "x",
      y1: "y1",
      y2: "y2",
      stroke: "var(--frame)",
      strokeDasharray: "1,3",
    }),
    Plot.dot(dots, {
      ...PLACE,
      r: 2.75,
      stroke: "var(--ink)",
      fill: ({ full }: { full: boolean }) => (full ? "var(--ink)" : "var(--paper)"),
    }),
  ];
}

/** The point after an order, and the jump to it from the present one. */
function jump(from: Point, to: Point | undefined, level: Level, order: Order): Plot.Markish[] {
  if (to === undefined) return [];
  const { name, colour, dy } = order;
  const arrow = { x1: from.at.float, y1: from[level].float, x2: to.at.float, y2: to[level].float };
  const isMove = arrow.x1 !== arrow.x2 || arrow.y1 !== arrow.y2;
  const place = [{ x: arrow.x2, y: arrow.y2 }];
  const sides = { x1: "x1", y1: "y1", x2: "x2", y2: "y2" } as const;
  const look = { stroke: colour, strokeWidth: 1.75, bend: true, headLength: 7, inset: 6 };
  return [
    ...(isMove ? [Plot.arrow([arrow], { ...sides, ...look })] : []),
    Plot.dot(place, { ...PLACE, r: 4.5, stroke: colour, strokeWidth: 2, fill: "var(--paper)" }),
    Plot.text(place, {
      ...PLACE,
      text: () => (level === "capacityTickets" ? `${name}: K* ${to.capacityTickets.exact}` : name),
      dy,
      fill: colour,
      stroke: "var(--paper)",
      strokeWidth: 4,
    }),
  ];
}

/** The staircases of the shelves that one order leaves, on which the points after it lie. */
export interface OtherShelves {
  readonly afterSell?: readonly Step[];
  readonly afterBuy?: readonly Step[];
}

const faint = ({ colour }: Order): Plot.RuleYOptions => ({ stroke: colour, strokeOpacity: 0.4 });

/** One quantity in steps over the axis; the dealer's place, and one order from it. */
export function levelPlot(
  { steps, current, afterSell, afterBuy, axis, from, to }: Staircase,
  level: Level,
  others: OtherShelves = {},
): (width: number) => Plot.PlotOptions {
  const here = [{ x: current.at.float, y: current[level].float }];
  const isCapacity = level === "capacityTickets";
  return (width) => ({
    height: isCapacity && width >= 480 ? 360 : 230,
    marginLeft: 56,
    marginRight: 24,
    marginTop: 28,
    marginBottom: 42,
    x: { label: AXIS_NAMES[axis], domain: [from.float, to.float] },
    y: {
      label: NAMES[level],
      grid: true,
      zero: true,
      insetTop: 16,
      ...(isCapacity && {
        tickFormat: (value: number) => (Number.isInteger(value) ? String(value) : ""),
      }),
    },
    marks: [
      ...guarded(steps),
      levels(others.afterSell ?? [], level, faint(SELL)),
      levels(others.afterBuy ?? [], level, faint(BUY)),
      levels(steps, level, { stroke: "var(--ink)", strokeWidth: 2 }),
      ...ends(steps, level),
      ...jump(current, afterSell, level, SELL),
      ...jump(current, afterBuy, level, BUY),
      Plot.dot(here, { ...PLACE, r: 6, fill: "var(--ink)" }),
    ],
  });
}
