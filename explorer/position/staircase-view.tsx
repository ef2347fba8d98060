import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import type { Axis } from "../../src/explore/jumps.js";
import { MOST_STEPS, type Staircase } from "../../src/explore/staircase.js";
import type { ViewProps } from "../address.js";
import { Chart } from "../chart/chart.js";
import { TableOf } from "../chart/table.js";
import { Choice } from "../controls/choice.js";
import { NumberField } from "../controls/number-field.js";
import { brief } from "../math/exact.js";
import { Formula } from "../math/formula.js";
import { computedAt } from "./computed.js";
import { ExampleNote } from "./example-note.js";
import { IssuesNotice } from "./issues-notice.js";
import { PointsTable } from "./points-table.js";
import { faultOf, PositionPanel } from "./position-panel.js";
import { changed } from "./position-query.js";
import { levelPlot } from "./staircase-chart.js";
import { axisIn, stairsIn, type Stairs } from "./stairs.js";
import { stepsTable } from "./steps-table.js";

const AXES: readonly (readonly [Axis, string])[] = [
  ["C", "cash C"],
  ["M", "mid M"],
];

function captionOf({ current, afterSell, afterBuy }: Staircase): string {
  const tells = (name: string, point: typeof afterSell): string =>
    point === undefined
      ? `a ${name} passes through`
      : `after a ${name} V is ${brief(point.value)} and K* ${brief(point.capacityTickets)}`;
  const guard = current.guard ? " The Guard is on here." : "";
  const faint = (afterSell ?? afterBuy) ? " Faint: the steps of the shelf after an order." : "";
  return `Here V is ${brief(current.value)} and K* ${brief(current.capacityTickets)}; ${tells("SELL", afterSell)}, ${tells("BUY", afterBuy)}.${guard}${faint}`;
}

/** The steps of the capacity, or that there are too many of them. */
function CapacityChart({
  stairs: { shown, others },
  drag,
}: {
  readonly stairs: Stairs;
  readonly drag: (value: number) => void;
}): VNode {
  const options = useMemo(() => levelPlot(shown, "capacityTickets", others), [shown, others]);
  if (shown.steps.length === 0) {
    const many = Number.isFinite(shown.stepCount) ? String(shown.stepCount) : "without end";
    return (
      <p class="notice">
        Steps between these bounds: {many}. At most {MOST_STEPS} are drawn: move the bounds closer.
      </p>
    );
  }
  return (
    <Chart
      name="capacity"
      caption={captionOf(shown)}
      options={options}
      table={stepsTable(shown)}
      isTableElsewhere
      dragTo={drag}
    />
  );
}

/** What follows from the capacity, and everything as one table. */
function Consequences({ stairs: { shown } }: { readonly stairs: Stairs }): VNode | null {
  const table = useMemo(() => stepsTable(shown), [shown]);
  const layoff = useMemo(() => levelPlot(shown, "layoff"), [shown]);
  const width = useMemo(() => levelPlot(shown, "width"), [shown]);
  if (shown.steps.length === 0) return null;
  return (
    <section aria-labelledby="consequences">
      <h3 id="consequences">What follows from the capacity</h3>
      <div class="columns">
        <Chart
          name="layoff"
          caption="The layoff probability λ = S/(X* + S) falls where the capacity rises."
          options={layoff}
          table={table}
          isTableElsewhere
        />
        <Chart
          name="width"
          caption="So does the inside width I = λ·O."
          options={width}
          table={table}
          isTableElsewhere
        />
      </div>
      <TableOf table={table} />
    </section>
  );
}

/** A dragged number as a text: as fine as a picture's pixels, no finer. */
function dragged(value: number, { from, to }: Staircase): string {
  const places = Math.max(0, 2 - Math.floor(Math.log10(to.float - from.float)));
  return String(Number(value.toFixed(Math.min(places, 12))));
}

/** K*, X*, λ and I over cash or over the outside mid. */
export function StaircaseView({ query, go }: ViewProps): VNode {
  const read = useMemo(() => stairsIn(query), [query]);
  const issues = read.ok ? [] : read.issues;
  const axis = axisIn(query);
  const set = (key: string) => (text: string) => go(changed(query, { [key]: text }), key);
  const turn = (over: Axis): void => {
    const next = new Map(changed(query, { over }));
    for (const bound of ["from", "to"]) next.delete(bound);
    go(next);
  };
  const bound = (key: "from" | "to", name: string) => (
    <NumberField
      symbol={axis}
      name={name}
      text={query.get(key) ?? (read.ok ? read.value.texts[key] : "")}
      fault={faultOf(issues, key)}
      change={set(key)}
    />
  );
  return (
    <div class="bench">
      <div class="sheet">
        <h2>The capacity staircase</h2>
        <p class="lead">
          <Formula text="K* = ⌊V/M⌋" /> jumps where <Formula text="V/M" /> passes a whole number. An
          order moves cash and shelf at once, so the point after it lies on the steps of another
          shelf. Drag the picture to move along the axis.
        </p>
        <ExampleNote query={query} computed={read.ok ? computedAt(read.value.at) : undefined} />
        {!read.ok && <IssuesNotice issues={read.issues} />}
        {read.ok && (
          <CapacityChart
            stairs={read.value}
            drag={(value) => {
              const moved = { [axis]: dragged(value, read.value.shown), ...read.value.texts };
              go(changed(query, moved), axis);
            }}
          />
        )}
      </div>
      <PositionPanel query={query} go={go} issues={issues}>
        <h2>The axis</h2>
        <Choice legend="Over" options={AXES} value={axis} change={turn} />
        {bound("from", "from")}
        {bound("to", "to")}
      </PositionPanel>
      {read.ok && (
        <div class="sheet">
          <PointsTable shown={read.value.shown} />
          <Consequences stairs={read.value} />
        </div>
      )}
    </div>
  );
}
