import { wrapAnsi } from "fast-wrap-ansi";
import { edges, type Edge, type Edges } from "../explore/edges.js";
import { figure } from "../explore/figure.js";
import { ladder, type Ladder, type Rung } from "../explore/ladder.js";
import { positionTexts, quotesAt, type Position } from "../explore/position.js";
import { conditions, quantities, type Quantity } from "../explore/quantities.js";
import { oneTrade, type OneTrade } from "../explore/trades.js";
import { columns, section } from "./columns.js";
import { cut, short, signed } from "./figure-text.js";
import { ladderPlot } from "./ladder-plot.js";

const wrapped = (text: string, width: number): readonly string[] =>
  wrapAnsi(text, width).split("\n");

const headLine = (at: Position): string => {
  const { clip_nonneg_B: floor, ...texts } = positionTexts(at);
  const said = Object.entries(texts).map(([key, text]) => `${key} ${text}`);
  return [...said, floor === "true" ? "floor on" : "floor off"].join(" · ");
};

/** The quantities, each with as much of its formula as there is room for. */
function quantityLines(all: readonly Quantity[], width: number): readonly string[] {
  const figures = columns([
    ["", "exact", "decimal", " "],
    ...all.map(({ symbol, exact, decimal }) => [symbol, cut(exact), cut(decimal), " "]),
  ]);
  const widest = Math.max(...figures.map(({ length }) => length)) + 2;
  const [head = "", ...lines] = figures;
  const described = lines.map((line, place) => {
    const { name = "", formula = "", inserted = "" } = all[place] ?? {};
    const texts = [`${name}: ${formula} = ${inserted}`, `${name} = ${inserted}`];
    const text = texts.find(({ length }) => widest + length <= width) ?? name;
    return line.padEnd(widest) + text;
  });
  const isCut = all.some(({ exact }) => cut(exact) !== exact);
  return [head, ...described, ...(isCut ? ["--json has the long numbers in full"] : [])];
}

const rungRow = ({ isCurrent, tickets, inventory, ...rung }: Rung): readonly string[] => [
  isCurrent ? "→" : "",
  short(tickets),
  short(inventory),
  short(rung.ask),
  short(rung.midline),
  short(rung.bid),
  rung.hasStock ? "a BUY" : "",
  rung.hasRoom ? "a SELL" : "",
];

function ladderLines(at: Ladder): readonly string[] {
  if (at.guard) return [];
  const head = ["", "tickets", "x", "ask a_c", "midline", "bid b_c", "inside", ""];
  const note = at.isThinned ? [`${short(at.capacityTickets)} rungs above 0, thinned`] : [];
  const { current } = at;
  const isAbove = !at.rungs.some(({ isCurrent }) => isCurrent);
  const off = isAbove ? [`the dealer holds ${short(current.tickets)}: more than its capacity`] : [];
  return [...columns([head, ...at.rungs.map(rungRow)]), ...note, ...off];
}

/** Where a trade leaves the dealer. */
function afterLine({ after, capacityChange, route }: OneTrade): string {
  if (route === "pass-through") return "the dealer's (x, C) stays as it is";
  const { value, capacityTickets, postedAsk, postedBid, layoff, width } = quotesAt(after);
  const { tickets, cash } = after.position;
  const [a, C, V, K, lambda, I, ask, bid] = [
    tickets,
    cash,
    value,
    capacityTickets,
    layoff,
    width,
    postedAsk,
    postedBid,
  ].map((each) => short(figure(each)));
  const change = capacityChange.exact === "0" ? "" : ` (${signed(capacityChange)})`;
  return `then a ${a}, C ${C}: V ${V}, K* ${K}${change}, λ ${lambda}, I ${I}, ask ${ask}, bid ${bid}`;
}

function tradeLines(trade: OneTrade, width: number): readonly string[] {
  const { side, route, specEvent, price, cash, tests } = trade;
  const leg = cash.exact === price.exact ? "" : `, cash leg ${short(cash)}`;
  const rows = tests.map(({ words, left, sign, right, holds }) => [
    words,
    `${short(left)} ${sign} ${short(right)}`,
    holds ? "holds" : "fails",
  ]);
  return [
    `one ${side.toUpperCase()}: ${route} (Event ${specEvent}) at ${short(price)}${leg}`,
    ...columns(rows).map((line) => `  ${line}`),
    ...wrapped(afterLine(trade), width - 4).map((line) => `  ${line}`),
  ];
}

const edgeRow = ({ axis, at, distance, reached, words }: Edge): readonly string[] => [
  axis === "C" ? "cash" : "mid",
  signed(distance),
  `${axis} ${reached} ${short(at)}`,
  words,
];

/** How many trades of one side in a row change the capacity. */
const tradesLine = (
  side: string,
  count: number | undefined,
  where: string,
  tried: number,
): string =>
  count === undefined
    ? `${side}s in a row: none of up to ${tried} inside lead to a ${where} K*`
    : `${side}s in a row: ${count} to a ${where} K*`;

function countLines({
  ticketsUp,
  ticketsDown,
  sellsUp,
  buysDown,
  tried,
}: Edges): readonly string[] {
  if (ticketsUp === undefined) return [];
  const fewer = ticketsDown === undefined ? "" : `, ${short(ticketsDown)} fewer to a lower one`;
  return [
    `tickets alone: ${short(ticketsUp)} more to a higher K*${fewer}`,
    tradesLine("SELL", sellsUp, "higher", tried),
    tradesLine("BUY", buysDown, "lower", tried),
  ];
}

function edgeLines(at: Position): readonly string[] {
  const near = edges(at);
  const knives = near.knifeEdges.map(
    ({ words, left, right }) =>
      `knife edge: ${words} lie within 1e−9: ${short(left)} and ${short(right)}`,
  );
  return [...columns(near.edges.map(edgeRow)), ...countLines(near), ...knives];
}

/**
 * Everything about one position, in sections of plain text.
 *
 * @param width - of the terminal, in characters
 */
export function quoteLines(at: Position, width: number): readonly string[] {
  const rungs = ladder(at);
  const holding = conditions(at).map(({ name, holds }) => `${name}: ${holds ? "yes" : "no"}`);
  const all = [
    ...quantityLines(quantities(at), width - 2),
    ...wrapped(holding.join(" · "), width - 2),
  ];
  return [
    ...wrapped(headLine(at), width),
    ...section("Quantities", all),
    ...section("Ladder", [...ladderLines(rungs), ...ladderPlot(rungs, width - 2)]),
    ...section("One trade", [
      ...tradeLines(oneTrade(at, "sell"), width),
      ...tradeLines(oneTrade(at, "buy"), width),
    ]),
    ...section("Nearest edges", edgeLines(at)),
  ];
}
