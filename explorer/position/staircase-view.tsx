import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { parseBounds, usualBounds } from "../../src/explore/bounds.js";
import { figure } from "../../src/explore/figure.js";
import type { Axis } from "../../src/explore/jumps.js";
import { parsePosition } from "../../src/explore/position.js";
import { MOST_STEPS, staircase, type Staircase } from "../../src/explore/staircase.js";
import type { ViewProps } from "../address.js";
import { Chart } from "../chart/chart.js";
import { Choice } from "../controls/choice.js";
import { NumberField } from "../controls/number-field.js";
import { computedAt } from "./computed.js";
import { ExampleNote } from "./example-note.js";
import { IssuesNotice } from "./issues-notice.js";
import { PointsTable } from "./points-table.js";
import { faultOf, PositionPanel } from "./position-panel.js";
import { changed, positionIn } from "./position-query.js";
import { levelPlot, stepsTable } from "./staircase-chart.js";

const AXES: readonly (readonly [Axis, string])[] = [
  ["C", "cash C"],
  ["M", "outside mid M"],
];

function stairs(query: ViewProps["query"]) {
  const parsed = parsePosition(positionIn(query));
  if (!parsed.ok) return parsed;
  const axis: Axis = query.get("over") === "M" ? "M" : "C";
  const usual = usualBounds(parsed.value, axis);
  const texts = {
    from: query.get("from") ?? figure(usual.from).exact,
    to: query.get("to") ?? figure(usual.to).exact,
  };
  const bounds = parseBounds(texts);
  if (!bounds.ok) return bounds;
  return {
    ok: true,
    value: { at: parsed.value, axis, texts, shown: staircase(parsed.value, axis, bounds.value) },
  } as const;
}

function captionOf({ current, afterSell, afterBuy, stepCount }: Staircase): string {
  const tells = (name: string, point: typeof afterSell): string =>
    point === undefined
      ? `a ${name} passes through`
      : `after a ${name} V is ${point.value.exact} and K* ${point.capacityTickets.exact}`;
  const guard = current.guard ? " The Guard is on here." : "";
  return `${stepCount} steps. Here V is ${current.value.exact} and K* ${current.capacityTickets.exact}; ${tells("SELL", afterSell)}, ${tells("BUY", afterBuy)}.${guard}`;
}

/** The steps of the capacity, or that there are too many of them. */
function Steps({
  shown,
  drag,
}: {
  readonly shown: Staircase;
  readonly drag: (value: number) => void;
}): VNode {
  const table = useMemo(() => stepsTable(shown), [shown]);
  const [capacity, layoff] = useMemo(
    () => [levelPlot(shown, "capacityTickets"), levelPlot(shown, "layoff")],
    [shown],
  );
  const width = useMemo(() => levelPlot(shown, "width"), [shown]);
  if (shown.steps.length === 0) {
    const many = Number.isFinite(shown.stepCount) ? String(shown.stepCount) : "without end";
    return (
      <p class="notice">
        Steps between these bounds: {many}. At most {MOST_STEPS} are drawn: move the bounds closer.
      </p>
    );
  }
  return (
    <>
      <Chart
        name="capacity"
        caption={captionOf(shown)}
        options={capacity}
        table={table}
        dragTo={drag}
      />
      <div class="columns">
        <Chart
          name="layoff"
          caption="The layoff probability λ = S/(X* + S) falls where the capacity rises."
          options={layoff}
          table={stepsTable(shown, "layoff")}
        />
        <Chart
          name="width"
          caption="So does the inside width I = λ·O."
          options={width}
          table={stepsTable(shown, "width")}
        />
      </div>
    </>
  );
}

/** K*, X*, λ and I over cash or over the outside mid. */
export function StaircaseView({ query, go }: ViewProps): VNode {
  const read = useMemo(() => stairs(query), [query]);
  const issues = read.ok ? [] : read.issues;
  const axis: Axis = query.get("over") === "M" ? "M" : "C";
  const set = (key: string) => (text: string) => go(changed(query, { [key]: text }), key);
  const drag = (value: number): void => set(axis)(String(Number(value.toFixed(2))));
  const turn = (over: Axis): void => {
    const next = new Map(changed(query, { over }));
    for (const bound of ["from", "to"]) next.delete(bound);
    go(next);
  };
  const bound = (key: "from" | "to") => (
    <NumberField
      symbol={key}
      name="shown"
      text={query.get(key) ?? (read.ok ? read.value.texts[key] : "")}
      fault={faultOf(issues, key)}
      change={set(key)}
    />
  );
  return (
    <div class="bench">
      <PositionPanel query={query} go={go} issues={issues}>
        <h2>The axis</h2>
        <Choice legend="Over" options={AXES} value={axis} change={turn} />
        {bound("from")}
        {bound("to")}
      </PositionPanel>
      <div class="sheet">
        <h2>The capacity staircase</h2>
        <p class="lead">
          K* = ⌊V/M⌋ jumps where V/M passes a whole number, and λ and I jump with it. A trade also
          moves the shelf, so the point after one lies on the staircase of another shelf. Drag the
          picture to move along the axis.
        </p>
        <ExampleNote query={query} computed={read.ok ? computedAt(read.value.at) : undefined} />
        {!read.ok && <IssuesNotice issues={read.issues} />}
        {read.ok && (
          <>
            <Steps shown={read.value.shown} drag={drag} />
            <PointsTable shown={read.value.shown} />
          </>
        )}
      </div>
    </div>
  );
}
