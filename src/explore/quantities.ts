import type { Quotes } from "../kernel/position.js";
import { rational, type Rational } from "../numbers/rational.js";
import type { RequirementId } from "../requirements/statements.js";
import { figure, type Figure } from "./figure.js";
import { quotesAt, type Position } from "./position.js";

type Unit = "money" | "money per ticket" | "tickets" | "face" | "rungs" | "";

/** One quantity of the kernel, as the specification names it. */
export interface Quantity extends Figure {
  /** As in the specification, such as `K*` or `a_c(x)`. */
  readonly symbol: string;
  readonly name: string;
  readonly unit: Unit;
  readonly requirement: RequirementId;
  readonly formula: string;
  /** The formula with the numbers put in. */
  readonly inserted: string;
}

/** A yes or no of the kernel. */
export interface Condition {
  readonly name: string;
  readonly requirement: RequirementId;
  readonly holds: boolean;
}

type Quoted = Position & { readonly quotes: Quotes<Rational> };
type Formula = readonly [RequirementId, formula: string, inserted: string];

/** A number as it stands within a formula. */
const n = (value: Rational): string => {
  const text = rational.show(value);
  return /[-/]/.test(text) ? `(${text.replace("-", "−")})` : text;
};

const quantity = (
  [symbol, name, unit]: readonly [symbol: string, name: string, unit: Unit],
  value: Rational,
  [requirement, formula, inserted]: Formula,
): Quantity => ({ symbol, name, unit, requirement, formula, inserted, ...figure(value) });

const PRICE = "money per ticket";

function outside({ position: { mid: M, spread: O }, rules, quotes }: Quoted): readonly Quantity[] {
  const raw = `${n(M)} − ${n(O)}/2`;
  const bid: Formula = rules.bidFloor
    ? ["outside/bid-floor", "max{0, M − O/2}", `max{0, ${raw}}`]
    : ["outside/quotes", "M − O/2", raw];
  return [
    quantity(["A", "outside ask", PRICE], quotes.outsideAsk, [
      "outside/quotes",
      "M + O/2",
      `${n(M)} + ${n(O)}/2`,
    ]),
    quantity(["B", "outside bid", PRICE], quotes.outsideBid, bid),
  ];
}

function capacity({ position, rules, quotes }: Quoted): readonly Quantity[] {
  const { ticketSize: S, mid: M, tickets: a, cash: C } = position;
  const { value: V, capacityTickets: K, capacity: X, rungs, layoff, guard } = quotes;
  const guarded: Formula = [
    "kernel/guard",
    "0 where M ≤ M_min",
    `0, since ${n(M)} ≤ ${n(rules.guardThreshold)}`,
  ];
  const held: Formula = ["kernel/capacity", "max{0, ⌊V/M⌋}", `max{0, ⌊${n(V)}/${n(M)}⌋}`];
  return [
    quantity(["x", "inventory", "face"], S.mul(a), ["model/dealer", "S·a", `${n(S)}·${n(a)}`]),
    quantity(["V", "mid-valued inventory", "money"], V, [
      "kernel/value",
      "M·a + C",
      `${n(M)}·${n(a)} + ${n(C)}`,
    ]),
    quantity(["K*", "capacity", "tickets"], K, guard ? guarded : held),
    quantity(["X*", "one-sided capacity", "face"], X, [
      "kernel/capacity",
      "S·K*",
      `${n(S)}·${n(K)}`,
    ]),
    quantity(["N", "rungs of the ladder", "rungs"], rungs, [
      "kernel/ladder",
      "X*/S + 1",
      `${n(X)}/${n(S)} + 1`,
    ]),
    quantity(["λ", "layoff probability", ""], layoff, [
      "kernel/layoff",
      "S/(X* + S)",
      `${n(S)}/(${n(X)} + ${n(S)})`,
    ]),
  ];
}

/** The midline and the interior quotes, which have no meaning in the Guard. */
function interior({ position, quotes }: Quoted): readonly Quantity[] {
  const { ticketSize: S, mid: M, spread: O, tickets: a } = position;
  const { capacity: X, width: I, midline: p, interiorAsk, interiorBid } = quotes;
  const x = S.mul(a);
  return [
    quantity(["p(x)", "midline", PRICE], p, [
      "kernel/midline",
      "M − O/(X* + 2S)·(x − X*/2)",
      `${n(M)} − ${n(O)}/(${n(X)} + 2·${n(S)})·(${n(x)} − ${n(X)}/2)`,
    ]),
    quantity(["a(x)", "interior ask", PRICE], interiorAsk, [
      "kernel/interior",
      "p(x) + I/2",
      `${n(p)} + ${n(I)}/2`,
    ]),
    quantity(["b(x)", "interior bid", PRICE], interiorBid, [
      "kernel/interior",
      "p(x) − I/2",
      `${n(p)} − ${n(I)}/2`,
    ]),
  ];
}

function inside(at: Quoted): readonly Quantity[] {
  const { position, quotes } = at;
  const { layoff, width, outsideAsk: A, outsideBid: B, interiorAsk, interiorBid, guard } = quotes;
  const ask: Formula = guard
    ? ["kernel/guard", "A in the Guard", n(A)]
    : ["kernel/clip", "min{A, a(x)}", `min{${n(A)}, ${n(interiorAsk)}}`];
  const bid: Formula = guard
    ? ["kernel/guard", "B in the Guard", n(B)]
    : ["kernel/clip", "max{B, b(x)}", `max{${n(B)}, ${n(interiorBid)}}`];
  return [
    quantity(["I", "inside width", PRICE], width, [
      "kernel/width",
      "λ·O",
      `${n(layoff)}·${n(position.spread)}`,
    ]),
    ...(guard ? [] : interior(at)),
    quantity(["a_c(x)", "clipped ask", PRICE], quotes.ask, ask),
    quantity(["b_c(x)", "clipped bid", PRICE], quotes.bid, bid),
  ];
}

function posted({ quotes }: Quoted): readonly Quantity[] {
  const { postedAsk, postedBid, canSell, canBuy } = quotes;
  const why = (can: boolean, inside: string, out: string): string =>
    can ? `${inside}, since the dealer can` : `${out}, since the dealer cannot`;
  return [
    quantity(["ask", "posted ask: what a BUY pays", PRICE], postedAsk, [
      "kernel/pin",
      "a_c(x) where the dealer can sell one, else A",
      why(canSell, "a_c(x)", "A"),
    ]),
    quantity(["bid", "posted bid: what a SELL gets", PRICE], postedBid, [
      "kernel/pin",
      "b_c(x) where the dealer can buy one, else B",
      why(canBuy, "b_c(x)", "B"),
    ]),
  ];
}

/**
 * Every quantity of the kernel at a position, in the order in which they follow from each other.
 * In the Guard without p(x), a(x) and b(x), which have no meaning there.
 */
export function quantities(at: Position): readonly Quantity[] {
  const quoted = { ...at, quotes: quotesAt(at) };
  return [...outside(quoted), ...capacity(quoted), ...inside(quoted), ...posted(quoted)];
}

/** Every yes or no of the kernel at a position. */
export function conditions(at: Position): readonly Condition[] {
  const { guard, canSell, canBuy, pinnedAsk, pinnedBid } = quotesAt(at);
  return [
    { name: "Guard on", requirement: "kernel/guard", holds: guard },
    { name: "dealer can sell one", requirement: "kernel/can-sell", holds: canSell },
    { name: "dealer can buy one", requirement: "kernel/can-buy", holds: canBuy },
    { name: "ask pinned to A", requirement: "kernel/pin", holds: pinnedAsk },
    { name: "bid pinned to B", requirement: "kernel/pin", holds: pinnedBid },
  ];
}
