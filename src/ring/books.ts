import { Defect } from "../errors.js";
import type { Anchors } from "../kernel/anchors.js";
import type { Num } from "../numbers/num.js";
import { BUCKETS, perBucket, type Bucket } from "../terms/bucket.js";
import { roleOf, type Party } from "../terms/party.js";
import type { Ticket } from "../terms/ticket.js";
import type { Ring, TicketCounts } from "./ring.js";
import { Shelf } from "./shelf.js";

/** What a ring is opened with: everything that its books hold at one moment. */
export interface Opening<N> {
  readonly period: number;
  readonly tickets: Iterable<Ticket>;
  readonly cash: Iterable<readonly [Party, N]>;
  readonly anchors: Readonly<Record<Bucket, Anchors<N>>>;
}

const EMPTY: readonly Ticket[] = [];
const NONE: TicketCounts = { short: 0, mid: 0, long: 0 };

/** Tickets, filed under keys. */
class Index<K> {
  readonly #entries = new Map<K, Map<string, Ticket>>();

  add(key: K, ticket: Ticket): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) this.#entries.set(key, new Map([[ticket.id, ticket]]));
    else entry.set(ticket.id, ticket);
  }
  remove(key: K, ticket: Ticket): void {
    // Stryker disable next-line OptionalChaining: only what is filed is removed
    this.#entries.get(key)?.delete(ticket.id);
  }
  at(key: K): readonly Ticket[] {
    const entry = this.#entries.get(key);
    return entry === undefined ? EMPTY : [...entry.values()];
  }
}

/**
 * The books of a ring: the only mutable thing in a run. Only an event being applied and the opening
 * of a ring write to them; everyone else sees a `Ring`. Every entry costs what it touches.
 */
export class Books<N extends Num<N>> implements Ring<N> {
  #period: number;
  readonly #tickets = new Map<string, Ticket>();
  readonly #cash: Map<Party, N>;
  readonly #anchors: Record<Bucket, Anchors<N>>;
  readonly #shelves = new Map<Party, Partial<Record<Bucket, Shelf>>>();
  readonly #byIssuer = new Index<Party>();
  readonly #byMaturity = new Index<number>();
  readonly parties: readonly Party[];
  readonly traders: readonly Party[];

  constructor({ period, tickets, cash, anchors }: Opening<N>) {
    this.#period = period;
    this.#cash = new Map(cash);
    this.#anchors = { ...anchors };
    this.parties = [...this.#cash.keys()];
    this.traders = this.parties.filter((party) => roleOf(party).role === "trader");
    for (const ticket of tickets) this.#file(ticket);
  }

  get period(): number {
    return this.#period;
  }
  get ticketCount(): number {
    return this.#tickets.size;
  }
  tickets(): Iterable<Ticket> {
    return this.#tickets.values();
  }
  has(party: Party): boolean {
    return this.#cash.has(party);
  }
  cash(party: Party): N {
    const cash = this.#cash.get(party);
    if (cash === undefined) throw new Defect(`${party} is not a party of this ring`);
    return cash;
  }
  anchors(bucket: Bucket): Anchors<N> {
    return this.#anchors[bucket];
  }
  ticket(id: string): Ticket {
    const ticket = this.#tickets.get(id);
    if (ticket === undefined) throw new Defect(`${id} is not a ticket of this ring`);
    return ticket;
  }
  hasTicket(id: string): boolean {
    return this.#tickets.has(id);
  }
  held(party: Party, bucket: Bucket): Iterable<Ticket> {
    return this.#shelves.get(party)?.[bucket] ?? EMPTY;
  }
  heldCounts(party: Party): TicketCounts {
    const shelves = this.#shelves.get(party);
    return shelves === undefined ? NONE : perBucket((bucket) => shelves[bucket]?.size ?? 0);
  }
  dueCount(party: Party, bucket: Bucket): number {
    return this.#shelves.get(party)?.[bucket]?.maturing(this.#period) ?? 0;
  }
  issued(party: Party): readonly Ticket[] {
    return this.#byIssuer.at(party);
  }
  maturing(period: number): readonly Ticket[] {
    return this.#byMaturity.at(period);
  }

  /** Begins the next period. */
  beginPeriod(): void {
    this.#period += 1;
  }
  pay(party: Party, amount: N): void {
    this.#cash.set(party, this.cash(party).add(amount));
  }
  /** Hands a ticket over, or changes its label, or both. */
  refile(id: string, change: Partial<Pick<Ticket, "owner" | "bucket">>): void {
    this.#file({ ...this.remove(id), ...change });
  }
  /** Takes a ticket off the registry. */
  remove(id: string): Ticket {
    const ticket = this.ticket(id);
    this.#tickets.delete(id);
    this.#shelf(ticket).remove(ticket);
    this.#byIssuer.remove(ticket.issuer, ticket);
    this.#byMaturity.remove(ticket.maturity, ticket);
    return ticket;
  }
  setAnchors(bucket: Bucket, anchors: Anchors<N>): void {
    this.#anchors[bucket] = anchors;
  }

  /** The books as they stand, to be written to on their own. Costs the size of the ring. */
  copy(): Books<N> {
    return new Books({
      period: this.#period,
      tickets: this.#tickets.values(),
      cash: this.#cash,
      anchors: this.#anchors,
    });
  }

  #file(ticket: Ticket): void {
    if (!this.#cash.has(ticket.owner)) throw new Defect(`${ticket.owner} holds no cash account`);
    this.#tickets.set(ticket.id, ticket);
    this.#shelf(ticket).add(ticket);
    this.#byIssuer.add(ticket.issuer, ticket);
    this.#byMaturity.add(ticket.maturity, ticket);
  }
  /** Where a ticket lies, by its owner and its bucket. */
  #shelf({ owner, bucket }: Ticket): Shelf {
    const shelves = this.#shelves.get(owner) ?? {};
    this.#shelves.set(owner, shelves);
    return (shelves[bucket] ??= new Shelf());
  }
}

/** Tickets in the buckets that a party trades in, nearest first. */
export function* ticketsOf<N>(ring: Ring<N>, party: Party): Generator<Ticket> {
  for (const bucket of BUCKETS) yield* ring.held(party, bucket);
}
