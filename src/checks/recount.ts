import type { Rules } from "../config/rules.js";
import type { Num } from "../numbers/num.js";
import type { Ring } from "../ring/ring.js";
import { BUCKETS } from "../terms/bucket.js";
import { roleOf, type Party } from "../terms/party.js";
import type { Ticket } from "../terms/ticket.js";
import { isFiledByTau, isHeldRightly } from "./ticket-rules.js";
import type { Findings } from "./violation.js";

/** What the ticket list says of one party: tickets held by bucket, tickets owed. */
interface Tally {
  short: number;
  mid: number;
  long: number;
  owed: number;
  /** Whose tickets it holds: the issuer of the first one found. */
  boundTo?: Party;
}

function tallyOf(tallies: Map<Party, Tally>, party: Party): Tally {
  const known = tallies.get(party);
  if (known !== undefined) return known;
  const tally = { short: 0, mid: 0, long: 0, owed: 0 };
  tallies.set(party, tally);
  return tally;
}

/**
 * A trader holds tickets of one issuer, which is somebody else.
 *
 * @remarks trade/single-issuer, init/ring
 */
function isOfOneIssuer({ id, issuer, owner }: Ticket, tally: Tally, found: Findings): void {
  if (roleOf(owner).role !== "trader") return;
  tally.boundTo ??= issuer;
  if (issuer === tally.boundTo && issuer !== owner) return;
  found.add("trade/single-issuer", {
    parties: [owner],
    identity: `the issuer of ticket ${id} is the one other whose tickets ${owner} holds`,
    expected: tally.boundTo === owner ? `not ${owner}` : tally.boundTo,
    actual: issuer,
  });
}

/** The books' counts of one party are those of the ticket list. */
function countsAgree<N>(
  ring: Ring<N>,
  party: Party,
  tally: Tally | undefined,
  found: Findings,
): void {
  const held = ring.heldCounts(party);
  for (const bucket of BUCKETS) {
    const counted = tally?.[bucket] ?? 0;
    if (held[bucket] === counted) continue;
    found.add("C1", {
      parties: [party],
      identity: `tickets of ${bucket} on its books = tickets of ${bucket} it owns`,
      expected: String(counted),
      actual: String(held[bucket]),
    });
  }
  const owed = ring.issued(party).length;
  const counted = tally?.owed ?? 0;
  if (owed === counted) return;
  found.add("C1", {
    parties: [party],
    identity: "tickets it owes on its books = tickets it issued",
    expected: String(counted),
    actual: String(owed),
  });
}

/** Everyone who owns or issues a ticket is a party with a cash account. */
function isListed<N>(ring: Ring<N>, party: Party, found: Findings): void {
  if (ring.has(party)) return;
  found.add("actors/assets", {
    parties: [party],
    identity: "whoever owns or issues tickets is listed with its cash",
    expected: "listed",
    actual: "not listed",
  });
}

/**
 * Counts a ring anew from its ticket list and holds every ticket to the rules that hold of it at any
 * moment after step 1. Costs the size of the ring.
 *
 * @remarks C1, maturity/bucket, actors/no-debt, actors/assets, trade/single-issuer
 */
export function recount<N extends Num<N>>(
  ring: Ring<N>,
  { config }: Pick<Rules<N>, "config">,
  found: Findings,
): void {
  const tallies = new Map<Party, Tally>();
  let count = 0;
  for (const ticket of ring.tickets()) {
    count += 1;
    const owner = tallyOf(tallies, ticket.owner);
    owner[ticket.bucket] += 1;
    tallyOf(tallies, ticket.issuer).owed += 1;
    isFiledByTau(ticket, ring.period, config.buckets, found);
    isHeldRightly(ticket, found);
    isOfOneIssuer(ticket, owner, found);
  }
  for (const party of tallies.keys()) isListed(ring, party, found);
  for (const party of ring.parties) countsAgree(ring, party, tallies.get(party), found);
  if (count === ring.ticketCount) return;
  found.add("C1", {
    parties: [],
    identity: "size of the registry = tickets listed",
    expected: String(count),
    actual: String(ring.ticketCount),
  });
}
