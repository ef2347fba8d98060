import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { ladder, type Ladder } from "../../src/explore/ladder.js";
import { parsePosition, positionTexts } from "../../src/explore/position.js";
import type { ViewProps } from "../address.js";
import { Chart } from "../chart/chart.js";
import { TableOf } from "../chart/table.js";
import { brief } from "../math/exact.js";
import { Formula } from "../math/formula.js";
import { alongLadder } from "./along-ladder.js";
import { computedAt } from "./computed.js";
import { ExampleNote } from "./example-note.js";
import { IssuesNotice } from "./issues-notice.js";
import { ladderWithGhosts } from "./ladder-chart.js";
import { ladderTable } from "./ladder-table.js";
import { NearEdges } from "./near-edges.js";
import { PositionPanel } from "./position-panel.js";
import { changed, positionIn } from "./position-query.js";
import { QuantitiesTable } from "./quantities-table.js";
import { TradeTests } from "./trade-tests.js";

/** What the ladder says, in a sentence. */
function captionOf({ guard, capacityTickets: K, current, outsideAsk, outsideBid }: Ladder): string {
  const pins = [
    current.pinnedAsk ? "the ask is pinned to A" : "",
    current.pinnedBid ? "the bid is pinned to B" : "",
  ].filter(Boolean);
  const pinned = pins.length > 0 ? ` Here ${pins.join(" and ")}.` : "";
  const legend = "Hollow marks are pinned to the outside; dashed is the midline.";
  const outside = `A ${brief(outsideAsk)} and B ${brief(outsideBid)}`;
  if (guard) return `The Guard is on: the ladder is {0}, and only ${outside} are quoted.`;
  const capacity = `With ${brief(current.tickets)} of at most ${brief(K)} tickets on the shelf`;
  return `${capacity} the dealer posts ask ${brief(current.ask)} and bid ${brief(current.bid)}, between ${outside}.${pinned} ${legend}`;
}

/** The dealer's prices over its shelf. */
export function LadderView({ query, go }: ViewProps): VNode {
  const parsed = useMemo(() => parsePosition(positionIn(query)), [query]);
  const shown = useMemo(() => (parsed.ok ? ladder(parsed.value) : undefined), [parsed]);
  const options = useMemo(
    () => shown && ((width: number) => ladderWithGhosts(shown, width)),
    [shown],
  );
  const table = useMemo(() => shown && ladderTable(shown), [shown]);
  const drag = (tickets: number): void => {
    if (!parsed.ok) return;
    const { a, C } = positionTexts(alongLadder(parsed.value, tickets));
    go(changed(query, { a, C }), "along the ladder");
  };
  return (
    <div class="bench">
      <div class="sheet">
        <h2>The ladder</h2>
        <p class="lead">
          The dealer’s quotes over its shelf, from empty to its capacity. Drag the picture to move
          along the ladder: tickets against cash at <Formula text="M" />, so that{" "}
          <Formula text="V" /> and the capacity stay.
        </p>
        <ExampleNote query={query} computed={parsed.ok ? computedAt(parsed.value) : undefined} />
        {!parsed.ok && <IssuesNotice issues={parsed.issues} />}
        {shown && options && table && (
          <Chart
            name="ladder"
            caption={captionOf(shown)}
            options={options}
            table={table}
            isTableElsewhere
            {...(!shown.guard && { dragTo: drag })}
          />
        )}
      </div>
      <PositionPanel query={query} go={go} issues={parsed.ok ? [] : parsed.issues} />
      {parsed.ok && table && (
        <div class="sheet">
          <TradeTests at={parsed.value} query={query} go={go} />
          <QuantitiesTable at={parsed.value} />
          <section aria-labelledby="rungs">
            <h3 id="rungs">The rungs</h3>
            {table.rows.length > 0 ? <TableOf table={table} /> : <p>{table.caption}</p>}
          </section>
          <NearEdges at={parsed.value} />
        </div>
      )}
    </div>
  );
}
