import { runConfig } from "../config/run-config-of.js";
import { rational } from "../numbers/rational.js";
import { params, worldOf } from "../reference/params.js";
import { Refused } from "../reference/refused.js";
import type { Readings } from "../requirements/open-points.js";
import { Books } from "../ring/books.js";
import { kernelRules, marketPosition } from "../ring/market.js";
import { openingOfState } from "../ring/ring-from-config.js";
import { BUCKETS, type Bucket } from "../terms/bucket.js";
import type { Method } from "../wire/methods.js";
import type { Position } from "./position.js";

/** The position of one of a request's dealers. */
export interface RequestPosition extends Position {
  /** Absent where the request is about one dealer alone. */
  readonly bucket?: Bucket;
}

function quotedPosition(value: unknown, readings: Readings): Position {
  const { a, clip_nonneg_B: bidFloor, ...texts } = params("quote", value);
  const position = {
    ticketSize: rational.parse(texts.S),
    mid: rational.parse(texts.M),
    spread: rational.parse(texts.O),
    tickets: rational.ratio(a),
    cash: rational.parse(texts.C),
  };
  if (!position.ticketSize.gt(0)) throw new Refused("expected S > 0");
  const rules = {
    guardThreshold: rational.parse(texts.M_min),
    bidFloor,
    priceBasis: readings["price-basis"],
    pinFlag: readings["pin-flag"],
  };
  return { position, rules };
}

function worldPositions(value: object, readings: Readings): readonly RequestPosition[] {
  const { config: document, state } = worldOf(value, 0);
  const config = runConfig(document, rational);
  const ring = new Books(openingOfState(state, config, rational));
  const rules = { numbers: rational, config, readings };
  return BUCKETS.map((bucket) => ({
    bucket,
    position: marketPosition(ring, bucket, rules),
    rules: kernelRules(rules),
  }));
}

/** The dealers' positions in a request's state: of `quote` one, of an order each bucket's, else none. */
export function requestPositions(
  method: Method,
  value: object,
  readings: Readings,
): readonly RequestPosition[] {
  try {
    if (method === "quote") return [quotedPosition(value, readings)];
    return method === "sell" || method === "buy" ? worldPositions(value, readings) : [];
  } catch (cause) {
    // a request that is to be refused has no position
    if (cause instanceof Refused) return [];
    throw cause;
  }
}
