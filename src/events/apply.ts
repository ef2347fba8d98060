import type { Num } from "../numbers/num.js";
import type { Books } from "../ring/books.js";
import type { LedgerEvent } from "./event.js";

/**
 * Applies an event to the books: the only place where the state of a run changes. Cash and tickets
 * move as the event's legs say; only settlement takes tickets off the registry.
 *
 * @remarks trade/existing-ticket, settle/deletion, settle/issuer-cash, anchors/timing
 */
export function apply<N extends Num<N>>(books: Books<N>, event: LedgerEvent<N>): void {
  if (event.kind === "period-start") books.beginPeriod();
  if (event.kind === "rebucket") books.refile(event.ticket, { bucket: event.to });
  for (const { party, cash, received, delivered } of event.legs) {
    books.pay(party, cash);
    for (const id of received) books.refile(id, { owner: party });
    if (event.kind === "settlement") for (const id of delivered) books.remove(id);
  }
  if (event.kind === "anchors") {
    books.setAnchors(event.bucket, { mid: event.mid, spread: event.spread });
  }
}
