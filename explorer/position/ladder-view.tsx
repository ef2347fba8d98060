import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { ladder, type Ladder } from "../../src/explore/ladder.js";
import { parsePosition } from "../../src/explore/position.js";
import type { ViewProps } from "../address.js";
import { Chart } from "../chart/chart.js";
import { ladderPlot, ladderTable } from "./ladder-chart.js";
import { computedAt } from "./computed.js";
import { ExampleNote } from "./example-note.js";
import { IssuesNotice } from "./issues-notice.js";
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
  const pinned = pins.length > 0 ? ` ${pins.join(" and ")}.` : "";
  const outside = `A ${outsideAsk.exact} and B ${outsideBid.exact}`;
  if (guard) return `The Guard is on: the ladder is {0}, and only ${outside} are quoted.`;
  const capacity = `With ${current.tickets.exact} of at most ${K.exact} tickets on the shelf`;
  return `${capacity} the dealer posts ask ${current.ask.exact} and bid ${current.bid.exact}, between ${outside}.${pinned && ` Here${pinned}`}`;
}

/** The dealer's prices over its shelf. */
export function LadderView({ query, go }: ViewProps): VNode {
  const parsed = useMemo(() => parsePosition(positionIn(query)), [query]);
  const shown = useMemo(() => (parsed.ok ? ladder(parsed.value) : undefined), [parsed]);
  const options = useMemo(() => shown && ladderPlot(shown), [shown]);
  const drag = (tickets: number): void =>
    go(changed(query, { a: String(Math.max(0, Math.round(tickets))) }), "a");
  return (
    <div class="bench">
      <PositionPanel query={query} go={go} issues={parsed.ok ? [] : parsed.issues} />
      <div class="sheet">
        <h2>The ladder</h2>
        <p class="lead">
          The dealer’s quotes over its shelf, from empty to its capacity. Drag the picture to move
          along it.
        </p>
        <ExampleNote query={query} computed={parsed.ok ? computedAt(parsed.value) : undefined} />
        {!parsed.ok && <IssuesNotice issues={parsed.issues} />}
        {parsed.ok && shown && options && (
          <>
            <Chart
              name="ladder"
              caption={captionOf(shown)}
              options={options}
              table={ladderTable(shown)}
              dragTo={drag}
            />
            <TradeTests at={parsed.value} />
            <QuantitiesTable at={parsed.value} />
          </>
        )}
      </div>
    </div>
  );
}
