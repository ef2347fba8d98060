import type { Settlement } from "../events/event.js";
import type { Num, NumberSystem } from "../numbers/num.js";
import type { Ring } from "../ring/ring.js";
import type { Ticket } from "../terms/ticket.js";
import { magnitude, negligible } from "./tolerance.js";
import type { Findings } from "./violation.js";

/** What the parties of a ring have, money, and all of it together. */
interface Cash<N> {
  readonly amounts: readonly N[];
  readonly total: N;
}

/** Σ over amounts from..to, halves first: exact ratios stay short, rounded ones close. */
function sum<N extends Num<N>>(amounts: readonly N[], from: number, to: number, zero: N): N {
  if (to - from <= 1) return amounts[from] ?? zero;
  const half = Math.floor((from + to) / 2);
  return sum(amounts, from, half, zero).add(sum(amounts, half, to, zero));
}

const sumOf = <N extends Num<N>>(amounts: readonly N[], { ratio }: NumberSystem<N>): N =>
  // Stryker disable next-line MethodArithmetic: only a ring of nobody sums to it, and stays one
  sum(amounts, 0, amounts.length, ratio(0));

function cashOf<N extends Num<N>>(ring: Ring<N>, numbers: NumberSystem<N>): Cash<N> {
  const amounts = ring.parties.map((party) => ring.cash(party));
  return { amounts, total: sumOf(amounts, numbers) };
}

/** Σ |C|, beside which a change of the sum is small or is not. */
const sizeOf = <N extends Num<N>>({ amounts }: Cash<N>, numbers: NumberSystem<N>): N =>
  sumOf(
    amounts.map((amount) => magnitude(numbers, amount)),
    numbers,
  );

/** Whether the sum stays, measured by Σ |C| where it is rounded. */
const isConserved = <N extends Num<N>>(
  numbers: NumberSystem<N>,
  last: Cash<N>,
  now: Cash<N>,
): boolean =>
  now.total.equals(last.total) ||
  // Stryker disable next-line OperandOrder: |x − y| = |y − x|
  negligible(numbers, now.total.sub(last.total), sizeOf(last, numbers), numbers.cashTolerance);

/** The tickets of a ring by id; no serial twice. */
function register(tickets: Iterable<Ticket>, found: Findings): Map<string, Ticket> {
  const [byId, bySerial] = [new Map<string, Ticket>(), new Map<number, Ticket>()];
  for (const ticket of tickets) {
    const { id, owner, serial } = ticket;
    byId.set(id, ticket);
    const other = bySerial.get(serial);
    bySerial.set(serial, ticket);
    if (other === undefined) continue;
    found.add("model/ticket", {
      parties: [other.owner, owner],
      identity: `serial ${serial} is one ticket's`,
      expected: other.id,
      actual: `${other.id} and ${id}`,
    });
  }
  return byId;
}

/** A ticket keeps its issuer, maturity and serial for life. */
function staysItself(then: Ticket, now: Ticket, found: Findings): void {
  const breach = (id: "model/ticket" | "maturity/tau", what: "issuer" | "serial" | "maturity") =>
    found.add(id, {
      parties: [now.owner],
      identity: `${what} of ticket ${now.id} stays`,
      expected: String(then[what]),
      actual: String(now[what]),
    });
  if (then.issuer !== now.issuer) breach("model/ticket", "issuer");
  if (then.serial !== now.serial) breach("model/ticket", "serial");
  if (then.maturity !== now.maturity) breach("maturity/tau", "maturity");
}

/** Which tickets were made, and which vanished, since a register was drawn up. */
function idsConserved<N>(
  ring: Ring<N>,
  register: ReadonlyMap<string, Ticket>,
  found: Findings,
): void {
  const breach = ({ id, issuer, owner }: Ticket, expected: string, actual: string) =>
    found.add("C1", {
      parties: [issuer, owner],
      identity: `ticket ${id} exists since the last checkpoint until it is settled`,
      expected,
      actual,
    });
  const present = new Set<string>();
  for (const ticket of ring.tickets()) {
    present.add(ticket.id);
    const then = register.get(ticket.id);
    if (then === undefined) breach(ticket, "not in the registry", "in the registry");
    else staysItself(then, ticket, found);
  }
  for (const ticket of register.values()) {
    if (!present.has(ticket.id)) breach(ticket, "in the registry", "not in the registry");
  }
}

/**
 * Conservation from checkpoint to checkpoint: the sum of all cash stays, and the tickets are those of
 * the last count without the ones that observed settlements deleted.
 *
 * @remarks C1, trade/existing-ticket, settle/deletion, model/ticket, maturity/tau
 */
export class Conservation<N extends Num<N>> {
  readonly #numbers: NumberSystem<N>;
  #cash: Cash<N> | undefined;
  /** Of the last count, but for what was settled since. */
  #register: Map<string, Ticket> | undefined;

  constructor(numbers: NumberSystem<N>) {
    this.#numbers = numbers;
  }

  settled({ payouts }: Settlement<N>): void {
    const register = this.#register;
    if (register === undefined) return;
    for (const { tickets } of payouts) for (const { id } of tickets) register.delete(id);
  }

  checkpoint(ring: Ring<N>, found: Findings): void {
    const numbers = this.#numbers;
    const [last, now] = [this.#cash, cashOf(ring, numbers)];
    this.#cash = now;
    if (last !== undefined && !isConserved(numbers, last, now)) {
      found.add("C1", {
        parties: [],
        identity: "Σ C over all parties = Σ C at the last checkpoint",
        expected: numbers.show(last.total),
        actual: numbers.show(now.total),
      });
    }
    const faults = found.violations.length;
    if (this.#register !== undefined) idsConserved(ring, this.#register, found);
    if (this.#register !== undefined && found.violations.length === faults) return;
    this.#register = register(ring.tickets(), found);
  }
}
