import * as Plot from "@observablehq/plot";
import type { AnchorStep } from "../../src/explore/anchor-path.js";

interface Line {
  readonly name: string;
  readonly of: (step: AnchorStep) => { readonly float: number };
  readonly stroke: string;
  readonly dash?: string;
  /** Named where it begins or where it ends, so that lines that meet do not hide each other's name. */
  readonly named: "begin" | "end";
}

const LINES: readonly Line[] = [
  {
    name: "A",
    of: ({ outsideAsk }) => outsideAsk,
    stroke: "var(--soft)",
    dash: "1,3",
    named: "begin",
  },
  { name: "M", of: ({ mid }) => mid, stroke: "var(--ink)", dash: "5,4", named: "begin" },
  {
    name: "B",
    of: ({ outsideBid }) => outsideBid,
    stroke: "var(--soft)",
    dash: "1,3",
    named: "begin",
  },
  { name: "ask", of: ({ ask }) => ask, stroke: "var(--ask)", named: "end" },
  { name: "bid", of: ({ bid }) => bid, stroke: "var(--bid)", named: "end" },
];

interface Dot {
  readonly period: number;
  readonly price: number;
}

/** One quantity, period after period. */
function line(
  { name, of, stroke, dash, named }: Line,
  steps: readonly AnchorStep[],
): Plot.Markish[] {
  const dots = steps.map((step, period): Dot => ({ period, price: of(step).float }));
  const place = { x: "period", y: "price" } as const;
  const isEnd = named === "end";
  return [
    Plot.line(dots, { ...place, stroke, ...(dash && { strokeDasharray: dash }) }),
    Plot.dot(dots, { ...place, r: 2.5, fill: stroke }),
    Plot.text(isEnd ? dots.slice(-1) : dots.slice(0, 1), {
      ...place,
      text: () => name,
      dx: isEnd ? 7 : -7,
      textAnchor: isEnd ? "start" : "end",
      fill: stroke,
      fontStyle: "italic",
    }),
  ];
}

/** The periods in the Guard, shaded, and those in which the market is crossed. */
function marked(steps: readonly AnchorStep[]): Plot.Markish[] {
  const periods = steps.map((step, period) => ({ ...step, period }));
  const guarded = periods.filter(({ guard }) => guard);
  const crossed = periods.filter(({ isCrossed }) => isCrossed);
  return [
    Plot.rectX(guarded, {
      x1: ({ period }: { period: number }) => period - 0.5,
      x2: ({ period }: { period: number }) => period + 0.5,
      fill: "var(--guard)",
      fillOpacity: 0.18,
    }),
    Plot.text(guarded.slice(0, 1), {
      x: "period",
      frameAnchor: "top",
      text: () => "Guard",
      dy: 4,
      fill: "var(--guard)",
    }),
    Plot.text(crossed, {
      x: "period",
      frameAnchor: "top",
      text: () => "✕ crossed",
      dy: 22,
      fill: "var(--bad)",
    }),
  ];
}

/** The most losses that are written into the picture. */
const WRITTEN = 12;

/** Each loss between the periods that it lies between. */
function losses(steps: readonly AnchorStep[]): Plot.Markish[] {
  if (steps.length - 1 > WRITTEN) return [];
  const between = steps.flatMap(({ loss }, period) =>
    loss === undefined ? [] : [{ at: period - 0.5, text: `ℓ ${loss.exact}` }],
  );
  return [
    Plot.text(between, {
      x: "at",
      frameAnchor: "top",
      text: "text",
      dy: -16,
      fill: "var(--soft)",
      lineWidth: 6,
      textOverflow: "ellipsis",
    }),
  ];
}

/** M_min, anchors, outside and posted quotes, period after period; the Guard shaded, crossed markets marked. */
export const anchorsPlot = (
  steps: readonly AnchorStep[],
  threshold: number,
  width: number,
): Plot.PlotOptions => ({
  height: width < 480 ? 290 : 400,
  marginLeft: 56,
  marginRight: 48,
  marginTop: 40,
  marginBottom: 42,
  x: {
    label: "periods from now",
    insetLeft: 34,
    ticks: Math.min(12, Math.max(1, steps.length - 1)),
    tickFormat: "~d",
  },
  y: { label: "money per ticket", grid: true, insetTop: 8, insetBottom: 8 },
  marks: [
    ...marked(steps),
    ...losses(steps),
    Plot.ruleY([0], { stroke: "var(--frame)" }),
    Plot.ruleY([threshold], { stroke: "var(--guard)", strokeDasharray: "2,3" }),
    ...LINES.flatMap((each) => line(each, steps)),
  ],
});
