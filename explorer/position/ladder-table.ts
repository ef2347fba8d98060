import type { Ladder } from "../../src/explore/ladder.js";
import type { Table } from "../chart/table.js";

const yes = (holds: boolean): string => (holds ? "yes" : "no");

/** Every rung of the picture. */
export function ladderTable({ rungs, isThinned, guard }: Ladder): Table {
  const which = isThinned ? "Some of the ladder’s rungs, evenly" : "Every rung of the ladder";
  const current = rungs.findIndex(({ isCurrent }) => isCurrent);
  return {
    caption: guard
      ? "In the Guard the ladder is {0}: nothing is quoted on it"
      : `${which}, with the capacity as it stands`,
    columns: ["a", "x", "p(x)", "a(x)", "b(x)", "a_c(x)", "b_c(x)", "x ≥ S", "x + S ≤ X*"],
    rows: rungs.map((rung) => [
      rung.tickets,
      rung.inventory,
      rung.midline,
      rung.interiorAsk,
      rung.interiorBid,
      rung.ask,
      rung.bid,
      yes(rung.hasStock),
      yes(rung.hasRoom),
    ]),
    current: current < 0 ? undefined : current,
  };
}
