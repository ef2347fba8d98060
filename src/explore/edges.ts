import { near } from "../numbers/hedged.js";
import { rational, type Rational } from "../numbers/rational.js";
import type { RequirementId } from "../requirements/statements.js";
import type { Side } from "../terms/party.js";
import { cashTurn } from "./cash-test.js";
import { figure, type Figure } from "./figure.js";
import type { Axis } from "./jumps.js";
import { quotesAt, type Position } from "./position.js";
import { interiorTrade, legOf } from "./trades.js";

/** A value of the dealer's cash, or of the outside mid, at which something about the dealer changes. */
export interface Edge {
  readonly kind: "capacity-up" | "capacity-down" | "room" | "cash-test" | "guard";
  /** What changes there. */
  readonly words: string;
  readonly requirement: RequirementId;
  readonly axis: Axis;
  readonly at: Figure;
  /** What has to be added to get there: below 0 where it has to fall. */
  readonly distance: Figure;
  /** Whether it changes at that value itself or only beyond it. */
  readonly reached: "at" | "just below" | "just above";
}

/** A comparison that arithmetic which rounds may tell either way: its sides lie within 1e−9. */
export interface KnifeEdge {
  readonly words: string;
  readonly left: Figure;
  readonly right: Figure;
}

/** What is near a position. */
export interface Edges {
  /** Nearest first, each axis by itself: cash, then the mid. */
  readonly edges: readonly Edge[];
  /** Tickets put on the shelf, or taken off it, without cash, until the capacity jumps. */
  readonly ticketsUp?: Figure;
  readonly ticketsDown?: Figure;
  /** SELLs in a row until the capacity rises, BUYs in a row until it falls; absent where none get there inside. */
  readonly sellsUp?: number;
  readonly buysDown?: number;
  /** Trades in a row that were tried; fewer than 100 where the numbers are long, none in the Guard. */
  readonly tried: number;
  readonly knifeEdges: readonly KnifeEdge[];
}

/** The most trades in a row that are tried, and the most that they may cost: trades times digits squared. */
const [MOST_TRADES, MOST_EFFORT] = [100, 2_000_000];
const ZERO = rational.ratio(0);

type Draft = Omit<Edge, "at" | "distance"> & { readonly value: Rational };

const edge = ({ position }: Position, { value, ...rest }: Draft): Edge => ({
  ...rest,
  at: figure(value),
  distance: figure(value.sub(rest.axis === "C" ? position.cash : position.mid)),
});

function capacityEdges(at: Position): readonly Draft[] {
  const { mid: M, tickets: a } = at.position;
  const { capacityTickets: K } = quotesAt(at);
  const [next, last] = [K.add(1), K.sub(1)].map(rational.show);
  const shared = { requirement: "kernel/capacity", axis: "C" } as const;
  const up: Draft = {
    ...shared,
    kind: "capacity-up",
    words: `K* rises to ${next ?? ""}`,
    value: M.mul(K.add(1).sub(a)),
    reached: "at",
  };
  const down: Draft = {
    ...shared,
    kind: "capacity-down",
    words: `K* falls to ${last ?? ""}`,
    value: M.mul(K.sub(a)),
    reached: "just below",
  };
  return K.gt(0) ? [up, down] : [up];
}

/** Both halves of the test of a customer SELL. */
function feasibilityEdges(at: Position): readonly Draft[] {
  const { mid: M, cash: C } = at.position;
  const hasRoom = C.gte(M);
  const room: Draft = {
    kind: "room",
    words: hasRoom ? "no room for one more: x + S > X*" : "room for one more: x + S ≤ X*",
    requirement: "kernel/can-buy",
    axis: "C",
    value: M,
    reached: hasRoom ? "just below" : "at",
  };
  const turn = cashTurn(at);
  if (turn === undefined) return [room];
  const words = turn.reached === "at" ? "C ≥ b_c(x) holds" : "C ≥ b_c(x) fails";
  const { cash: value, reached } = turn;
  return [
    room,
    { kind: "cash-test", words, requirement: "kernel/can-buy", axis: "C", value, reached },
  ];
}

function guardEdge({ position, rules }: Position): Draft {
  const isOn = position.mid.lte(rules.guardThreshold);
  return {
    kind: "guard",
    words: isOn ? "the Guard ends" : "the Guard begins",
    requirement: "kernel/guard",
    axis: "M",
    value: rules.guardThreshold,
    reached: isOn ? "just above" : "at",
  };
}

/** Tickets without cash: up to V = M(K* + 1), and down to below V = M·K*. */
function ticketsTo(at: Position): Pick<Edges, "ticketsUp" | "ticketsDown"> {
  const { mid: M, tickets: a } = at.position;
  const { value: V, capacityTickets: K } = quotesAt(at);
  const up = ZERO.sub(
    V.sub(M.mul(K.add(1)))
      .div(M)
      .floor(),
  );
  const down = V.sub(M.mul(K)).div(M).floor().add(1);
  return {
    ticketsUp: figure(up),
    ...(K.gt(0) && down.lte(a) && { ticketsDown: figure(down) }),
  };
}

/** How many trades in a row are tried: each costs the square of the digits that it computes with. */
function triedFrom({ position: { cash, mid, spread } }: Position): number {
  const digits = [cash, mid, spread].map(rational.show).join("").length;
  return Math.min(MOST_TRADES, Math.ceil(MOST_EFFORT / digits ** 2));
}

/** How many trades of one side in a row change the capacity, if they do before one passes through. */
function tradesTo(at: Position, side: Side, most: number): number | undefined {
  let [here, quotes] = [at, quotesAt(at)];
  const { capacityTickets: K } = quotes;
  for (let count = 1; count <= most; count += 1) {
    const after = interiorTrade(here, quotes, side);
    if (after === undefined) return undefined;
    [here, quotes] = [after, quotesAt(after)];
    const { capacityTickets } = quotes;
    if (side === "sell" ? capacityTickets.gt(K) : capacityTickets.lt(K)) return count;
  }
  return undefined;
}

function knifeEdges(at: Position): readonly KnifeEdge[] {
  const { mid: M, cash: C } = at.position;
  const { value: V, bid } = quotesAt(at);
  const ratio = V.div(M);
  const nearest = ratio.add(rational.ratio(1, 2)).floor();
  const sides = [
    ["V/M and a whole number", ratio, nearest],
    ["C and what a ticket costs the dealer", C, legOf(at, bid)],
  ] as const;
  return sides
    .filter(([, left, right]) => near(left, right))
    .map(([words, left, right]) => ({ words, left: figure(left), right: figure(right) }));
}

/**
 * What is near a position: capacity jumps, the two halves of the test of a SELL, the Guard. In the
 * Guard nothing depends on cash, and the Guard's end alone is an edge.
 *
 * @remarks kernel/capacity, kernel/can-buy, kernel/guard
 */
export function edges(at: Position): Edges {
  const guard = edge(at, guardEdge(at));
  if (quotesAt(at).guard) return { edges: [guard], tried: 0, knifeEdges: [] };
  const { cash: C } = at.position;
  const gap = ({ value }: Draft) => rational.max(value.sub(C), C.sub(value));
  const cash = [...capacityEdges(at), ...feasibilityEdges(at)]
    .sort((left, right) => (gap(left).lt(gap(right)) ? -1 : gap(left).gt(gap(right)) ? 1 : 0))
    .map((draft) => edge(at, draft));
  const tried = triedFrom(at);
  const [sellsUp, buysDown] = [tradesTo(at, "sell", tried), tradesTo(at, "buy", tried)];
  return {
    edges: [...cash, guard],
    ...ticketsTo(at),
    ...(sellsUp !== undefined && { sellsUp }),
    ...(buysDown !== undefined && { buysDown }),
    tried,
    knifeEdges: knifeEdges(at),
  };
}
