import type { Parsed } from "../../src/errors.js";
import { parseBounds, usualBounds } from "../../src/explore/bounds.js";
import { figure } from "../../src/explore/figure.js";
import type { Axis } from "../../src/explore/jumps.js";
import { parsePosition, type Position } from "../../src/explore/position.js";
import { staircase, type Staircase } from "../../src/explore/staircase.js";
import { oneTrade } from "../../src/explore/trades.js";
import type { Query } from "../address.js";
import { positionIn } from "./position-query.js";
import type { OtherShelves } from "./staircase-chart.js";

/** What the staircase's view shows. */
export interface Stairs {
  readonly at: Position;
  /** The bounds, as they are written. */
  readonly texts: { readonly from: string; readonly to: string };
  readonly shown: Staircase;
  readonly others: OtherShelves;
}

/** The axis that a query asks for. */
export const axisIn = (query: Query): Axis => (query.get("over") === "M" ? "M" : "C");

/** The staircase that a query asks for, with those of the shelves one order away; or what is wrong. */
export function stairsIn(query: Query): Parsed<Stairs> {
  const parsed = parsePosition(positionIn(query));
  if (!parsed.ok) return parsed;
  const [at, axis] = [parsed.value, axisIn(query)];
  const usual = usualBounds(at, axis);
  const texts = {
    from: query.get("from") ?? figure(usual.from).exact,
    to: query.get("to") ?? figure(usual.to).exact,
  };
  const bounds = parseBounds(texts);
  if (!bounds.ok) return bounds;
  const [sell, buy] = [oneTrade(at, "sell"), oneTrade(at, "buy")].map(({ route, after }) =>
    route === "interior" ? staircase(after, axis, bounds.value).steps : undefined,
  );
  const value = {
    at,
    texts,
    shown: staircase(at, axis, bounds.value),
    others: { ...(sell && { afterSell: sell }), ...(buy && { afterBuy: buy }) },
  };
  return { ok: true, value, warnings: [] };
}
