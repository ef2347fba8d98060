import type { Rules } from "../../config/rules.js";
import { cashLeg } from "../../kernel/quotes.js";
import { rational, type Rational } from "../../numbers/rational.js";
import { balanceSheet, type BalanceSheet } from "../../ring/balance-sheet.js";
import { ticketsOf } from "../../ring/books.js";
import type { Ring, TicketCounts } from "../../ring/ring.js";
import { BUCKETS, type Bucket } from "../../terms/bucket.js";
import { MARKET_MAKERS, type Party, type Role } from "../../terms/party.js";
import { figure, type Figure } from "../figure.js";

/** A line of a T-account; `before` is what it was before the event, where the event changed it. */
export interface AccountLine {
  readonly label: string;
  readonly amount: Figure;
  readonly before?: Figure;
}

/** A balance sheet as a T-account: both sides come to the same total. */
export interface Account {
  readonly party: Party;
  readonly role: Role;
  readonly assets: readonly AccountLine[];
  /** Debt, and equity last. */
  readonly claims: readonly AccountLine[];
  readonly total: Figure;
}

/** A ticket in somebody's hands. */
export interface HeldTicket {
  readonly id: string;
  readonly issuer: Party;
  readonly maturity: number;
  readonly bucket: Bucket;
}

/** What one party holds. */
export interface Holding {
  readonly party: Party;
  readonly role: Role;
  readonly cash: Figure;
  readonly held: TicketCounts;
  /** Tickets issued and not yet repaid. */
  readonly owed: number;
  /** The first of its tickets, those that trade first. */
  readonly tickets: readonly HeldTicket[];
}

/** Whose holdings are asked for. */
export interface HoldersAsked {
  /** A part of the id; everyone where it is empty. */
  readonly find: string;
  /** How many holders come before the first one shown. */
  readonly from: number;
}

export interface Holders {
  readonly from: number;
  /** How many there are to be shown, page by page. */
  readonly total: number;
  readonly rows: readonly Holding[];
}

/** Holders and tickets of each that are shown at once. */
export const HOLDERS_SHOWN = 20;
const TICKETS_SHOWN = 24;

interface World {
  readonly ring: Ring<Rational>;
  readonly rules: Rules<Rational>;
}

/** What the tickets of a bucket are worth on a party's balance sheet, money. */
function worth(
  { role }: BalanceSheet<Rational>,
  bucket: Bucket,
  count: number,
  { ring, rules }: World,
): Rational {
  const each =
    role === "trader"
      ? rules.config.ticketSize
      : cashLeg(rules.readings["price-basis"], rules.config.ticketSize, ring.anchors(bucket).mid);
  return each.mul(rational.ratio(count));
}

const tickets = (count: number): string => `${count} ${count === 1 ? "ticket" : "tickets"}`;

function line(label: string, value: Rational, earlier: Rational | undefined): AccountLine {
  const isChanged = earlier !== undefined && !earlier.equals(value);
  return { label, amount: figure(value), ...(isChanged && { before: figure(earlier) }) };
}

/**
 * A party's balance sheet as a T-account: cash and tickets against debt and equity. Tickets stand at
 * their bucket's mid on a market maker's, at face on a trader's.
 *
 * @param before - the sheet before the event, where the event concerned the party
 * @remarks C5
 */
export function account(party: Party, world: World, before?: BalanceSheet<Rational>): Account {
  const { ring, rules } = world;
  const sheet = balanceSheet(ring, party, rules);
  const buckets = BUCKETS.filter(
    (bucket) => sheet.held[bucket] > 0 || (before?.held[bucket] ?? 0) > 0,
  );
  const assets = [
    line("cash", sheet.cash, before?.cash),
    ...buckets.map((bucket) =>
      line(
        `${tickets(sheet.held[bucket])} ${bucket}`,
        worth(sheet, bucket, sheet.held[bucket], world),
        before && worth(sheet, bucket, before.held[bucket], world),
      ),
    ),
  ];
  const face = (count: number) => rules.config.ticketSize.mul(rational.ratio(count));
  const debt = face(sheet.owed);
  const owes = sheet.owed > 0 || (before?.owed ?? 0) > 0;
  return {
    party,
    role: sheet.role,
    assets,
    claims: [
      ...(owes ? [line(`${tickets(sheet.owed)} owed`, debt, before && face(before.owed))] : []),
      line("equity", sheet.equity, before?.equity),
    ],
    total: figure(debt.add(sheet.equity)),
  };
}

function* firstTickets(ring: Ring<Rational>, party: Party): Generator<HeldTicket> {
  let left = TICKETS_SHOWN;
  for (const { id, issuer, maturity, bucket } of ticketsOf(ring, party)) {
    if (left === 0) return;
    left -= 1;
    yield { id, issuer, maturity, bucket };
  }
}

function holding(party: Party, { ring, rules }: World): Holding {
  const { role, cash, held, owed } = balanceSheet(ring, party, rules);
  return { party, role, cash: figure(cash), held, owed, tickets: [...firstTickets(ring, party)] };
}

/** Who holds which tickets, some holders at a time: market makers first. Costs the parties of the ring. */
export function holders({ find, from }: HoldersAsked, world: World): Holders {
  const all = [...MARKET_MAKERS, ...world.ring.traders];
  const found = find === "" ? all : all.filter((party) => party.includes(find));
  const first = Math.min(Math.max(0, from), Math.max(0, found.length - 1));
  const start = first - (first % HOLDERS_SHOWN);
  const rows = found.slice(start, start + HOLDERS_SHOWN).map((party) => holding(party, world));
  return { from: start, total: found.length, rows };
}
