import type { Difference } from "../../cases/compare/difference.js";
import type { Violation } from "../../checks/violation.js";
import type { Entry } from "../../events/ledger.js";
import type { Rational } from "../../numbers/rational.js";
import type { Party } from "../../terms/party.js";
import { figure, type Figure } from "../figure.js";
import { violationWords } from "./words.js";
import type { WorldShown } from "./world.js";

/** A party's part in an event, with its cash before and after. */
export interface LegRow {
  readonly party: Party;
  readonly cash: Figure;
  readonly before: Figure;
  readonly after: Figure;
  readonly received: readonly string[];
  readonly delivered: readonly string[];
}

/** What an assertion says of an event; it may have nothing to say. */
export interface VerdictRow {
  readonly assertion: string;
  readonly status: "held" | "violated" | "silent";
  /** The violations, in sentences. */
  readonly said: readonly string[];
}

/** One line of a trace, played: what happened, and the world after it. */
export interface Moment {
  readonly kind: "opening" | "event" | "end";
  /** Of the line, the header's being 0, and how many lines there are. */
  readonly place: number;
  readonly places: number;
  readonly period: number;
  /** Which event of so many in its period, counted from 1; 0 at the opening. */
  readonly event: number;
  readonly events: number;
  /** Where it stands in a picture over periods. */
  readonly at: number;
  readonly words: string;
  readonly specEvents: readonly number[];
  /** The line as it was recorded, cut where it is long. */
  readonly recorded: string;
  /** Why it cannot be played. */
  readonly problem?: string;
  readonly legs: readonly LegRow[];
  readonly verdicts: readonly VerdictRow[];
  /** At the end of a period: where the recorded state is not what the events left. */
  readonly differences: readonly Pick<Difference, "at" | "expected" | "actual">[];
  /** Absent where the state cannot be read. */
  readonly world?: WorldShown;
}

/** Ids of tickets in a leg, at most. */
const IDS_SHOWN = 40;

const ASSERTIONS = ["C1", "C2", "C3", "C4", "C5", "C6"] as const;

function firstIds(ids: readonly string[]): readonly string[] {
  const left = ids.length - IDS_SHOWN;
  return left > 0 ? [...ids.slice(0, IDS_SHOWN), `and ${left} more`] : ids;
}

/** The legs of an entry with the books on both sides. */
export const legRows = ({ event, before, after }: Entry<Rational>): readonly LegRow[] =>
  event.legs.map(({ party, cash, received, delivered }, index) => ({
    party,
    cash: figure(cash),
    before: figure(before.sheets[index]?.cash ?? cash),
    after: figure(after.sheets[index]?.cash ?? cash),
    received: firstIds(received),
    delivered: firstIds(delivered),
  }));

/** The assertions that have something to say of an event, or of the state at a period's end. */
function atStake(entry: Entry<Rational> | undefined): readonly string[] {
  if (entry === undefined) return ["C1", "C6"];
  const { event } = entry;
  const moves = event.legs.length > 0 ? ["C5"] : [];
  if (event.kind !== "trade") return ["C1", ...moves, "C6"];
  return ["C1", "C2", "C3", ...(event.route === "pass-through" ? ["C4"] : []), ...moves, "C6"];
}

/**
 * C1–C6 on an event or a period's end, and whatever else is violated there.
 *
 * @remarks C1, C2, C3, C4, C5, C6
 */
export function verdictRows(
  entry: Entry<Rational> | undefined,
  violations: readonly Violation[],
): readonly VerdictRow[] {
  const stake = new Set(atStake(entry));
  const others = violations.map(({ assertion }) => assertion as string);
  return [...new Set([...ASSERTIONS, ...others])].map((assertion) => {
    const said = violations.filter((each) => each.assertion === assertion).map(violationWords);
    const held = stake.has(assertion) ? "held" : "silent";
    return { assertion, status: said.length > 0 ? "violated" : held, said };
  });
}
