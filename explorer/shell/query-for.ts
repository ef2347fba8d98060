import type { Address, Query, View } from "../address.js";
import { SHARED } from "../position/position-query.js";

const POSITION_VIEWS: readonly View[] = ["ladder", "staircase", "anchors"];

/** Another view's query: the views of a position share it, the others begin anew. */
export function queryFor(view: View, { view: from, query }: Address): Query {
  if (view === from) return query;
  if (![view, from].every((each) => POSITION_VIEWS.includes(each))) return new Map();
  return new Map([...query].filter(([name]) => SHARED.includes(name)));
}
