import type { Rules } from "../config/rules.js";
import type { Anchors } from "../kernel/anchors.js";
import type { Num } from "../numbers/num.js";
import { balanceSheet, type BalanceSheet } from "../ring/balance-sheet.js";
import type { Books } from "../ring/books.js";
import type { Ring } from "../ring/ring.js";
import { perBucket, type PerBucket } from "../terms/bucket.js";
import { dealerOf, type Party } from "../terms/party.js";
import { apply } from "./apply.js";
import type { LedgerEvent } from "./event.js";

/** What a recorded event found or left: the books of those it concerns, the registry, the anchors. */
export interface Snapshot<N> {
  readonly sheets: readonly BalanceSheet<N>[];
  /** Tickets in the registry. */
  readonly registry: number;
  readonly anchors: PerBucket<Anchors<N>>;
}

/** An event as it was recorded; C1–C6 judge from these alone. */
export interface Entry<N> {
  /** Counted from 0 in a run. */
  readonly index: number;
  readonly period: number;
  readonly event: LedgerEvent<N>;
  readonly before: Snapshot<N>;
  readonly after: Snapshot<N>;
}

/** Those whose books an event's entry shows: its legs' parties, and the dealer of a traded bucket. */
function concerned<N>(event: LedgerEvent<N>): readonly Party[] {
  const parties = event.legs.map(({ party }) => party);
  return event.kind === "trade" ? [...new Set([...parties, dealerOf(event.bucket)])] : parties;
}

/**
 * A ring and the record of what happens in it: events are posted here, applied to the books, and
 * come back as entries that show the books before and after.
 */
export class Ledger<N extends Num<N>> {
  readonly rules: Rules<N>;
  readonly #books: Books<N>;
  #entries = 0;

  constructor(books: Books<N>, rules: Rules<N>) {
    this.#books = books;
    this.rules = rules;
  }

  /** The ring as it stands now; it changes with every posting. */
  get ring(): Ring<N> {
    return this.#books;
  }

  /** Applies the event; costs what the event touches. */
  post(event: LedgerEvent<N>): Entry<N> {
    const parties = concerned(event);
    const before = this.#snapshot(parties);
    apply(this.#books, event);
    const after = this.#snapshot(parties);
    const index = this.#entries;
    this.#entries += 1;
    return { index, period: this.#books.period, event, before, after };
  }

  #snapshot(parties: readonly Party[]): Snapshot<N> {
    return {
      sheets: parties.map((party) => balanceSheet(this.#books, party, this.rules)),
      registry: this.#books.ticketCount,
      anchors: perBucket((bucket) => this.#books.anchors(bucket)),
    };
  }
}
