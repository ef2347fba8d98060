import * as Plot from "@observablehq/plot";
import type { Point, Staircase, Step } from "../../src/explore/staircase.js";
import type { Table } from "../chart/table.js";

type Level = "capacityTickets" | "layoff" | "width";

const NAMES: Readonly<Record<Level, string>> = {
  capacityTickets: "K*, tickets",
  layoff: "λ",
  width: "I, money per ticket",
};
const AXIS_NAMES = { C: "C, money", M: "M, money per ticket" } as const;

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

/** A point, and the jump from the present one to it. */
function jump(
  from: Point,
  to: Point | undefined,
  level: Level,
  [name, colour, dy]: readonly [name: string, colour: string, dy: number],
): Plot.Markish[] {
  if (to === undefined) return [];
  const arrow = { x1: from.at.float, y1: from[level].float, x2: to.at.float, y2: to[level].float };
  const isMove = arrow.x1 !== arrow.x2 || arrow.y1 !== arrow.y2;
  const place = [{ x: to.at.float, y: to[level].float }];
  return [
    ...(isMove
      ? [
          Plot.arrow([arrow], {
            x1: "x1",
            y1: "y1",
            x2: "x2",
            y2: "y2",
            stroke: colour,
            bend: true,
            headLength: 7,
            inset: 5,
          }),
        ]
      : []),
    Plot.dot(place, { x: "x", y: "y", r: 4, stroke: colour, strokeWidth: 2, fill: "var(--paper)" }),
    Plot.text(place, { x: "x", y: "y", text: () => name, dy, fill: colour }),
  ];
}

/** One quantity in steps over the axis; the dealer's place, and one trade from it. */
export function levelPlot(
  { steps, current, afterSell, afterBuy, axis }: Staircase,
  level: Level,
): Plot.PlotOptions {
  const here = [{ x: current.at.float, y: current[level].float }];
  return {
    height: level === "capacityTickets" ? 340 : 220,
    marginLeft: 56,
    marginRight: 24,
    marginTop: 28,
    marginBottom: 42,
    x: { label: AXIS_NAMES[axis] },
    y: {
      label: NAMES[level],
      grid: true,
      zero: true,
      ...(level === "capacityTickets" && { tickFormat: "~d" }),
    },
    marks: [
      ...guarded(steps),
      Plot.ruleY(steps, {
        y: (step: Step) => step[level].float,
        x1: ({ from }: Step) => from.float,
        x2: ({ to }: Step) => to.float,
        stroke: "var(--ink)",
        strokeWidth: 2,
      }),
      ...jump(current, afterSell, level, ["after a SELL", "var(--bid)", -13]),
      ...jump(current, afterBuy, level, ["after a BUY", "var(--ask)", 15]),
      Plot.dot(here, { x: "x", y: "y", r: 6, fill: "var(--ink)" }),
    ],
  };
}

/** An end of a step, with the bracket that tells whether it belongs to it. */
const range = ({ from, to, includesFrom, includesTo }: Step): string =>
  `${includesFrom ? "[" : "("}${from.exact}, ${to.exact}${includesTo ? "]" : ")"}`.replaceAll(
    "-",
    "−",
  );

const isHere = ({ from, to, includesFrom, includesTo }: Step, { at }: Point): boolean =>
  (from.float < at.float || (includesFrom && from.exact === at.exact)) &&
  (at.float < to.float || (includesTo && to.exact === at.exact));

/** The steps as numbers; of one quantity, or of all. */
export function stepsTable({ steps, axis, current }: Staircase, only?: Level): Table {
  const here = steps.findIndex((step) => isHere(step, current));
  const columns = only === undefined ? ["K*", "X*", "λ", "I"] : [only === "layoff" ? "λ" : "I"];
  const names = {
    all: "Each step",
    layoff: "λ on each step",
    width: "I on each step",
    capacityTickets: "K* on each step",
  };
  return {
    caption: `${names[only ?? "all"]} with its ends; a bracket belongs to the step, a parenthesis does not`,
    columns: [axis, ...columns, "Guard"],
    rows: steps.map((step) => {
      const figures =
        only === undefined
          ? [step.capacityTickets, step.capacity, step.layoff, step.width]
          : [step[only]];
      return [range(step), ...figures, step.guard ? "on" : ""];
    }),
    current: here < 0 ? undefined : here,
  };
}
