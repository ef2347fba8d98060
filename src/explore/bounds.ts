import { ANY, FILE } from "../config/dialect.js";
import { refused } from "../config/fault.js";
import { parsedBy } from "../config/schema-faults.js";
import type { Parsed } from "../errors.js";
import { rational } from "../numbers/rational.js";
import { jumps, type Axis, type Bounds } from "./jumps.js";
import { quotesAt, type Position } from "./position.js";

/** The most jumps between bounds of our own choice. */
const MANY = 120;
const ZERO = rational.ratio(0);
/** How many jumps are seen below a dealer of great capacity, and above any. */
const BELOW = rational.ratio(6);
const ABOVE = rational.ratio(3);

/** Over cash: from 0, or from a few jumps below the dealer's. */
function cashBounds(at: Position): readonly [wide: Bounds, narrow: Bounds] {
  const { mid: M, tickets: a, cash: C } = at.position;
  const { guard, capacityTickets: K } = quotesAt(at);
  const from = rational.min(ZERO, C);
  const to = guard ? rational.max(ZERO, C).add(1) : M.mul(K.add(ABOVE).sub(a));
  const near = guard ? from : rational.min(C, M.mul(K.sub(BELOW).sub(a)));
  return [
    { from, to },
    { from: near, to },
  ];
}

/** Over the mid: from 0 to twice the dealer's; or from a few jumps below; or the Guard alone. */
function midBounds(at: Position): readonly [wide: Bounds, narrow: Bounds] {
  const { mid: M, tickets: a, cash: C } = at.position;
  const { guard, capacityTickets: K } = quotesAt(at);
  const { guardThreshold } = at.rules;
  const to = rational.max(M, guardThreshold.mul(2)).mul(2);
  const wide = { from: rational.min(ZERO, M), to: to.gt(0) ? to : rational.ratio(1) };
  if (guard) return [wide, { from: M.sub(1), to: guardThreshold }];
  return [wide, { from: C.gt(0) ? C.div(K.add(BELOW).sub(a)) : ZERO, to }];
}

/** Bounds to begin with, as wide as their steps can be told apart. The dealer's own place is between them. */
export function usualBounds(at: Position, axis: Axis): Bounds {
  const [wide, narrow] = axis === "C" ? cashBounds(at) : midBounds(at);
  return jumps(at, axis, wide, MANY).count <= MANY ? wide : narrow;
}

const schema = FILE.object({ from: FILE.numeral(ANY), to: FILE.numeral(ANY) });

/** Bounds from their texts, `from` below `to`. */
export function parseBounds(texts: { readonly from: string; readonly to: string }): Parsed<Bounds> {
  const parsed = parsedBy(schema, texts);
  if (!parsed.ok) return parsed;
  const [from, to] = [rational.parse(parsed.value.from), rational.parse(parsed.value.to)];
  if (from.lt(to)) return { ok: true, value: { from, to }, warnings: [] };
  const found = `${texts.from} to ${texts.to}`;
  return refused([{ code: "range", path: ["to"], expected: "a number above `from`", found }]);
}
