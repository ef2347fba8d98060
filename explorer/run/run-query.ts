import type { MomentAsked } from "../../src/explore/play/world.js";
import type { Query } from "../address.js";
import type { About } from "./messages.js";

/** Balance sheets of traders that can be kept in view, at most. */
export const MOST_CHOSEN = 6;

const wholeNumber = (text: string | undefined): number =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : 0;

/** The line that the address names, kept within the run. */
export const placeIn = (query: Query, { places }: Pick<About, "places">): number =>
  Math.min(wholeNumber(query.get("line")), places - 1);

/** What of the world the address asks for. */
export function askedIn(query: Query): MomentAsked {
  const chosen = (query.get("sheets") ?? "").split(",").filter((party) => party !== "");
  return {
    find: query.get("find") ?? "",
    from: wholeNumber(query.get("from")),
    chosen: chosen.slice(0, MOST_CHOSEN),
  };
}

/** A query with some texts changed; an empty one is left out. */
export function withTexts(query: Query, texts: Readonly<Record<string, string>>): Query {
  const all = new Map([...query, ...Object.entries(texts)]);
  return new Map([...all].filter(([, text]) => text !== ""));
}

/** The index of the first end at or behind a place. */
function spanOf(ends: Int32Array, place: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first line of the next period; at the last, its end. */
export function nextPeriod({ ends, places }: About, place: number): number {
  const end = place === 0 ? 0 : (ends[spanOf(ends, place)] ?? places - 1);
  return Math.min(end + 1, places - 1);
}

/** The first line of this period; from there, that of the one before. */
export function periodBefore({ ends }: About, place: number): number {
  const span = spanOf(ends, place);
  const first = (ends[span - 1] ?? 0) + 1;
  if (place > first) return first;
  return span === 0 ? 0 : (ends[span - 2] ?? 0) + 1;
}
