import { happenedDifferences } from "../cases/compare/result.js";
import { sameNumber, type Difference } from "../cases/compare/difference.js";
import type { AnsweredEvent, AnsweredState } from "../cases/answers.js";
import { expectation, type Terms } from "../cases/oracle.js";
import { takenTickets } from "../cases/taken-tickets.js";
import type { ConfigDocument } from "../config/config-document.js";
import type { StateDocument } from "../config/state-document.js";
import type { DrawnArrival } from "../draws/draws.js";
import { scriptedDraws } from "../draws/scripted.js";
import { rational, type Rational } from "../numbers/rational.js";
import type { Reply } from "../reference/answer.js";
import { drawnPeriod, type PeriodHappened } from "../reference/ring-methods.js";

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
  | { readonly kind: "unexplained"; readonly differences: readonly [Difference, ...Difference[]] };

/** The draws, read off the events: without a `prefer` the side that was processed is taken for it. */
const drawnArrivals = (events: readonly AnsweredEvent[]): readonly DrawnArrival[] =>
  events.flatMap((event) => {
    if (event.type !== "sell" && event.type !== "buy" && event.type !== "no-trade") return [];
    const side = event.type === "no-trade" ? event.side : event.type;
    return [{ prefer: event.prefer ?? side, trader: event.trader }];
  });

/** The arrival that no draw could have brought. */
function strangerDifference(side: "sell" | "buy", { events }: RecordedPeriod): Difference {
  const trades = new Set<string>();
  const isOrder = ({ type }: AnsweredEvent) => ["sell", "buy", "no-trade"].includes(type);
  const twice = events.findIndex((event) => {
    if (event.type !== side) return false;
    const seen = trades.has(event.trader);
    trades.add(event.trader);
    return seen;
  });
  const at = `/events/${twice < 0 ? events.findIndex(isOrder) : twice}`;
  const expected = `arrivals of traders in the ${side} set`;
  const actual = "a trader who is not in it";
  const requirements: Difference["requirements"] =
    twice < 0 ? [`policy/eligible-to-${side}`, "flow/uniform"] : ["flow/once-per-side"];
  return { at, expected, actual, requirements };
}

function differencesFrom(
  reply: Reply,
  period: RecordedPeriod,
  terms: Terms,
): readonly Difference[] {
  if (reply.kind === "not-in-set") return [strangerDifference(reply.side, period)];
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
    if (wantsMore(period, guided)) return { kind: "unexplained", differences: [endedEarly] };
    const { stopped } = (expected.exact as { readonly result: PeriodHappened }).result;
    return { kind: "explained", stopped };
  }
  for (const neighbour of expected.neighbours()) {
    if (differencesFrom(neighbour, period, terms).length > 0) continue;
    return { kind: "explained", stopped: false };
  }
  if (expected.tooMany) return { kind: "undecided" };
  return { kind: "unexplained", differences: [first, ...rest] };
}

const endedEarly: Difference = {
  at: "/events",
  expected: "another arrival: fewer than N_max came, and somebody could still trade",
  actual: "order flow ended",
  requirements: ["flow/arrivals"],
};
