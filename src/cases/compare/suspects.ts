import { bucketOfTau } from "../../config/tau-ranges.js";
import { runConfig } from "../../config/run-config-of.js";
import type { DrawnArrival } from "../../draws/draws.js";
import { rational } from "../../numbers/rational.js";
import type { Eligible } from "../../period/3-eligibility.js";
import { answer, type Reply } from "../../reference/answer.js";
import type { PeriodHappened } from "../../reference/ring-methods.js";
import type { Readings } from "../../requirements/open-points.js";
import type { RequirementId } from "../../requirements/statements.js";
import type { Bucket } from "../../terms/bucket.js";
import { otherSide, type Party, type Side } from "../../terms/party.js";
import type { Method } from "../../wire/methods.js";
import { isWireOrder, type WireOrder } from "../../wire/events.js";
import type { Answered, AnsweredEvent } from "../answers.js";
import type { WorldParams } from "../generate/worlds.js";
import { orderCourse, periodCourse, type Course } from "./broken-course.js";
import { BROKEN_QUOTINGS, BROKEN_RULES } from "./broken-rules.js";
import type { SameNumber } from "./difference.js";
import { wrongMembership } from "./membership.js";
import { isOrder, wrongField, type AnsweredOrder } from "./order-event.js";
import { World } from "./world.js";

/** What an implementation answered: a result, or the side in which it missed a trader. */
export type Heard =
  | { readonly kind: "result"; readonly result: Answered }
  | { readonly kind: "missed"; readonly side: Side };

/** The request, as sent, and what its answer seems to break. */
interface Asked {
  readonly method: Method;
  readonly params: object;
  readonly blamed: RequirementId;
}

/** What wrong quotes break in an order that is right but for its route and price. */
const OF_QUOTES = /kernel\/|trade\/(sell|buy)-/;

type Period = WorldParams & { readonly arrivals: readonly DrawnArrival[] };
type Order = WorldParams & { readonly trader: Party; readonly bucket?: Bucket };

const SIDES = ["sell", "buy"] as const;
const sameMembers = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((each) => right.includes(each));
const sameSets = (left: Eligible, right: Eligible): boolean =>
  sameMembers(left.sell, right.sell) && sameMembers(left.buy, right.buy);

/** Whether orders are, one by one, what was answered. */
function agree(
  orders: readonly WireOrder[],
  given: readonly AnsweredOrder[],
  world: World,
  same: SameNumber,
): boolean {
  const wrong = orders.flatMap((order, index) =>
    given.slice(index, index + 1).flatMap((other) => wrongField(world, order, other, same) ?? []),
  );
  return orders.length === given.length && wrong.length === 0;
}

/** Whether orders that went this way are what was answered. */
function explains(course: Course, heard: Heard, world: World, same: SameNumber): boolean {
  if (heard.kind === "missed") return course.missed === heard.side;
  const { events } = heard.result as Answered<"sell" | "buy" | "run_period">;
  return course.missed === undefined && agree(course.orders, events.filter(isOrder), world, same);
}

/** The first rule of order flow which, broken, would have made the orders that were answered. */
function brokenRule(
  { method, params, blamed }: Asked & { readonly method: "sell" | "buy" | "run_period" },
  readings: Readings,
  explained: (course: Course) => boolean,
): RequirementId | undefined {
  const rules = OF_QUOTES.test(blamed) ? [...BROKEN_RULES, ...BROKEN_QUOTINGS] : BROKEN_RULES;
  return rules.find((rule) =>
    explained(
      method === "run_period"
        ? periodCourse(params as Period, readings, rule)
        : orderCourse(params as Order, method, readings, rule),
    ),
  )?.requirement;
}

/** Whether the sets that a period reported are those of another moment of it. */
function isOtherMoment(
  { config, state }: WorldParams,
  readings: Readings,
  expected: PeriodHappened,
  { eligible, events }: Answered<"run_period">,
): boolean {
  const at = (moment: object): Eligible => {
    const reply = answer("eligibility", { config, state: moment }, { numbers: rational, readings });
    return (reply as Extract<Reply, { kind: "result" }>).result as Eligible;
  };
  const stayed = (side: Side) =>
    expected.eligible[side].filter(
      (trader) => !events.some((event) => event.type === side && event.trader === trader),
    );
  const left = { sell: stayed("sell"), buy: stayed("buy") };
  return [left, at(state), at(expected.state)].some((sets) => sameSets(sets, eligible));
}

/** Whether one wrong rule of eligibility gives just the sets that were reported, one of them as it should be. */
function isOfOneSet(params: WorldParams, expected: Eligible, given: Eligible): boolean {
  const isRight = (side: Side) => sameMembers(expected[side], given[side]);
  const broken = (side: Side) =>
    wrongMembership(params, params.state.period + 1, side, given[side]);
  return SIDES.some(
    (side) => isRight(otherSide(side)) && broken(side) === `policy/eligible-to-${side}`,
  );
}

/** Whether the tickets that were moved are those that cross a boundary a period early or late. */
function isOtherTau({ config, state }: WorldParams, events: readonly AnsweredEvent[]): boolean {
  const { buckets } = runConfig(config, rational);
  const moved = events.flatMap((event) => (event.type === "rebucket" ? [event.ticket] : []));
  const { period } = state;
  const crossingAfter = (moment: number) =>
    state.tickets.flatMap(({ id, maturity }) => {
      const tau = maturity - moment;
      return bucketOfTau(buckets, tau) === bucketOfTau(buckets, tau - 1) ? [] : [id];
    });
  if (moved.length === 0) return false;
  return (
    !sameMembers(crossingAfter(period), moved) &&
    [period - 1, period + 1].some((moment) => sameMembers(crossingAfter(moment), moved))
  );
}

function ofEvents(
  asked: Asked,
  expected: Reply,
  heard: Heard,
  { readings, same }: { readonly readings: Readings; readonly same: SameNumber },
): RequirementId | undefined {
  const { method, params } = asked;
  const world = params as WorldParams;
  if (heard.kind === "result" && (method === "advance" || method === "run_period")) {
    const { events } = heard.result as Answered<"advance">;
    if (isOtherTau(world, events)) return "maturity/tau";
  }
  if (method !== "sell" && method !== "buy" && method !== "run_period") return undefined;
  const explained = (course: Course) =>
    explains(course, heard, new World(world.config, world.state), same);
  if (expected.kind !== "result") return brokenRule({ ...asked, method }, readings, explained);
  const happened = expected.result as PeriodHappened;
  if (explained({ orders: happened.events.filter(isWireOrder) })) return undefined;
  return brokenRule({ ...asked, method }, readings, explained);
}

/**
 * Of a wrong answer the statement which, broken by itself, would have led to it: found by breaking
 * one after the other. Undefined where none that is tried explains what was answered.
 */
export function suspect(
  asked: Asked,
  expected: Reply,
  heard: Heard,
  by: { readonly readings: Readings; readonly same: SameNumber },
): RequirementId | undefined {
  if (expected.kind === "refused") return undefined;
  const { method, params } = asked;
  if (method === "run_period" && heard.kind === "result" && expected.kind === "result") {
    const [happened, given] = [
      expected.result as PeriodHappened,
      heard.result as Answered<"run_period">,
    ];
    if (!sameSets(happened.eligible, given.eligible)) {
      const world = params as WorldParams;
      if (isOfOneSet(world, happened.eligible, given.eligible)) return undefined;
      const isOther = isOtherMoment(world, by.readings, happened, given);
      return isOther ? "policy/snapshot" : undefined;
    }
  }
  return ofEvents(asked, expected, heard, by);
}
