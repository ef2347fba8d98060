import * as Plot from "@observablehq/plot";
import { brief } from "../math/exact.js";
import type { Point, Staircase, Step } from "../../src/explore/staircase.js";

export type Level = "capacityTickets" | "layoff" | "width";

const NAMES: Readonly<Record<Level, string>> = {
  capacityTickets: "K*, tickets",
  layoff: "λ",
  width: "I, money per ticket",
};
const AXIS_NAMES = { C: "C, the dealer’s cash", M: "M, the outside mid" } as const;
const SELL = { name: "SELL", colour: "var(--bid)", dy: -15, side: "end" } as const;
const BUY = { name: "BUY", colour: "var(--ask)", dy: 17, side: "start" } as const;
type Order = typeof SELL | typeof BUY;

/** The most steps whose ends are marked one by one. */
const MARKED = 30;
const PLACE = { x: "x", y: "y" } as const;

/** The Guard, shaded. */
const guarded = (steps: readonly Step[], isCapacity: boolean): Plot.Markish[] => {
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
      // the steps beside the Guard are the highest capacities, and the lowest λ and I
      frameAnchor: isCapacity ? "bottom-left" : "top-left",
      text: () => "Guard",
      dx: 4,
      dy: isCapacity ? -14 : 4,
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
  const risers = steps.flatMap((step, at) => {
    const before = steps[at - 1];
    return before?.to.exact === step.from.exact
      ? [{ x: step.from.float, y1: before[level].float, y2: step[level].float }]
      : [];
  });
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
  const { name, colour, dy, side } = order;
  const isCapacity = level === "capacityTickets";
  // over the capacity there is room for words, above and below; elsewhere beside the point
  const beside = { dx: side === "end" ? -9 : 9, dy: 4, textAnchor: side } as const;
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
      text: () => (isCapacity ? `after a ${name}: K* ${brief(to.capacityTickets)}` : name),
      ...(isCapacity ? { dy } : beside),
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

/** How many times the present capacity the picture shows; higher steps go on above it. */
const SHOWN = 4;

/** The highest capacity in the picture, where the steps go far higher: over the mid they have no end. */
function cut({ steps, current }: Staircase): number | undefined {
  const most = SHOWN * (current.capacityTickets.float + 2);
  return steps.some(({ capacityTickets: K }) => K.float > most) ? most : undefined;
}

const faint = ({ colour }: Order): Plot.RuleYOptions => ({ stroke: colour, strokeOpacity: 0.4 });

/** Axes, and the room around them. */
function frame({ axis, from, to }: Staircase, level: Level, most?: number): Plot.PlotOptions {
  const whole = (value: number): string => (Number.isInteger(value) ? String(value) : "");
  return {
    marginLeft: 56,
    marginRight: 24,
    marginTop: 28,
    marginBottom: 42,
    x: { label: AXIS_NAMES[axis], domain: [from.float, to.float] },
    y: {
      label: NAMES[level],
      grid: true,
      zero: true,
      insetTop: most === undefined ? 16 : 0,
      ...(most !== undefined && { domain: [0, most] }),
      ...(level === "capacityTickets" && { tickFormat: whole }),
    },
  };
}

/** Where the dealer stands. */
function here({ current }: Staircase, level: Level): Plot.Markish[] {
  const place = [{ x: current.at.float, y: current[level].float }];
  return [
    Plot.dot(place, { ...PLACE, r: 6, fill: "var(--ink)" }),
    Plot.text(place, {
      ...PLACE,
      text: () => "here",
      dx: 9,
      dy: -10,
      textAnchor: "start",
      fill: "var(--ink)",
      stroke: "var(--paper)",
      strokeWidth: 4,
    }),
  ];
}

/** One quantity in steps over the axis; the dealer's place, and one order from it. */
export function levelPlot(
  shown: Staircase,
  level: Level,
  others: OtherShelves = {},
): (width: number) => Plot.PlotOptions {
  const isCapacity = level === "capacityTickets";
  const most = isCapacity ? cut(shown) : undefined;
  const isSeen = (step: Step): boolean => most === undefined || step.capacityTickets.float <= most;
  const steps = shown.steps.filter(isSeen);
  return (width) => ({
    ...frame(shown, level, most),
    height: isCapacity && width >= 480 ? 360 : 230,
    marks: [
      ...guarded(steps, isCapacity),
      levels((others.afterSell ?? []).filter(isSeen), level, faint(SELL)),
      levels((others.afterBuy ?? []).filter(isSeen), level, faint(BUY)),
      levels(steps, level, { stroke: "var(--ink)", strokeWidth: 2 }),
      ...ends(steps, level),
      ...jump(shown.current, shown.afterSell, level, SELL),
      ...jump(shown.current, shown.afterBuy, level, BUY),
      ...here(shown, level),
    ],
  });
}
