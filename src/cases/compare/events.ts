import {
  isWireOrder,
  type WireAnchors,
  type WireEvent,
  type WireRebucket,
  type WireSettle,
} from "../../wire/events.js";
import type { AnsweredEvent } from "../answers.js";
import { shown, type Difference, type SameNumber } from "./difference.js";
import { orderDifference, type AnsweredOrder } from "./order-event.js";
import type { World } from "./world.js";

type Requirements = Difference["requirements"];
type Of<T extends AnsweredEvent["type"]> = Extract<AnsweredEvent, { type: T }>;

const isRebucket = (event: { type: string }) => event.type === "rebucket";
const isOrder = (event: AnsweredEvent): event is AnsweredOrder =>
  event.type === "sell" || event.type === "buy" || event.type === "no-trade";

/** What a missing or surplus event breaks. */
function eventRequirement(event: AnsweredEvent | WireEvent): Requirements {
  if (event.type === "rebucket") return [`rebucket/${event.holder}`, "maturity/bucket"];
  if (event.type === "settle") return ["settle/due"];
  return event.type === "anchors" ? ["anchors/update", "anchors/loss-rate"] : ["flow/arrivals"];
}

/** The first field in which two events differ, with what it breaks. */
function fieldDifference<E extends object>(
  at: string,
  expected: object,
  actual: E,
  fields: readonly (readonly [field: keyof E & string, numeric: boolean, ...Requirements])[],
  same: SameNumber,
): Difference | undefined {
  for (const [field, numeric, ...requirements] of fields) {
    const wanted = (expected as Readonly<Record<string, unknown>>)[field];
    const given: unknown = actual[field];
    const agree =
      numeric && typeof wanted === "string" && given !== undefined
        ? same(wanted, given as string)
        : wanted === given;
    if (agree) continue;
    return { at: `${at}/${field}`, expected: shown(wanted), actual: shown(given), requirements };
  }
  return undefined;
}

function rebucketDifference(
  at: string,
  expected: WireRebucket,
  actual: Of<"rebucket">,
  same: SameNumber,
): Difference | undefined {
  const sale = `rebucket/${expected.holder}` as const;
  const fields = [
    ["holder", false, sale],
    ["from", false, "maturity/bucket"],
    ["to", false, "maturity/bucket"],
    ["seller", false, sale],
    ["buyer", false, sale],
    ["price", true, sale, "rebucket/equity"],
  ] as const;
  return fieldDifference(at, expected, actual, fields, same);
}

function settleDifference(
  at: string,
  expected: WireSettle,
  actual: Of<"settle">,
  same: SameNumber,
): Difference | undefined {
  const [full, paidInFull] = [same("1", expected.recovery), same("1", actual.recovery)];
  const recovery: Requirements =
    full === paidInFull ? ["settle/recovery"] : ["settle/recovery", "settle/default-record"];
  const fields = [
    ["issuer", false, "settle/due"],
    ["due", true, "settle/due"],
    ["recovery", true, ...recovery],
  ] as const;
  const difference = fieldDifference(at, expected, actual, fields, same);
  if (difference !== undefined) return difference;
  const holders = new Set([...Object.keys(expected.payouts), ...Object.keys(actual.payouts)]);
  for (const holder of holders) {
    const wanted = Object.hasOwn(expected.payouts, holder) ? expected.payouts[holder] : undefined;
    const given = Object.hasOwn(actual.payouts, holder) ? actual.payouts[holder] : undefined;
    if (wanted !== undefined && given !== undefined && same(wanted, given)) continue;
    const texts = { expected: shown(wanted), actual: shown(given) };
    return { at: `${at}/payouts/${holder}`, ...texts, requirements: ["settle/payout"] };
  }
  return undefined;
}

function anchorsDifference(
  at: string,
  expected: WireAnchors,
  actual: Of<"anchors">,
  same: SameNumber,
): Difference | undefined {
  const fields = [
    ["bucket", false, "anchors/locality"],
    ["loss", true, "anchors/loss-rate"],
    ["M", true, "anchors/update"],
    ["O", true, "anchors/update", "outside/min-spread"],
  ] as const;
  return fieldDifference(at, expected, actual, fields, same);
}

function eventDifference(
  at: string,
  world: World,
  expected: WireEvent,
  actual: AnsweredEvent,
  same: SameNumber,
): Difference | undefined {
  if (isWireOrder(expected) && isOrder(actual)) {
    return orderDifference(at, world, expected, actual, same);
  }
  if (expected.type === "rebucket" && actual.type === "rebucket") {
    return rebucketDifference(at, expected, actual, same);
  }
  if (expected.type === "settle" && actual.type === "settle") {
    return settleDifference(at, expected, actual, same);
  }
  if (expected.type === "anchors" && actual.type === "anchors") {
    return anchorsDifference(at, expected, actual, same);
  }
  const requirements = eventRequirement(expected);
  return { at: `${at}/type`, expected: shown(expected), actual: shown(actual), requirements };
}

/** Rebucketings of a period, compared ticket by ticket, in whatever order they come. */
function* rebucketDifferences(
  expected: readonly WireEvent[],
  actual: readonly AnsweredEvent[],
  world: World,
  same: SameNumber,
): Generator<Difference> {
  const given = new Map(
    actual.flatMap((event, index) =>
      event.type === "rebucket" ? [[event.ticket, { event, index }] as const] : [],
    ),
  );
  for (const wanted of expected) {
    if (wanted.type !== "rebucket") continue;
    const found = given.get(wanted.ticket);
    given.delete(wanted.ticket);
    if (found === undefined) {
      const requirements = eventRequirement(wanted);
      yield { at: "/events", expected: shown(wanted), actual: "no such event", requirements };
    } else {
      const at = `/events/${found.index}`;
      const difference = rebucketDifference(at, wanted, found.event, same);
      if (difference) yield difference;
    }
    world.follow(wanted);
  }
  for (const { event, index } of given.values()) {
    const requirements = eventRequirement(event);
    yield { at: `/events/${index}`, expected: "no such event", actual: shown(event), requirements };
  }
}

/**
 * Where what happened differs: rebucketings first, then the other events one by one, in order, up
 * to the first that differs; what follows from a wrong event is not held against anyone.
 */
export function* eventDifferences(
  expected: readonly WireEvent[],
  actual: readonly AnsweredEvent[],
  world: World,
  same: SameNumber,
): Generator<Difference> {
  yield* rebucketDifferences(expected, actual, world, same);
  const wanted = expected.filter((event) => !isRebucket(event));
  const given = actual.flatMap((event, index) => (isRebucket(event) ? [] : [{ event, index }]));
  for (const [place, event] of wanted.entries()) {
    const found = given[place];
    const difference =
      found === undefined
        ? { at: "/events", actual: "no such event", requirements: eventRequirement(event) }
        : eventDifference(`/events/${found.index}`, world, event, found.event, same);
    if (difference !== undefined) {
      yield { expected: shown(event), ...difference };
      return;
    }
    world.follow(event);
  }
  const surplus = given[wanted.length];
  if (surplus === undefined) return;
  const requirements = eventRequirement(surplus.event);
  const at = `/events/${surplus.index}`;
  yield { at, expected: "no such event", actual: shown(surplus.event), requirements };
}
