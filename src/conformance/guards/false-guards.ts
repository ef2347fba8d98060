import { isOrder } from "../../cases/compare/order-event.js";
import type { Terms } from "../../cases/oracle.js";
import type { Guard } from "./guard.js";
import { momentBefore, opening, type RecordedEvents } from "./moment.js";
import { orderGuards } from "./order-guards.js";
import { endGuards, stepGuards } from "./step-guards.js";

/** Told of one event at most. */
const MOST = 4;

function guardsAt(recorded: RecordedEvents, terms: Terms, index: number): readonly Guard[] {
  const event = recorded.events[index];
  if (event?.type === "rebucket") return stepGuards(event, opening(recorded, terms));
  const moment = momentBefore(recorded, terms, index);
  if (event === undefined) return endGuards(moment, opening(recorded, terms));
  return isOrder(event) ? orderGuards(event, moment) : stepGuards(event, moment);
}

/**
 * Which preconditions of a recorded event are false where it stands, numbers put in; of the end of a
 * period, what should have happened before it.
 *
 * @param index - of the event, counted from 0; the number of events for the period's end
 */
export const falseGuards = (
  recorded: RecordedEvents,
  terms: Terms,
  index: number,
): readonly string[] =>
  guardsAt(recorded, terms, index)
    .filter(({ holds }) => !holds)
    .slice(0, MOST)
    .map(({ claim, told }) => `${claim} is false: ${told}`);
