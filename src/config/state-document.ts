import { z } from "zod";
import type { Parsed } from "../errors.js";
import { perBucket, type PerBucket } from "../terms/bucket.js";
import type { Party } from "../terms/party.js";
import { rule } from "./config-rules.js";
import type { Ticket } from "../terms/ticket.js";
import { ANY, MESSAGE, NOT_NEGATIVE, NUMERAL_LIMITS, type Dialect } from "./dialect.js";
import { eachElement, eachEntry } from "./each.js";
import { parsedBy } from "./schema-faults.js";
import { stateFaults } from "./state-rules.js";

/**
 * A ticket as the protocol carries it: its bucket follows from the period.
 *
 * @remarks model/ticket
 */
export type TicketDocument = Omit<Ticket, "bucket">;

/** The whole world at one moment, as the protocol carries it. */
export interface StateDocument {
  readonly period: number;
  readonly tickets: readonly TicketDocument[];
  /** Money of every party there is, as the text it was written in. */
  readonly cash: Readonly<Record<Party, string>>;
  /** M and O ≥ 0 of each bucket, money per ticket. */
  readonly anchors: PerBucket<{ readonly M: string; readonly O: string }>;
}

/** Judges what is well formed of a state, whatever is wrong with the rest. */
const parts = z.object({
  period: z.number().optional().catch(undefined),
  tickets: z.custom<StateDocument["tickets"]>(Array.isArray).optional().catch(undefined),
  cash: z.custom<StateDocument["cash"]>().optional(),
});

/**
 * The schema of a state, with the rules across its parts.
 *
 * @param lead - by how many periods every maturity is above the state's period, at least
 */
export function stateSchema(
  { numeral, integer, text, object }: Dialect,
  lead: 0 | 1,
): z.ZodType<StateDocument> {
  const ticket: z.ZodType<TicketDocument> = object({
    id: text(),
    issuer: text(),
    owner: text(),
    maturity: integer(0),
    serial: integer(0),
  });
  const anchors = object({
    M: numeral(ANY, NUMERAL_LIMITS.state),
    O: numeral(NOT_NEGATIVE, NUMERAL_LIMITS.state),
  });
  return object({
    period: integer(0),
    tickets: eachElement(ticket, "a list of tickets"),
    cash: eachEntry(numeral(ANY, NUMERAL_LIMITS.state), "a mapping from party to cash"),
    anchors: object(perBucket(() => anchors)),
  }).check(rule(parts, (state) => stateFaults(state, lead)));
}

const schemas = [stateSchema(MESSAGE, 0), stateSchema(MESSAGE, 1)] as const;

/**
 * A state as the protocol and recorded runs carry it: a JSON value, money as text. Keys that are not
 * a state's are let pass.
 *
 * @param lead - 1 where a period is about to begin, so that no ticket may be due already
 */
export const parseStateDocument = (value: unknown, lead: 0 | 1 = 0): Parsed<StateDocument> =>
  parsedBy(schemas[lead], value);
