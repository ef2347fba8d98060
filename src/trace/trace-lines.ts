import type { ConfigDocument } from "../config/config-document.js";
import type { LedgerEvent } from "../events/event.js";
import type { Arithmetic, Num, NumberSystem } from "../numbers/num.js";
import type { Readings } from "../requirements/open-points.js";
import type { Ring } from "../ring/ring.js";
import { wireEvent } from "../wire/events.js";
import { stateDocument } from "../wire/state.js";

/** What a trace says before anything happens. */
export interface TraceHeader {
  readonly name: string;
  readonly arithmetic: Arithmetic;
  readonly readings: Readings;
  readonly config: ConfigDocument;
}

/** The first line of a trace: who recorded it, under what, and the state before the first period. */
export const headerLine = <N extends Num<N>>(
  header: TraceHeader,
  ring: Ring<N>,
  numbers: NumberSystem<N>,
): string => JSON.stringify({ trace: 1, ...header, state: stateDocument(ring, numbers) });

/** An event's line, or none for what a trace does not carry. */
export function eventLine<N extends Num<N>>(
  event: LedgerEvent<N>,
  numbers: NumberSystem<N>,
): string | undefined {
  const wire = wireEvent(event, numbers);
  return wire && JSON.stringify(wire);
}

/** The line that ends a period: the state it left. Costs the size of the ring. */
export const periodLine = <N extends Num<N>>(ring: Ring<N>, numbers: NumberSystem<N>): string =>
  JSON.stringify({ type: "period", period: ring.period, state: stateDocument(ring, numbers) });
