import { interiorAsk, interiorBid, midline } from "../kernel/inside.js";
import type { Quotes } from "../kernel/position.js";
import { rational, type Rational } from "../numbers/rational.js";
import type { Bucket } from "../terms/bucket.js";
import { figure, type Figure } from "./figure.js";
import { quotesAt, type Position } from "./position.js";

/** The dealer's prices at one inventory, with the capacity as it stands. Money per ticket. */
export interface Rung {
  /** Tickets on the shelf. */
  readonly tickets: Figure;
  /** x, face. */
  readonly inventory: Figure;
  /** p(x). */
  readonly midline: Figure;
  /** a(x) and b(x). */
  readonly interiorAsk: Figure;
  readonly interiorBid: Figure;
  /** a_c(x) and b_c(x). */
  readonly ask: Figure;
  readonly bid: Figure;
  /** x ≥ S: a BUY finds a ticket here. */
  readonly hasStock: boolean;
  /** x + S ≤ X*: a SELL finds room here. */
  readonly hasRoom: boolean;
  /** Whether the dealer stands here. */
  readonly isCurrent: boolean;
}

/** Where the dealer stands, and what it posts there. */
export interface Standing {
  readonly tickets: Figure;
  readonly inventory: Figure;
  readonly cash: Figure;
  /** Posted. */
  readonly ask: Figure;
  readonly bid: Figure;
  readonly pinnedAsk: boolean;
  readonly pinnedBid: boolean;
  readonly canSell: boolean;
  readonly canBuy: boolean;
}

/** One dealer's ladder {0, S, …, X*} with the capacity of a position. */
export interface Ladder {
  readonly bucket?: Bucket;
  readonly outsideAsk: Figure;
  readonly outsideBid: Figure;
  readonly mid: Figure;
  readonly guard: boolean;
  /** K*, tickets. */
  readonly capacityTickets: Figure;
  /** X*, face. */
  readonly capacity: Figure;
  /** Every rung, or some of a long ladder, the dealer's own among them; none in the Guard. */
  readonly rungs: readonly Rung[];
  readonly isThinned: boolean;
  readonly current: Standing;
}

/** Rungs shown at most, beside the dealer's own. */
const MOST = 41;

/** The rungs 0 to K* and the dealer's own, evenly thinned where they are too many. */
function shownRungs(K: Rational, a: Rational): readonly Rational[] {
  const steps = Math.min(rational.toNumber(K), MOST - 1);
  const half = rational.ratio(1, 2);
  const even = Array.from({ length: steps + 1 }, (_, step) =>
    steps === 0 ? K : K.mul(rational.ratio(step, steps)).add(half).floor(),
  );
  const isOnLadder = a.lte(K) && !even.some((rung) => rung.equals(a));
  const before = even.filter((rung) => rung.lt(a));
  return isOnLadder ? [...before, a, ...even.slice(before.length)] : even;
}

function rungAt({ position }: Position, at: Quotes<Rational>, tickets: Rational): Rung {
  const { ticketSize: S, mid: M, spread: O, tickets: a } = position;
  const x = S.mul(tickets);
  const p = midline(S, M, O, at.capacity, x);
  const [ask, bid] = [interiorAsk(p, at.width), interiorBid(p, at.width)];
  return {
    tickets: figure(tickets),
    inventory: figure(x),
    midline: figure(p),
    interiorAsk: figure(ask),
    interiorBid: figure(bid),
    ask: figure(rational.min(at.outsideAsk, ask)),
    bid: figure(rational.max(at.outsideBid, bid)),
    hasStock: x.gte(S),
    hasRoom: x.add(S).lte(at.capacity),
    isCurrent: tickets.equals(a),
  };
}

const standing = ({ position }: Position, at: Quotes<Rational>): Standing => ({
  tickets: figure(position.tickets),
  inventory: figure(position.ticketSize.mul(position.tickets)),
  cash: figure(position.cash),
  ask: figure(at.postedAsk),
  bid: figure(at.postedBid),
  pinnedAsk: at.pinnedAsk,
  pinnedBid: at.pinnedBid,
  canSell: at.canSell,
  canBuy: at.canBuy,
});

/**
 * The ladder of a position.
 *
 * @param bucket - whose it is, where it is one of several
 * @remarks kernel/ladder. A dealer whose cash is below 0 may stand above the last rung.
 */
export function ladder(position: Position, bucket?: Bucket): Ladder {
  const at = quotesAt(position);
  const { capacityTickets: K, guard } = at;
  const rungs = guard ? [] : shownRungs(K, position.position.tickets);
  return {
    ...(bucket && { bucket }),
    outsideAsk: figure(at.outsideAsk),
    outsideBid: figure(at.outsideBid),
    mid: figure(position.position.mid),
    guard,
    capacityTickets: figure(K),
    capacity: figure(at.capacity),
    rungs: rungs.map((tickets) => rungAt(position, at, tickets)),
    isThinned: K.gte(rational.ratio(MOST)) && !guard,
    current: standing(position, at),
  };
}
