import type { TicketChoice } from "../draws/scripted.js";

/** Which ticket each order of an answer moved, in order, as far as it says; what is no list of events moved none. */
function movedTickets(result: unknown): readonly unknown[] {
  const events = (result as { readonly events?: unknown } | null)?.events;
  return [events].flat().flatMap((event: unknown) => {
    const { type, ticket } = (event ?? {}) as {
      readonly type?: unknown;
      readonly ticket?: unknown;
    };
    return type === "sell" || type === "buy" || type === "no-trade" ? [ticket] : [];
  });
}

/**
 * Under `ticket-choice: other` any admissible ticket may move: the choice that goes along with what
 * an implementation answered, wherever that is admissible, and with the deterministic one elsewhere.
 * Every arrival leaves one event, so the n-th order's ticket is the n-th arrival's.
 */
export function takenTickets(result: unknown): TicketChoice {
  const moved = movedTickets(result);
  return (admissible, arrival) => {
    const taken = moved[Math.max(1, arrival) - 1];
    return admissible.find(({ id }) => id === taken) ?? admissible[0];
  };
}
