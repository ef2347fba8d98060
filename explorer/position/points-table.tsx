import type { VNode } from "preact";
import type { Staircase } from "../../src/explore/staircase.js";
import { TableOf } from "../chart/table.js";

/** Where the dealer stands, and where one trade takes it. */
export function PointsTable({ shown }: { readonly shown: Staircase }): VNode {
  const { current, afterSell, afterBuy, axis } = shown;
  const points = [
    ["here", current],
    ["after a SELL", afterSell],
    ["after a BUY", afterBuy],
  ] as const;
  const rows = points.map(([name, point]) =>
    point === undefined
      ? [name, "passes through: as it is", "", "", "", "", ""]
      : [
          name,
          point.at,
          point.value,
          point.capacityTickets,
          point.capacity,
          point.layoff,
          point.width,
        ],
  );
  return (
    <section aria-labelledby="points">
      <h3 id="points">One trade from here</h3>
      <TableOf
        table={{
          caption: "The position, and the position after one trade",
          columns: ["where", axis, "V", "K*", "X*", "λ", "I"],
          rows,
          current: 0,
        }}
      />
    </section>
  );
}
