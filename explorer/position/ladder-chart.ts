import * as Plot from "@observablehq/plot";
import type { Ladder, Rung } from "../../src/explore/ladder.js";
import type { Table } from "../chart/table.js";

const LINES = [
  ["ask", "a_c", "var(--ask)"],
  ["bid", "b_c", "var(--bid)"],
] as const;

/** The most rungs that are marked one by one. */
const MARKED = 42;

interface Dot {
  readonly x: number;
  readonly y: number;
}

const over = (rungs: readonly Rung[], price: "ask" | "bid" | "midline"): readonly Dot[] =>
  rungs.map((rung) => ({ x: rung.tickets.float, y: rung[price].float }));

/** A price that holds whatever is on the shelf, named at its end. */
const level = (name: string, price: number, end: number): Plot.Markish[] => [
  Plot.ruleY([price], { stroke: "var(--soft)", strokeDasharray: "1,3" }),
  Plot.text([{ x: end, y: price }], {
    x: "x",
    y: "y",
    text: () => name,
    textAnchor: "start",
    dx: 6,
    fill: "var(--soft)",
    fontStyle: "italic",
  }),
];

/** The prices posted where the dealer stands: full on the ladder, hollow where pinned to the outside. */
function here({ current }: Ladder): Plot.Markish[] {
  const x = current.tickets.float;
  const dot = (
    y: number,
    colour: string,
    isPinned: boolean,
    symbol: "triangle" | "circle",
  ): Plot.Markish =>
    Plot.dot([{ x, y }], {
      x: "x",
      y: "y",
      r: 6,
      symbol,
      stroke: colour,
      strokeWidth: 2,
      fill: isPinned ? "var(--paper)" : colour,
    });
  return [
    Plot.ruleX([x], { stroke: "var(--ink)", strokeOpacity: 0.45 }),
    dot(current.ask.float, "var(--ask)", !current.canSell, "triangle"),
    dot(current.bid.float, "var(--bid)", !current.canBuy, "circle"),
  ];
}

/** A clipped quote over the shelf, every rung marked where they can be told apart. */
function quoteLine(
  [price, name, stroke]: (typeof LINES)[number],
  rungs: readonly Rung[],
): Plot.Markish[] {
  const dots = over(rungs, price);
  return [
    Plot.line(dots, { x: "x", y: "y", stroke, strokeWidth: 1.5 }),
    ...(rungs.length <= MARKED ? [Plot.dot(dots, { x: "x", y: "y", r: 2.5, fill: stroke })] : []),
    Plot.text(dots.slice(-1), {
      x: "x",
      y: "y",
      text: () => name,
      dx: 6,
      textAnchor: "start",
      fill: stroke,
      fontStyle: "italic",
    }),
  ];
}

/** The ladder: a_c, b_c and the midline over the shelf, A and B, the dealer's rung. */
export function ladderPlot(shown: Ladder): Plot.PlotOptions {
  const { rungs, outsideAsk: A, outsideBid: B, capacityTickets: K, current } = shown;
  const end = Math.max(1, K.float, current.tickets.float);
  return {
    height: 380,
    marginRight: 48,
    marginBottom: 42,
    marginLeft: 56,
    x: {
      label: "a, tickets on the shelf",
      domain: [0, end],
      ticks: Math.min(12, end),
      tickFormat: "~s",
    },
    y: { label: "money per ticket", grid: true },
    marks: [
      ...level("A", A.float, end),
      ...level("B", B.float, end),
      Plot.line(over(rungs, "midline"), {
        x: "x",
        y: "y",
        stroke: "var(--ink)",
        strokeDasharray: "5,4",
      }),
      ...LINES.flatMap((each) => quoteLine(each, rungs)),
      ...here(shown),
    ],
  };
}

const yes = (holds: boolean): string => (holds ? "yes" : "no");

/** Every rung of the picture. */
export function ladderTable({ rungs, isThinned, guard }: Ladder): Table {
  const which = isThinned ? "Some of the ladder’s rungs, evenly" : "Every rung of the ladder";
  const current = rungs.findIndex(({ isCurrent }) => isCurrent);
  return {
    caption: guard
      ? "No rungs: the Guard collapses the ladder"
      : `${which}, with the capacity as it stands`,
    columns: ["a", "x", "p(x)", "a(x)", "b(x)", "a_c(x)", "b_c(x)", "x ≥ S", "x + S ≤ X*"],
    rows: rungs.map((rung) => [
      rung.tickets,
      rung.inventory,
      rung.midline,
      rung.interiorAsk,
      rung.interiorBid,
      rung.ask,
      rung.bid,
      yes(rung.hasStock),
      yes(rung.hasRoom),
    ]),
    current: current < 0 ? undefined : current,
  };
}
