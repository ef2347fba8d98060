import type { Draws } from "../draws/draws.js";

/** The tickets that an answer's trades moved, in order; whatever else the answer is is left alone. */
function tradedTickets(result: unknown): readonly string[] {
  const events = (result as { readonly events?: unknown } | null)?.events;
  if (!Array.isArray(events)) return [];
  return events.flatMap((event: unknown) => {
    const { type, ticket } = (event ?? {}) as {
      readonly type?: unknown;
      readonly ticket?: unknown;
    };
    return (type === "sell" || type === "buy") && typeof ticket === "string" ? [ticket] : [];
  });
}

/**
 * Under `ticket-choice: other` any admissible ticket may move: the choice that goes along with what
 * an implementation answered, wherever that is admissible, and with the deterministic one elsewhere.
 */
export function takenTickets<N>(result: unknown): Draws<N>["ticket"] {
  const taken = tradedTickets(result);
  let next = 0;
  return (admissible) => {
    for (const [place, id] of taken.entries()) {
      const ticket = place < next ? undefined : admissible.find((each) => each.id === id);
      if (ticket === undefined) continue;
      next = place;
      return ticket;
    }
    return admissible[0];
  };
}
