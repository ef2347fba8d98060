import type { LedgerEvent } from "../events/event.js";
import type { RequirementId } from "../requirements/statements.js";
import type { Party } from "../terms/party.js";

/** When an identity was judged: after an event, or at a checkpoint over the whole ring. */
export interface Moment {
  readonly event: LedgerEvent<never>["kind"] | "checkpoint";
  /** The event's, counted from 0; at a checkpoint that of the last event seen, −1 where there was none. */
  readonly index: number;
  readonly period: number;
}

/** Both sides of an identity that does not hold, and whose it is. */
export interface Breach {
  readonly parties: readonly Party[];
  readonly identity: string;
  readonly expected: string;
  readonly actual: string;
}

/** An assertion that a record does not keep. */
export interface Violation extends Moment, Breach {
  readonly assertion: RequirementId;
}

const NONE: readonly Violation[] = [];

/** The violations found at one moment; costs nothing until there is one. */
export class Findings {
  readonly #moment: Moment;
  #found: Violation[] | undefined;

  constructor({ event, index, period }: Moment) {
    this.#moment = { event, index, period };
  }

  get violations(): readonly Violation[] {
    return this.#found ?? NONE;
  }
  add(assertion: RequirementId, breach: Breach): void {
    (this.#found ??= []).push({ assertion, ...this.#moment, ...breach });
  }
}

/** The findings of an entry, none yet. */
export const findingsOf = (entry: {
  readonly index: number;
  readonly period: number;
  readonly event: Pick<LedgerEvent<never>, "kind">;
}): Findings => new Findings({ event: entry.event.kind, index: entry.index, period: entry.period });

/** A violation in one line. */
export function showViolation(violation: Violation): string {
  const { assertion, event, index, period, parties, identity, expected, actual } = violation;
  const where = event === "checkpoint" ? `checkpoint after event ${index}` : `${event} ${index}`;
  const whose = parties.length === 0 ? "" : `, ${parties.join(" and ")}`;
  return `${assertion}: ${where} in period ${period}${whose}: ${identity}: expected ${expected}, found ${actual}`;
}
