import { printable } from "./printable.js";
import type { Recording } from "./recording.js";
import { ADAPTER_FAULTS } from "./standing.js";

const FAULTY: readonly string[] = ADAPTER_FAULTS;
const TOLD = 5;
const EXCHANGED = 6;

/** Cases that the adapter, not the implementation, made a mess of: what happened, and where first. */
export function faultLines({ cases, end }: Recording): readonly string[] {
  const faulty = cases.filter(({ outcome }) => FAULTY.includes(outcome));
  const told = faulty
    .slice(0, TOLD)
    .map(({ outcome, id, reason = "" }) => printable(`${outcome} at ${id}: ${reason}`));
  const more = faulty.length > TOLD ? [`… and ${faulty.length - TOLD} more cases`] : [];
  if (end.incidents.length === 0) return [...told, ...more];
  return [
    ...told,
    ...more,
    ...end.incidents.map((incident) => `adapter: ${printable(incident)}`),
    "the last lines exchanged:",
    ...end.transcript
      .slice(-EXCHANGED)
      .map(({ direction, text }) => `  ${direction === "sent" ? "→" : "←"} ${printable(text)}`),
  ];
}
