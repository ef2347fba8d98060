import { plot, type MultiLine } from "simple-ascii-chart";
import type { Figure } from "../explore/figure.js";
import type { Ladder } from "../explore/ladder.js";

/** Characters beside the drawing: the axis with its labels. */
const BESIDE = 12;
const [NARROWEST, WIDEST, HEIGHT] = [24, 96, 17];

/** What a point is drawn as; what comes later is drawn over what came before. */
const SYMBOLS = { midline: "·", bid: "b", ask: "a" } as const;
const SERIES = ["midline", "bid", "ask"] as const;

const label = (value: number): string => String(Number(value.toPrecision(5)));

/** Each line of the ladder as points; a single rung gets a neighbour that lies outside the plot. */
const linesOf = ({ rungs }: Ladder): MultiLine =>
  SERIES.map((name) => rungs.map((rung) => [rung.tickets.float, rung[name].float]));

function pricesOf({ outsideAsk, outsideBid, mid, rungs, current }: Ladder): readonly Figure[] {
  const all = rungs.flatMap(({ ask, bid, midline }) => [ask, bid, midline]);
  return [outsideAsk, outsideBid, mid, current.ask, current.bid, ...all];
}

/**
 * The ladder drawn with characters: prices over tickets on the shelf.
 *
 * @param columns - how wide it may be
 * @returns lines, with a legend; one line in words where there is nothing to be drawn
 */
export function ladderPlot(ladder: Ladder, columns: number): readonly string[] {
  const { outsideAsk: A, outsideBid: B, mid: M, capacityTickets: K, current, guard } = ladder;
  if (guard) return ["in the Guard the ladder is {0}: both quotes are pinned to A and B"];
  const prices = pricesOf(ladder).map(({ float }) => float);
  const [low, high] = [Math.min(...prices), Math.max(...prices)];
  if (!Number.isFinite(high - low) || !Number.isFinite(K.float)) {
    return ["these numbers are beyond a plot"];
  }
  if (high === low || K.float === 0) return ["a ladder of one rung or one price: see the table"];
  const lines = linesOf(ladder);
  const symbolAt = new Map(
    SERIES.flatMap((name, place) =>
      (lines[place] ?? []).map(([x, y]) => [`${x} ${y}`, SYMBOLS[name]] as const),
    ),
  );
  const drawn = plot(lines, {
    width: Math.min(WIDEST, Math.max(NARROWEST, columns - BESIDE)),
    height: HEIGHT,
    mode: "point",
    yRange: [low, high],
    thresholds: [{ y: A.float }, { y: B.float }],
    points: [current.ask, current.bid].map(({ float: y }) => ({ x: current.tickets.float, y })),
    customYAxisTicks: [B.float, M.float, A.float],
    formatter: label,
    symbols: { thresholds: { x: "─" }, point: "●" },
    lineFormatter: ({ x, y, plotX, plotY }) => ({
      x: plotX,
      y: plotY,
      symbol: symbolAt.get(`${x} ${y}`) ?? "·",
    }),
  });
  const legend = "over tickets on the shelf: a ask, b bid, · midline, ─ A and B, ● posted here";
  return [
    ...drawn
      .split("\n")
      .map((line) => line.trimEnd())
      .filter(Boolean),
    legend,
  ];
}
