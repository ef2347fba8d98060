import { eventDifferences } from "../cases/compare/events.js";
import { happenedDifferences } from "../cases/compare/result.js";
import { sameNumber, shown, type Difference } from "../cases/compare/difference.js";
import { isOrder } from "../cases/compare/order-event.js";
import type { AnsweredEvent, AnsweredState } from "../cases/answers.js";
import { World } from "../cases/compare/world.js";
import { expectation, type Terms } from "../cases/oracle.js";
import { takenTickets } from "../cases/taken-tickets.js";
import type { ConfigDocument } from "../config/config-document.js";
import type { StateDocument } from "../config/state-document.js";
import { scriptedDraws } from "../draws/scripted.js";
import { rational, type Rational } from "../numbers/rational.js";
import type { Reply } from "../reference/answer.js";
import { falseGuards } from "./guards/false-guards.js";
import { drawnArrivals, followed } from "./guards/moment.js";
import { drawnPeriod, type PeriodHappened } from "../reference/ring-methods.js";
import { isWireOrder } from "../wire/events.js";

/** One period as a trace holds it: the state before it, its events, the state it left. */
export interface RecordedPeriod {
  readonly config: ConfigDocument;
  readonly before: StateDocument;
  readonly events: readonly AnsweredEvent[];
  readonly after: AnsweredState;
}

/** What the specification says of a recorded period. */
export type Explanation =
  | { readonly kind: "explained"; readonly stopped: boolean }
  /** More knife edges than are followed. */
  | { readonly kind: "undecided" }
  | {
      readonly kind: "unexplained";
      readonly differences: readonly [Difference, ...Difference[]];
      /** Preconditions of the first unexplained event that are false: `C ≥ b_c(x) is false: 0.9 < 0.92`. */
      readonly guards: readonly string[];
    };

/** Which event a difference is in, counted from 0; past the last one where it is in none. */
export function unexplainedEvent({ at }: Difference, events: number): number {
  const [, index] = /^\/events\/(\d+)/.exec(at) ?? [];
  return index === undefined ? events : Number(index);
}

/** The arrival that no draw could have brought, or what went wrong before it. */
function strangerDifferences(
  side: "sell" | "buy",
  period: RecordedPeriod,
  terms: Terms,
): readonly Difference[] {
  const { config, before, events } = period;
  const expected = followed(period, terms);
  const orders = events.flatMap((event, index) => (isOrder(event) ? [{ event, index }] : []));
  const stranger = orders[expected.filter(isWireOrder).length];
  const until = events.slice(0, stranger?.index);
  const world = new World(config, before);
  const earlier = [...eventDifferences(expected, until, world, sameNumber(terms.arithmetic))];
  if (earlier.length > 0 || stranger === undefined) return earlier;
  const { trader } = stranger.event;
  const isTwice = until.some((event) => event.type === side && event.trader === trader);
  const requirements: Difference["requirements"] = isTwice
    ? ["flow/once-per-side"]
    : [`policy/eligible-to-${side}`, "flow/uniform"];
  const at = `/events/${stranger.index}`;
  const wanted = `an arrival of a trader in the ${side} set`;
  return [{ at, expected: wanted, actual: shown(stranger.event), requirements }];
}

function differencesFrom(
  reply: Reply,
  period: RecordedPeriod,
  terms: Terms,
): readonly Difference[] {
  if (reply.kind === "not-in-set") return strangerDifferences(reply.side, period, terms);
  if (reply.kind === "refused") {
    const requirements: Difference["requirements"] = ["actors/assets"];
    return [{ at: "/state", expected: "a state", actual: reply.message, requirements }];
  }
  const { config, before, events, after } = period;
  const said = { events: [...events], state: after };
  const happened = reply.result as PeriodHappened;
  return happenedDifferences(
    { config, state: before },
    happened,
    said,
    sameNumber(terms.arithmetic),
  );
}

/** Whether order flow would have gone on after the last recorded arrival. */
function wantsMore({ config, before, events }: RecordedPeriod, terms: Terms): boolean {
  const script = scriptedDraws<Rational>(drawnArrivals(events), terms.ticket);
  let isWanting = false;
  drawnPeriod(
    { config, state: before },
    { numbers: rational, readings: terms.readings },
    {
      ...script,
      preference(piSell) {
        const side = script.preference(piSell);
        isWanting ||= side === undefined;
        return side;
      },
    },
  );
  return isWanting;
}

/**
 * Explains a recorded period by the specification, as far as it can: the events in their order up to
 * the first that it does not allow there, then the state.
 *
 * @param terms - readings and arithmetic as the trace declares them
 */
export function explanation(period: RecordedPeriod, terms: Terms): Explanation {
  const { config, before, events } = period;
  const guided: Terms = { ...terms, ticket: takenTickets({ events }) };
  const params = { config, state: before, arrivals: drawnArrivals(events) };
  const expected = expectation("run_period", params, guided);
  const [first, ...rest] = differencesFrom(expected.exact, period, terms);
  if (first === undefined) {
    if (wantsMore(period, guided)) return unexplained([endedEarly], period, guided);
    const { stopped } = (expected.exact as { readonly result: PeriodHappened }).result;
    return { kind: "explained", stopped };
  }
  for (const neighbour of expected.neighbours()) {
    if (differencesFrom(neighbour, period, terms).length > 0) continue;
    return { kind: "explained", stopped: false };
  }
  if (expected.tooMany) return { kind: "undecided" };
  return unexplained([first, ...rest], period, guided);
}

function unexplained(
  differences: readonly [Difference, ...Difference[]],
  period: RecordedPeriod,
  terms: Terms,
): Explanation {
  const [first] = differences;
  const isState = first.at.startsWith("/state");
  const index = unexplainedEvent(first, period.events.length);
  const guards = isState ? [] : falseGuards(period, terms, index);
  return { kind: "unexplained", differences, guards };
}

const endedEarly: Difference = {
  at: "/events",
  expected: "another arrival: fewer than N_max came, and somebody could still trade",
  actual: "order flow ended",
  requirements: ["flow/arrivals"],
};
