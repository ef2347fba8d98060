import type { Figure } from "../../explore/figure.js";
import type { Ladder, Rung } from "../../explore/ladder.js";
import { markup, NOTHING, type Markup } from "./markup.js";

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [560, 260, 14, 96, 16, 38];
/** The most rungs that are marked one by one. */
const MARKED = 42;

/** A number for a person. */
const shown = ({ float }: Figure): string => String(Number(float.toPrecision(6)));
/** A coordinate. */
const at = (value: number): string => String(Number(value.toFixed(1)));

interface Scale {
  readonly x: (tickets: Figure) => string;
  readonly y: (price: Figure) => string;
}

const pricesOf = ({ outsideAsk, outsideBid, rungs, current }: Ladder): readonly number[] =>
  [
    outsideAsk,
    outsideBid,
    current.ask,
    current.bid,
    ...rungs.flatMap(({ ask, bid, midline }) => [ask, bid, midline]),
  ].map(({ float }) => float);

/** Where things go; undefined where the numbers are beyond a picture. */
function scaleOf(ladder: Ladder): Scale | undefined {
  const prices = pricesOf(ladder);
  const [low, high] = [Math.min(...prices), Math.max(...prices)];
  const widest = Math.max(1, ladder.capacityTickets.float, ladder.current.tickets.float);
  const padding = high > low ? (high - low) * 0.08 : Math.max(1, Math.abs(high)) * 0.1;
  const [bottom, span] = [low - padding, high - low + 2 * padding];
  if (!Number.isFinite(span) || !Number.isFinite(widest)) return undefined;
  return {
    x: ({ float }) => at(LEFT + (float / widest) * (WIDTH - LEFT - RIGHT)),
    y: ({ float }) => at(TOP + (1 - (float - bottom) / span) * (HEIGHT - TOP - BOTTOM)),
  };
}

/** A price that holds at every inventory. */
const level = (name: string, price: Figure, { y }: Scale): Markup => markup`
  <line class="outside" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(price)}" y2="${y(price)}"/>
  <text x="${WIDTH - RIGHT + 6}" y="${y(price)}" dy="4">${name} ${shown(price)}</text>`;

function line(name: "ask" | "bid" | "midline", rungs: readonly Rung[], { x, y }: Scale): Markup {
  if (rungs.length === 0) return NOTHING;
  const points = rungs.map((rung) => `${x(rung.tickets)},${y(rung[name])}`).join(" ");
  const isMarked = name !== "midline" && rungs.length <= MARKED;
  const marks = rungs.map(
    (rung) =>
      markup`<circle class="${name}" cx="${x(rung.tickets)}" cy="${y(rung[name])}" r="2.5"/>`,
  );
  return markup`
  <polyline class="${name}" points="${points}"/>${isMarked ? marks : NOTHING}`;
}

function here({ current: { tickets, ask, bid } }: Ladder, { x, y }: Scale): Markup {
  return markup`
  <line class="here" x1="${x(tickets)}" x2="${x(tickets)}" y1="${TOP}" y2="${HEIGHT - BOTTOM}"/>
  <circle class="ask here" cx="${x(tickets)}" cy="${y(ask)}" r="5"/>
  <circle class="bid here" cx="${x(tickets)}" cy="${y(bid)}" r="5"/>`;
}

function inventories({ capacityTickets: K, current, guard }: Ladder, { x }: Scale): Markup {
  const limit = guard ? "K* 0 (Guard)" : `K* ${shown(K)}`;
  return markup`
  <text x="${x(K)}" y="${HEIGHT - BOTTOM + 14}" text-anchor="${K.float > 0 ? "end" : "start"}">${limit}</text>
  <text x="${x(current.tickets)}" y="${HEIGHT - 8}" text-anchor="${current.tickets.float > K.float / 2 ? "end" : "start"}">here: ${shown(current.tickets)} on the shelf</text>`;
}

function caption({ bucket, current, outsideAsk, outsideBid, guard }: Ladder): string {
  const whose = bucket === undefined ? "The ladder" : `The ${bucket} ladder`;
  const posted = `posts ask ${shown(current.ask)} and bid ${shown(current.bid)}`;
  const state = guard ? " in the Guard" : "";
  return `${whose}${state}: with ${shown(current.tickets)} on the shelf the dealer ${posted}, between A ${shown(outsideAsk)} and B ${shown(outsideBid)}`;
}

/** A ladder as the specification has it: prices over tickets on the shelf, and where the dealer stands. */
export function ladderPicture(ladder: Ladder): Markup {
  const scale = scaleOf(ladder);
  if (scale === undefined) return NOTHING;
  const { rungs, outsideAsk, outsideBid } = ladder;
  const said = caption(ladder);
  return markup`<figure><svg class="ladder" role="img" aria-label="${said}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
  ${level("A", outsideAsk, scale)}${level("B", outsideBid, scale)}${here(ladder, scale)}${line("midline", rungs, scale)}${line("ask", rungs, scale)}${line("bid", rungs, scale)}${inventories(ladder, scale)}
</svg><figcaption>${said}. <span class="ask">●</span> ask, <span class="bid">●</span> bid, dashed: the midline; dotted: A and B.</figcaption></figure>`;
}
