import sortedBTree from "sorted-btree";
import { byMaturityThenSerial, type Ticket } from "../terms/ticket.js";

const BTree = sortedBTree.default;

/**
 * The tickets that one party holds in one bucket, in the order in which they trade. Adding, removing
 * and finding the first cost the logarithm of what is held.
 */
export class Shelf {
  readonly #tickets = new BTree<Ticket, undefined>(undefined, byMaturityThenSerial);
  readonly #dueCounts = new Map<number, number>();

  /** How many there are. */
  get size(): number {
    return this.#tickets.size;
  }

  /** How many of them mature in a period. */
  maturing(period: number): number {
    return this.#dueCounts.get(period) ?? 0;
  }

  /** Lowest maturity first, then smallest serial. */
  [Symbol.iterator](): IterableIterator<Ticket> {
    return this.#tickets.keys();
  }

  add(ticket: Ticket): void {
    this.#tickets.set(ticket, undefined);
    this.#dueCounts.set(ticket.maturity, this.maturing(ticket.maturity) + 1);
  }

  remove(ticket: Ticket): void {
    this.#tickets.delete(ticket);
    this.#dueCounts.set(ticket.maturity, this.maturing(ticket.maturity) - 1);
  }
}
