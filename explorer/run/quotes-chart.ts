import * as Plot from "@observablehq/plot";
import type { QuotePoint } from "../../src/explore/play/overview.js";
import type { Bucket } from "../../src/terms/bucket.js";
import type { Table } from "../chart/table.js";

/** The picture's margins, pixels; the style of what is laid over it has the same. */
const MARGIN = { left: 44, right: 40, top: 30, bottom: 34 } as const;
/** Rows of the table at most. */
const ROWS = 60;

type Series = readonly QuotePoint[];

/** The periods that a picture spans. */
export const spanOf = (points: Series, periods: number): readonly [number, number] => {
  const first = points[0]?.at ?? 0;
  return [first, Math.max(first + periods, points.at(-1)?.at ?? 0)];
};

/** The most periods that are written along the axis. */
const TICKS = 12;

/** Periods to be written along the axis, evenly. */
function wholePeriods([from, to]: readonly [number, number]): readonly number[] {
  const stride = Math.max(1, Math.ceil((to - from) / TICKS));
  return Array.from(
    { length: Math.floor((to - from) / stride) + 1 },
    (_, at) => from + at * stride,
  );
}

const line = (points: Series, of: "ask" | "bid" | "A" | "B" | "M", more: Plot.LineOptions) =>
  Plot.line(points, { x: "at", y: of, curve: "step-after", ...more });

/** A bucket's posted quotes over the periods, between its outside quotes. */
export function quotesPlot(points: Series, domain: readonly [number, number]): Plot.PlotOptions {
  const last = points.at(-1);
  const ends = last === undefined ? [] : [{ ...last, at: domain[1] }];
  const whole = [...points, ...ends];
  const name = (of: "ask" | "bid" | "A" | "B" | "M") =>
    Plot.text(ends, { x: "at", y: of, text: [of], dx: 5, textAnchor: "start" });
  return {
    height: 256,
    marginLeft: MARGIN.left,
    marginRight: MARGIN.right,
    marginTop: MARGIN.top,
    marginBottom: MARGIN.bottom,
    x: {
      domain: [...domain],
      label: "period",
      ticks: wholePeriods(domain),
      tickFormat: String,
    },
    y: { label: "money per ticket", grid: true, nice: true },
    marks: [
      line(whole, "A", { stroke: "var(--soft)", strokeDasharray: "1 3" }),
      line(whole, "B", { stroke: "var(--soft)", strokeDasharray: "1 3" }),
      line(whole, "M", { stroke: "var(--soft)", strokeDasharray: "6 4" }),
      line(whole, "ask", { stroke: "var(--ask)", strokeWidth: 2 }),
      line(whole, "bid", { stroke: "var(--bid)", strokeWidth: 2 }),
      name("A"),
      name("B"),
      name("M"),
    ],
  };
}

const shown = (value: number): string => String(Number(value.toFixed(6))).replace("-", "−");

/** The quotes with which periods begin; of a long run every so many periods. */
export function quotesTable(points: Series, bucket: Bucket): Table {
  const beginnings = points.filter(({ at }) => Number.isInteger(at));
  const stride = Math.ceil(beginnings.length / ROWS);
  const rows = beginnings.filter((_, index) => index % Math.max(1, stride) === 0);
  return {
    caption: `The ${bucket} market at the beginning of ${stride > 1 ? `every ${stride} periods` : "each period"}`,
    columns: ["period", "M", "A", "B", "ask", "bid"],
    rows: rows.map(({ at, M, A, B, ask, bid }) => [String(at), ...[M, A, B, ask, bid].map(shown)]),
  };
}
