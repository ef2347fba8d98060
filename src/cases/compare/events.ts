import { isWireOrder, type WireEvent, type WireRebucket } from "../../wire/events.js";
import { roleOf } from "../../terms/party.js";
import type { AnsweredEvent } from "../answers.js";
import { fieldDifference, shown, type Difference, type SameNumber } from "./difference.js";
import { isOrder, orderDifference } from "./order-event.js";
import { anchorsDifference, settleDifference } from "./step-events.js";
import type { World } from "./world.js";

type Requirements = Difference["requirements"];
type Of<T extends AnsweredEvent["type"]> = Extract<AnsweredEvent, { type: T }>;

const isRebucket = (event: { type: string }) => event.type === "rebucket";
/** What a missing event breaks. */
function missingBreaks(event: WireEvent, world: World): Requirements {
  if (event.type === "rebucket") return [`rebucket/${event.holder}`, "maturity/bucket"];
  if (event.type === "settle") return ["settle/due"];
  if (event.type !== "anchors") return ["flow/arrivals"];
  return world.stopsOnDefault
    ? ["settle/continue", "anchors/update", "anchors/loss-rate"]
    : ["anchors/update", "anchors/loss-rate"];
}

/** What an event that should not have happened breaks. */
function surplusBreaks(event: AnsweredEvent, same: SameNumber): Requirements {
  if (event.type === "rebucket") return ["maturity/bucket", `rebucket/${event.holder}`];
  if (event.type === "settle") return ["settle/due"];
  if (event.type !== "anchors") return ["flow/arrivals"];
  return same("0", event.loss) || event.bucket === "short"
    ? ["anchors/update", "anchors/loss-rate"]
    : ["anchors/locality", "anchors/loss-rate"];
}

function rebucketDifference(
  at: string,
  expected: WireRebucket,
  actual: Of<"rebucket">,
  { world, same }: { readonly world: World; readonly same: SameNumber },
): Difference | undefined {
  const sale = `rebucket/${roleOf(world.ownerOf(expected.ticket)).role}` as const;
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

/** Where an event that is no rebucketing differs. */
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
  if (expected.type === "settle" && actual.type === "settle") {
    return settleDifference(at, expected, actual, { world, same });
  }
  if (expected.type === "anchors" && actual.type === "anchors") {
    return anchorsDifference(at, expected, actual, same);
  }
  const requirements = isOrder(actual)
    ? surplusBreaks(actual, same)
    : missingBreaks(expected, world);
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
      const requirements = missingBreaks(wanted, world);
      yield { at: "/events", expected: shown(wanted), actual: "no such event", requirements };
    } else {
      const at = `/events/${found.index}`;
      const difference = rebucketDifference(at, wanted, found.event, { world, same });
      if (difference) yield difference;
    }
    world.follow(wanted);
  }
  for (const { event, index } of given.values()) {
    const requirements = surplusBreaks(event, same);
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
        ? { at: "/events", actual: "no such event", requirements: missingBreaks(event, world) }
        : eventDifference(`/events/${found.index}`, world, event, found.event, same);
    if (difference !== undefined) {
      yield { expected: shown(event), ...difference };
      return;
    }
    world.follow(event);
  }
  const surplus = given[wanted.length];
  if (surplus === undefined) return;
  const requirements = surplusBreaks(surplus.event, same);
  const at = `/events/${surplus.index}`;
  yield { at, expected: "no such event", actual: shown(surplus.event), requirements };
}
