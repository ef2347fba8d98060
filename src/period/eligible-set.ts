import { Defect } from "../errors.js";
import type { Candidates } from "../draws/draws.js";
import type { Party } from "../terms/party.js";

/** S_t or B_t during order flow: traders only leave it. Drawing and leaving cost the same for any size. */
export class EligibleSet implements Candidates {
  readonly #members: Party[];
  readonly #places: Map<Party, number>;

  constructor(members: readonly Party[]) {
    this.#members = [...members];
    this.#places = new Map(members.map((party, place) => [party, place]));
  }
  get size(): number {
    return this.#members.length;
  }
  at(index: number): Party {
    const party = this.#members[index];
    if (party === undefined) throw new Defect(`no member ${index} in a set of ${this.size}`);
    return party;
  }
  has(party: Party): boolean {
    return this.#places.has(party);
  }
  /** Takes a member out; the last one takes its place. */
  leave(party: Party): void {
    const place = this.#places.get(party);
    const last = this.#members.pop();
    if (place === undefined || last === undefined) throw new Defect(`${party} is not in the set`);
    this.#places.delete(party);
    if (last === party) return;
    this.#members[place] = last;
    this.#places.set(last, place);
  }
}
