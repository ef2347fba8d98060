import type { AnchorStep } from "../../src/explore/anchor-path.js";
import type { Table } from "../chart/table.js";

/** What happens in a period, in words. */
function wordsOf({ guard, entersGuard, isCrossed, pinnedAsk, pinnedBid }: AnchorStep): string {
  const inGuard = entersGuard ? "enters the Guard" : "in the Guard";
  return [
    guard ? inGuard : "",
    isCrossed ? "crossed" : "",
    pinnedAsk && !guard ? "ask pinned" : "",
    pinnedBid && !guard ? "bid pinned" : "",
  ]
    .filter(Boolean)
    .join(", ");
}

/** The path as numbers; M − O/2 is the outside bid before its floor. */
export function anchorsTable(steps: readonly AnchorStep[]): Table {
  return {
    caption: "Each period with the loss of the one before",
    columns: ["period", "ℓ", "M", "O", "A", "M − O/2", "B", "K*", "ask", "bid", "remarks"],
    rows: steps.map((step, period) => [
      String(period),
      step.loss ?? "",
      step.mid,
      step.spread,
      step.outsideAsk,
      step.rawBid,
      step.outsideBid,
      step.capacityTickets,
      step.ask,
      step.bid,
      wordsOf(step),
    ]),
  };
}
