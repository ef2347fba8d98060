import * as Plot from "@observablehq/plot";
import type { Ladder, Rung } from "../../src/explore/ladder.js";

/** The two clipped quotes: which, how it is called, its colour and its mark. */
const QUOTES = [
  { of: "ask", name: "ask", colour: "var(--ask)", symbol: "triangle" },
  { of: "bid", name: "bid", colour: "var(--bid)", symbol: "circle" },
] as const;
type Quote = (typeof QUOTES)[number];

/** The most rungs that are marked one by one, and the most between which a quote can be named at its line's end. */
const [MARKED, NAMED] = [42, 24];
/** Tickets beyond which their numbers are long: fewer are written along the axis, and shorter. */
const HUGE = 100_000;
const PLACE = { x: "x", y: "y" } as const;

interface Dot {
  readonly x: number;
  readonly y: number;
}

const over = (rungs: readonly Rung[], price: "ask" | "bid" | "midline"): readonly Dot[] =>
  rungs.map((rung) => ({ x: rung.tickets.float, y: rung[price].float }));

/** A price that holds whatever is on the shelf, named at the picture's right side. */
const level = (name: string, price: number): Plot.Markish[] => [
  Plot.ruleY([price], { stroke: "var(--soft)", strokeDasharray: "1,3" }),
  Plot.text([price], {
    y: (value: number) => value,
    frameAnchor: "right",
    text: () => name,
    textAnchor: "start",
    dx: 8,
    fill: "var(--soft)",
    fontStyle: "italic",
  }),
];

/** Rungs at which a quote is pinned to the outside, whatever the cash: hollow, and tied to the clipped quote. */
function pinned(shown: Ladder, { of, colour, symbol }: Quote): Plot.Markish[] {
  const outside = of === "ask" ? shown.outsideAsk.float : shown.outsideBid.float;
  const ends = shown.rungs.filter((rung) => !(of === "ask" ? rung.hasStock : rung.hasRoom));
  const ties = ends.map((rung) => ({ x: rung.tickets.float, y: outside, y2: rung[of].float }));
  return [
    Plot.ruleX(ties, {
      x: "x",
      y1: "y",
      y2: "y2",
      stroke: colour,
      strokeDasharray: "2,3",
    }),
    Plot.dot(ties, { ...PLACE, r: 4, symbol, stroke: colour, fill: "var(--paper)" }),
  ];
}

/** A clipped quote over the shelf, every rung marked where they can be told apart. */
function quoteLine(shown: Ladder, quote: Quote): Plot.Markish[] {
  const { of, name, colour, symbol } = quote;
  const dots = over(shown.rungs, of);
  const isMarked = dots.length <= MARKED;
  const isNamed = shown.capacityTickets.float <= NAMED && shown.rungs.at(-1)?.isCurrent !== true;
  return [
    Plot.line(dots, { ...PLACE, stroke: colour, strokeWidth: 1.5 }),
    ...(isMarked ? [Plot.dot(dots, { ...PLACE, r: 2.75, symbol, fill: colour })] : []),
    Plot.text(isNamed ? dots.slice(-1) : [], {
      ...PLACE,
      text: () => name,
      dx: 8,
      textAnchor: "start",
      fill: colour,
    }),
    ...pinned(shown, quote),
  ];
}

/** The price posted where the dealer stands: full on the ladder, hollow where pinned to the outside. */
function posted({ current }: Ladder, { of, colour, symbol }: Quote): Plot.Markish[] {
  const isInside = of === "ask" ? current.canSell : current.canBuy;
  const at = [{ x: current.tickets.float, y: current[of].float }];
  return [
    Plot.dot(at, {
      ...PLACE,
      r: 6,
      symbol,
      stroke: colour,
      strokeWidth: 2,
      fill: isInside ? colour : "var(--paper)",
    }),
    Plot.text(at, {
      ...PLACE,
      text: () => `${of} ${current[of].decimal.slice(0, 8).replace("-", "−")}`,
      dx: of === "ask" ? 9 : -9,
      dy: of === "ask" ? -12 : 14,
      textAnchor: of === "ask" ? "start" : "end",
      fill: colour,
      stroke: "var(--paper)",
      strokeWidth: 4,
      fontWeight: 600,
    }),
  ];
}

/** What a ticket's place on the axis is in face. */
function faceOf({ capacity, capacityTickets: K, current }: Ladder): number {
  if (K.float > 0) return capacity.float / K.float;
  return current.tickets.float > 0 ? current.inventory.float / current.tickets.float : 1;
}

const furthest = ({ capacityTickets: K, current }: Ladder): number =>
  Math.max(1, K.float, current.tickets.float);

/** The ladder: a_c, b_c and the midline over the shelf, A, M and B, the dealer's rung. The axis counts tickets. */
export function ladderPlot(shown: Ladder): Plot.PlotOptions {
  const { rungs, outsideAsk: A, mid: M, outsideBid: B, current } = shown;
  const [end, face] = [furthest(shown), faceOf(shown)];
  const isHuge = end > HUGE;
  return {
    height: 380,
    marginRight: 48,
    marginBottom: 42,
    marginLeft: 56,
    marginTop: 38,
    x: {
      label: "x, face on the shelf",
      domain: [0, end],
      ticks: end <= 12 ? Array.from({ length: end + 1 }, (_, tickets) => tickets) : isHuge ? 3 : 8,
      tickFormat: (tickets: number) =>
        Number.isInteger(tickets)
          ? String(Number((tickets * face).toPrecision(isHuge ? 3 : 8)))
          : "",
    },
    y: { label: "money per ticket", grid: true, insetTop: 14, insetBottom: 22 },
    marks: [
      ...level("A", A.float),
      ...level("M", M.float),
      ...level("B", B.float),
      Plot.areaY(rungs, {
        x: ({ tickets }: Rung) => tickets.float,
        y1: ({ bid }: Rung) => bid.float,
        y2: ({ ask }: Rung) => ask.float,
        fill: "var(--ink)",
        fillOpacity: 0.05,
      }),
      Plot.line(over(rungs, "midline"), { ...PLACE, stroke: "var(--ink)", strokeDasharray: "5,4" }),
      Plot.ruleX([current.tickets.float], { stroke: "var(--ink)", strokeOpacity: 0.45 }),
      ...QUOTES.flatMap((quote) => quoteLine(shown, quote)),
      ...QUOTES.flatMap((quote) => posted(shown, quote)),
    ],
  };
}

/** The whole picture lies in the Guard. */
const guardShade: readonly Plot.Markish[] = [
  Plot.frame({ fill: "var(--guard)", fillOpacity: 0.14, stroke: null }),
  Plot.text(["Guard: everything passes through"], {
    frameAnchor: "top-left",
    dx: 8,
    dy: 20,
    fill: "var(--guard)",
  }),
];

/**
 * The same with the midline drawn on to its ghost points, one rung beyond either end: p(−S) = A, and
 * p(X* + S) = M − O/2.
 */
export function ladderWithGhosts(shown: Ladder, width: number): Plot.PlotOptions {
  const plain = ladderPlot(shown);
  const { capacityTickets: K, outsideAsk: A, mid: M, guard } = shown;
  const height = width < 480 ? 280 : 400;
  const x = { ...plain.x, domain: [-1, Math.max(K.float, shown.current.tickets.float) + 1] };
  if (guard) return { ...plain, height, x, marks: [...guardShade, ...(plain.marks ?? [])] };
  const ghosts = [
    { x: -1, y: A.float, name: "p(−S) = A", dy: -11, anchor: "start" },
    { x: K.float + 1, y: 2 * M.float - A.float, name: "p(X* + S)", dy: 14, anchor: "end" },
  ] as const;
  const names = ghosts.map(({ name, dy, anchor, ...at }) =>
    Plot.text([at], { ...PLACE, text: () => name, dy, textAnchor: anchor, fill: "var(--soft)" }),
  );
  return {
    ...plain,
    height,
    x,
    marks: [
      Plot.line(ghosts, { ...PLACE, stroke: "var(--soft)", strokeDasharray: "1,4" }),
      Plot.dot(ghosts, { ...PLACE, r: 3, stroke: "var(--soft)", fill: "var(--paper)" }),
      ...(width < 480 || K.float > NAMED ? [] : names),
      ...(plain.marks ?? []),
    ],
  };
}
