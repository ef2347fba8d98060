/** What was sent and has no answer, the oldest first, each under its id: 1, 2, 3, … */
export class InFlight<T> {
  readonly #entries = new Map<number, T>();
  #lastId = 0;

  get size(): number {
    return this.#entries.size;
  }
  get oldest(): T | undefined {
    return this.#entries.values().next().value;
  }
  all(): readonly T[] {
    return [...this.#entries.values()];
  }

  /** @returns the new id */
  add(entry: T): number {
    this.#lastId += 1;
    this.#entries.set(this.#lastId, entry);
    return this.#lastId;
  }

  /** Takes out what has this id; undefined where nothing has. */
  take(id: number): T | undefined {
    const entry = this.#entries.get(id);
    this.#entries.delete(id);
    return entry;
  }

  /** Whether something had this id and was taken out. */
  hasHad(id: number): boolean {
    return Number.isInteger(id) && id >= 1 && id <= this.#lastId && !this.#entries.has(id);
  }
}
