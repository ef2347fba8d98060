import { isParty, MARKET_MAKERS, type Party } from "../terms/party.js";
import type { Ticket } from "../terms/ticket.js";
import type { RuleFault } from "./config-rules.js";
import { clipped, shown } from "./fault.js";

type TicketDocument = Omit<Ticket, "bucket">;
type Cash = Readonly<Record<Party, unknown>>;

/** The longest id of a party, in characters. */
const LONGEST_ID = 200;

/** Who there is: all six market makers, and traders (init/population). */
function* partyFaults(cash: Cash): Generator<RuleFault> {
  for (const party of MARKET_MAKERS)
    if (!Object.hasOwn(cash, party))
      yield { code: "missing", path: ["cash", party], expected: "every market maker's cash" };
  const expected = `dealer:short, vbt:mid, … or a trader: 1 to ${LONGEST_ID} characters, no colon`;
  for (const party of Object.keys(cash))
    if (!isParty(party) || party.length > LONGEST_ID)
      yield { code: "party", path: ["cash", party], expected, found: shown(party) };
}

/** A state, where parts that are malformed are undefined, and so are malformed tickets. */
export interface StateParts {
  readonly period?: number | undefined;
  readonly tickets?: readonly (TicketDocument | undefined)[] | undefined;
  readonly cash?: Cash | undefined;
}

/** Judges tickets one after another, each by itself and by those before it. */
class TicketRules {
  readonly #cash: Cash;
  readonly #earliest: number;
  readonly #ids = new Set<string>();
  readonly #serials = new Set<number>();
  readonly #bindings = new Map<Party, Party>();

  constructor(cash: Cash, earliest: number) {
    this.#cash = cash;
    this.#earliest = earliest;
  }

  *faults(ticket: TicketDocument): Generator<readonly [keyof TicketDocument, string, string]> {
    const { id, issuer, owner, maturity, serial } = ticket;
    const isListed = (party: Party) => Object.hasOwn(this.#cash, party);
    if (this.#ids.has(id)) yield ["id", "duplicate", "an id that no ticket before it has"];
    if (this.#serials.has(serial))
      yield ["serial", "duplicate", "a serial that no ticket before it has"];
    if (!isListed(owner)) yield ["owner", "party", "a party that has a cash entry"];
    if (!isListed(issuer) || issuer.includes(":"))
      yield ["issuer", "party", "a trader that has a cash entry"];
    if (maturity < this.#earliest) yield ["maturity", "range", `${this.#earliest} or later`];
    yield* this.#bindingFaults(ticket);
    this.#ids.add(id);
    this.#serials.add(serial);
  }

  *#bindingFaults({
    issuer,
    owner,
  }: TicketDocument): Generator<readonly ["issuer", string, string]> {
    if (owner.includes(":")) return;
    const bound = this.#bindings.get(owner) ?? issuer;
    this.#bindings.set(owner, bound);
    if (issuer === owner) yield ["issuer", "own-ticket", "another than the owner"];
    if (issuer !== bound)
      yield ["issuer", "two-issuers", `${clipped(bound)}, as the owner's tickets before it`];
  }
}

/**
 * What a state's parts are to each other: ids and serials are unique, every owner and issuer has a
 * cash entry, only traders issue (actors/no-debt), all six market makers are there, no ticket is
 * overdue, a trader's tickets are all of one issuer and never its own (init/ring).
 *
 * @param lead - by how many periods every maturity is above the state's period, at least
 */
export function* stateFaults(
  { period = 0, tickets = [], cash }: StateParts,
  lead: number,
): Generator<RuleFault> {
  if (cash === undefined) return;
  yield* partyFaults(cash);
  const rules = new TicketRules(cash, period + lead);
  for (const [index, ticket] of tickets.entries()) {
    if (ticket === undefined) continue;
    for (const [key, code, expected] of rules.faults(ticket))
      yield { code, path: ["tickets", index, key], expected };
  }
}
