import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import {
  anchorPath,
  DEFAULT_LOSSES,
  parseLosing,
  type AnchorStep,
  type LossTexts,
} from "../../src/explore/anchor-path.js";
import type { InputIssue } from "../../src/errors.js";
import { rational } from "../../src/numbers/rational.js";
import type { ViewProps } from "../address.js";
import { Chart } from "../chart/chart.js";
import { TableOf } from "../chart/table.js";
import { brief } from "../math/exact.js";
import { Formula } from "../math/formula.js";
import { NumberField } from "../controls/number-field.js";
import { anchorsPlot } from "./anchors-chart.js";
import { anchorsTable } from "./anchors-table.js";
import { computedAfter } from "./computed.js";
import { ExampleNote } from "./example-note.js";
import { IssuesNotice } from "./issues-notice.js";
import { faultOf, PositionPanel } from "./position-panel.js";
import { changed, LOSS_KEYS, picked, positionIn } from "./position-query.js";

const FIELDS: Readonly<Record<keyof LossTexts, readonly [symbol: string, name: string]>> = {
  losses: ["ℓ", "loss rates, one a period, from 0 to 1"],
  phiM: ["φ_M", "how far M falls"],
  phiO: ["φ_O", "how far O rises"],
  O_min: ["O_min", "least spread"],
};

/** What happened on the way, in a sentence. */
function captionOf(steps: readonly AnchorStep[]): string {
  const enters = steps.findIndex(({ entersGuard }) => entersGuard);
  const crossed = steps.findIndex(({ isCrossed }) => isCrossed);
  const last = steps.at(-1);
  const told = [
    `After ${steps.length - 1} ${steps.length === 2 ? "loss" : "losses"} M is ${last ? brief(last.mid) : ""} and O ${last ? brief(last.spread) : ""}.`,
    ...(crossed < 0 ? [] : [`The market is crossed first in period ${crossed}.`]),
    ...(enters < 0 ? [] : [`The Guard is entered in period ${enters}.`]),
  ];
  return told.join(" ");
}

/** The losses and what they do, to type. */
function LossFields({
  query,
  go,
  issues,
}: ViewProps & { readonly issues: readonly InputIssue[] }): VNode {
  const texts = { ...DEFAULT_LOSSES, ...picked(query, LOSS_KEYS) };
  return (
    <>
      <h2>The losses</h2>
      {(["losses", "phiM", "phiO", "O_min"] as const).map((key) => {
        const [symbol, name] = FIELDS[key];
        return (
          <NumberField
            key={key}
            symbol={symbol}
            name={name}
            text={texts[key]}
            isLong={key === "losses"}
            fault={faultOf(issues, key)}
            change={(text) => go(changed(query, { [key]: text }), key)}
          />
        );
      })}
    </>
  );
}

/** Anchors and quotes under one loss after the other. */
export function AnchorsView({ query, go }: ViewProps): VNode {
  const parsed = useMemo(() => parseLosing(positionIn(query), picked(query, LOSS_KEYS)), [query]);
  const steps = useMemo(() => (parsed.ok ? anchorPath(parsed.value) : []), [parsed]);
  const threshold = parsed.ok ? rational.toNumber(parsed.value.rules.guardThreshold) : 0;
  const options = useMemo(
    () => (width: number) => anchorsPlot(steps, threshold, width),
    [steps, threshold],
  );
  const table = useMemo(() => anchorsTable(steps), [steps]);
  const issues = parsed.ok ? [] : parsed.issues;
  return (
    <div class="bench">
      <div class="sheet">
        <h2>The anchors under losses</h2>
        <p class="lead">
          <Formula text="M⁺ = M − φ_M·ℓ" /> and <Formula text="O⁺ = O + φ_O·ℓ" />, period after
          period; the dealer’s shelf and cash stay as they are.
        </p>
        <ExampleNote query={query} computed={parsed.ok ? computedAfter(steps.at(-1)) : undefined} />
        {!parsed.ok && <IssuesNotice issues={parsed.issues} />}
        {parsed.ok && (
          <Chart
            name="anchors"
            caption={captionOf(steps)}
            options={options}
            table={table}
            isTableElsewhere
          />
        )}
      </div>
      <PositionPanel query={query} go={go} issues={issues}>
        <LossFields query={query} go={go} issues={issues} />
      </PositionPanel>
      {parsed.ok && (
        <div class="sheet">
          <h3>Period by period</h3>
          <TableOf table={table} />
        </div>
      )}
    </div>
  );
}
