import { shows } from "../../src/cases/shows.js";
import type { RequirementId } from "../../src/requirements/statements.js";
import type { WireEvent } from "../../src/wire/events.js";
import type { Method } from "../../src/wire/methods.js";

export const sorted = (ids: readonly string[]): readonly string[] => [...ids].sort();

/** What a request shows to which the specification answers with these events. */
export const shown = (method: Method, ...events: readonly WireEvent[]): readonly string[] =>
  sorted(shows(method, {}, { kind: "result", result: { events } }));

/** Every answer with a state shows whose its tickets are, that no cash is lost, and that anchors stay. */
export const STATE: readonly RequirementId[] = [
  "model/ticket",
  "actors/assets",
  "actors/no-debt",
  "anchors/timing",
  "C1",
  "C6",
];
export const ORDER: readonly RequirementId[] = [...STATE, "actors/intermediated"];
export const PERIOD: readonly RequirementId[] = [
  ...STATE,
  "maturity/tau",
  "policy/snapshot",
  "settle/continue",
];
