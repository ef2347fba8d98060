import type { RunSetup } from "../config/run-setup.js";
import { seededDraws } from "../draws/seeded.js";
import { Ledger, type Entry } from "../events/ledger.js";
import { rational, type Rational } from "../numbers/rational.js";
import { period, type PeriodEnd } from "../period/run.js";
import { kernelRules, marketPosition } from "../ring/market.js";
import type { Bucket } from "../terms/bucket.js";
import type { Side } from "../terms/party.js";
import { openedRun } from "../trace/opened-run.js";
import { edges } from "./edges.js";
import { quotesAt, type Position } from "./position.js";
import { oneTrade } from "./trades.js";
import type { World } from "./world-before.js";

/** An edge that a bucket's dealer comes near, within one trade, or one loss for the Guard. */
export interface RunEdge {
  readonly period: number;
  readonly bucket: Bucket;
  /** `start` of order flow, the number of the arrival it follows, or the `anchors`' update. */
  readonly when: "start" | "anchors" | number;
  readonly kind: "capacity" | "shelf" | "room" | "cash" | "guard" | "knife-edge";
  readonly words: string;
}

type Near = Pick<RunEdge, "kind" | "words">;

const text = rational.show;

/** What one order changes: the capacity, and whether the next order of either side stays inside. */
function nearByTrade(at: Position, side: Side): readonly Near[] {
  const { route, after } = oneTrade(at, side);
  if (route === "pass-through") return [];
  const [now, then] = [quotesAt(at), quotesAt(after)];
  const one = `one ${side.toUpperCase()}`;
  const near: Near[] = [];
  if (!now.capacityTickets.equals(then.capacityTickets)) {
    const [from, to] = [now, then].map(({ capacityTickets }) => text(capacityTickets));
    near.push({ kind: "capacity", words: `${one} takes K* from ${from ?? ""} to ${to ?? ""}` });
  }
  if (now.canSell !== then.canSell)
    near.push({
      kind: "shelf",
      words: then.canSell ? `${one} puts a ticket on the shelf` : `${one} empties the shelf`,
    });
  if (now.canBuy !== then.canBuy) near.push(nearByRoom(after, one, then.canBuy));
  return near;
}

/** Which half of the test of a SELL turns. */
function nearByRoom(after: Position, one: string, isFeasible: boolean): Near {
  const { ticketSize: S, tickets: a } = after.position;
  const hasRoom = S.mul(a.add(1)).lte(quotesAt(after).capacity);
  if (isFeasible) return { kind: "room", words: `after ${one} a SELL is inside again` };
  return hasRoom
    ? { kind: "cash", words: `after ${one} the cash is short of b_c(x)` }
    : { kind: "room", words: `after ${one} there is no room for another` };
}

function nearest(at: Position): readonly Near[] {
  if (quotesAt(at).guard) return [{ kind: "guard", words: "the Guard is on" }];
  const knives = edges(at).knifeEdges.map(({ words, right }): Near => {
    const place = right.exact.length <= 20 ? right.exact : right.decimal;
    return { kind: "knife-edge", words: `${words} lie within 1e−9, at ${place}` };
  });
  return [...nearByTrade(at, "sell"), ...nearByTrade(at, "buy"), ...knives];
}

/** What a loss does to the Guard: it begins, or the same loss again would bring it. */
function nearByLoss(before: Rational, after: Rational, threshold: Rational): readonly Near[] {
  if (before.lte(threshold)) return [];
  const words = after.lte(threshold)
    ? "the Guard begins with the next period"
    : "the same loss again would bring the Guard";
  const again = after.sub(before.sub(after));
  return again.lte(threshold) ? [{ kind: "guard", words }] : [];
}

/** What an event brings a bucket's dealer near to. */
function nearAfter(
  { event, before }: Entry<Rational>,
  { books, rules }: World,
): readonly (Near & { readonly bucket: Bucket })[] {
  if (event.kind !== "anchors" && event.kind !== "recompute") return [];
  const { bucket } = event;
  const position = marketPosition(books, bucket, rules);
  const near =
    event.kind === "anchors"
      ? nearByLoss(before.anchors[bucket].mid, event.mid, rules.config.guardThreshold)
      : nearest({ position, rules: kernelRules(rules) });
  return near.map((each) => ({ bucket, ...each }));
}

/** One period's edges; returns whether the run ends with it. */
function* periodEdges(
  world: World,
  steps: Generator<Entry<Rational>, PeriodEnd>,
): Generator<RunEdge, boolean> {
  const told = new Set<string>();
  let when: RunEdge["when"] = "start";
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) {
    const { event } = step.value;
    if (event.kind === "trade") when = event.arrival?.number ?? when;
    if (event.kind === "anchors") when = "anchors";
    for (const near of nearAfter(step.value, world)) {
      const key = `${near.bucket} ${near.words}`;
      if (!told.has(key)) yield { period: world.books.period, when, ...near };
      told.add(key);
    }
  }
  return step.value.stopped;
}

/**
 * The edges that a run comes near, as they come: at the start of each period's order flow, after each
 * trade, at each update of the anchors. What was told of its period and bucket before is left out.
 *
 * @remarks kernel/capacity, kernel/can-buy, kernel/can-sell, kernel/guard
 */
export function* runEdges(setup: RunSetup): Generator<RunEdge> {
  const world = openedRun(setup, rational);
  const ledger = new Ledger(world.books, world.rules);
  const draws = seededDraws(world.rules.config.seed, rational);
  for (let left = setup.periods; left > 0; left -= 1) {
    if (yield* periodEdges(world, period(ledger, draws))) return;
  }
}
