import { runConfig } from "../../config/run-config-of.js";
import { interiorAsk, interiorBid, midline } from "../../kernel/inside.js";
import type { DealerPosition, Quotes } from "../../kernel/position.js";
import { quotes } from "../../kernel/quotes.js";
import { rational, type Rational } from "../../numbers/rational.js";
import { params, worldOf } from "../../reference/params.js";
import { Refused } from "../../reference/refused.js";
import type { Readings } from "../../requirements/open-points.js";
import { Books } from "../../ring/books.js";
import { marketQuotes, shelfCount } from "../../ring/market.js";
import { openingOfState } from "../../ring/ring-from-config.js";
import { BUCKETS, type Bucket } from "../../terms/bucket.js";
import { dealerOf } from "../../terms/party.js";
import type { Method } from "../../wire/methods.js";

/** The dealer's prices at one inventory: for a picture, so in floats. Money per ticket. */
export interface Rung {
  /** Tickets on the shelf. */
  readonly tickets: number;
  readonly ask: number;
  readonly bid: number;
  readonly midline: number;
}

/** One bucket's ladder with the capacity of a state. */
export interface Ladder {
  readonly bucket?: Bucket;
  readonly outsideAsk: number;
  readonly outsideBid: number;
  readonly guard: boolean;
  /** K*, tickets. */
  readonly capacity: number;
  /** Every rung, or some of a long ladder; none in the Guard. */
  readonly rungs: readonly Rung[];
  /** Where the dealer stands, and what it posts there. */
  readonly current: { readonly tickets: number; readonly ask: number; readonly bid: number };
}

/** Rungs drawn at most, and the longest ladder that is drawn at all. */
const DRAWN = 40;
const LONGEST = 1e9;

const { toNumber, ratio } = rational;

/** The rungs 0 to K*, evenly thinned where they are too many. */
function drawnRungs(capacity: number): readonly number[] {
  const steps = Math.min(capacity, DRAWN);
  return Array.from({ length: steps + 1 }, (_, step) =>
    steps === 0 ? 0 : Math.round((step * capacity) / steps),
  );
}

function rungAt(tickets: number, position: DealerPosition<Rational>, at: Quotes<Rational>): Rung {
  const { ticketSize: S, mid: M, spread: O } = position;
  const p = midline(S, M, O, at.capacity, S.mul(ratio(tickets)));
  return {
    tickets,
    midline: toNumber(p),
    ask: toNumber(rational.min(at.outsideAsk, interiorAsk(p, at.width))),
    bid: toNumber(rational.max(at.outsideBid, interiorBid(p, at.width))),
  };
}

function ladderAt(
  position: DealerPosition<Rational>,
  at: Quotes<Rational>,
  bucket?: Bucket,
): Ladder {
  const capacity = toNumber(at.capacityTickets);
  const drawn = at.guard || capacity > LONGEST ? [] : drawnRungs(capacity);
  return {
    ...(bucket && { bucket }),
    outsideAsk: toNumber(at.outsideAsk),
    outsideBid: toNumber(at.outsideBid),
    guard: at.guard,
    capacity,
    rungs: drawn.map((tickets) => rungAt(tickets, position, at)),
    current: {
      tickets: toNumber(position.tickets),
      ask: toNumber(at.postedAsk),
      bid: toNumber(at.postedBid),
    },
  };
}

function quoteLadder(value: unknown, readings: Readings): Ladder {
  const { a, clip_nonneg_B: bidFloor, ...texts } = params("quote", value);
  const position = {
    ticketSize: rational.parse(texts.S),
    mid: rational.parse(texts.M),
    spread: rational.parse(texts.O),
    tickets: ratio(a),
    cash: rational.parse(texts.C),
  };
  if (!position.ticketSize.gt(0)) throw new Refused("expected S > 0");
  const rules = {
    guardThreshold: rational.parse(texts.M_min),
    bidFloor,
    priceBasis: readings["price-basis"],
    pinFlag: readings["pin-flag"],
  };
  return ladderAt(position, quotes(rational, position, rules));
}

function worldLadders(value: object, readings: Readings): readonly Ladder[] {
  const { config: document, state } = worldOf(value, 0);
  const config = runConfig(document, rational);
  const ring = new Books(openingOfState(state, config, rational));
  const rules = { numbers: rational, config, readings };
  return BUCKETS.map((bucket) => {
    const position = {
      ...ring.anchors(bucket),
      ticketSize: config.ticketSize,
      tickets: ratio(shelfCount(ring, bucket, rules)),
      cash: ring.cash(dealerOf(bucket)),
    };
    return ladderAt(position, marketQuotes(ring, bucket, rules), bucket);
  });
}

/** The ladders at a request's state: of `quote` one, of an order each bucket's, else none. */
export function laddersOf(method: Method, value: object, readings: Readings): readonly Ladder[] {
  try {
    if (method === "quote") return [quoteLadder(value, readings)];
    return method === "sell" || method === "buy" ? worldLadders(value, readings) : [];
  } catch (cause) {
    // a request that is to be refused has no ladder
    if (cause instanceof Refused) return [];
    throw cause;
  }
}
