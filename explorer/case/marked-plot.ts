import * as Plot from "@observablehq/plot";
import type { MarkedLadder } from "../../src/explore/case-marks.js";
import type { Table } from "../chart/table.js";
import { ladderPlot } from "../position/ladder-chart.js";

const BAD = "var(--bad)";

/** Where the answered ladder ends, if not where the reference's does. */
const answeredEnd = (capacity: number): Plot.Markish[] => [
  Plot.ruleX([capacity], { stroke: BAD, strokeDasharray: "2,3" }),
  Plot.text([capacity], {
    x: (value: number) => value,
    frameAnchor: "top",
    text: () => "K* answered",
    fill: BAD,
    dy: -8,
  }),
];

/** The answered prices, crossed. */
function answeredPrices({ marks, ladder }: MarkedLadder): Plot.Markish[] {
  const at = marks
    .filter(({ of }) => of === "answer")
    .map(({ tickets, price, name }) => ({ x: tickets.float, y: price.float, name }));
  const place = { x: "x", y: "y" };
  const middle = Math.max(1, ladder.capacityTickets.float, ladder.current.tickets.float) / 2;
  const isRight = ladder.current.tickets.float > middle;
  return [
    Plot.dot(at, { ...place, r: 8, symbol: "times", stroke: BAD, strokeWidth: 2.5 }),
    Plot.text(at, {
      ...place,
      text: ({ name }: { readonly name: string }) => `${name} answered`,
      dx: isRight ? -12 : 12,
      textAnchor: isRight ? "end" : "start",
      fill: BAD,
      stroke: "var(--paper)",
      strokeWidth: 4,
    }),
  ];
}

/** How much wider than the reference's a ladder is drawn for the answered end to be on it. */
const WIDER = 3;

/** The ladder with both answers on it: the reference's prices full, the answered ones crossed. */
export function markedPlot(marked: MarkedLadder): Plot.PlotOptions {
  const { ladder, answeredCapacity } = marked;
  const plain = ladderPlot(ladder);
  const own = Math.max(1, ladder.capacityTickets.float, ladder.current.tickets.float);
  const answered = answeredCapacity?.float ?? 0;
  const isWider = answered > own && answered <= WIDER * own;
  return {
    ...plain,
    height: 320,
    x: isWider ? { ...plain.x, domain: [0, answered], ticks: 8 } : (plain.x ?? {}),
    marks: [
      ...(plain.marks ?? []),
      ...(answeredCapacity !== undefined && (isWider || answered <= own)
        ? answeredEnd(answered)
        : []),
      ...answeredPrices(marked),
    ],
  };
}

/** The same as numbers: what each answer says at the dealer's rung. */
export function marksTable({ ladder, marks, answeredCapacity }: MarkedLadder): Table {
  const names = [...new Set(marks.map(({ name }) => name))];
  const priceOf = (of: "reference" | "answer", name: string) =>
    marks.find((mark) => mark.of === of && mark.name === name)?.price ?? "–";
  return {
    caption: `With ${ladder.current.tickets.exact} on the shelf`,
    columns: ["price", "the reference", "the answer"],
    rows: [
      ...names.map((name) => [name, priceOf("reference", name), priceOf("answer", name)]),
      ...(answeredCapacity === undefined ? [] : [["K*", ladder.capacityTickets, answeredCapacity]]),
    ],
  };
}
