import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import type { Overview } from "../../src/explore/play/overview.js";
import { isBucket, type Bucket } from "../../src/terms/bucket.js";
import { Chart } from "../chart/chart.js";
import { Choice } from "../controls/choice.js";
import { quotesPlot, quotesTable, spanOf } from "./quotes-chart.js";

interface Props {
  readonly overview: Overview;
  /** Where the moment stands, in periods. */
  readonly at: number | undefined;
  readonly bucket: string | undefined;
  readonly choose: (bucket: string) => void;
}

const OPTIONS: readonly (readonly [Bucket, string])[] = [
  ["short", "short"],
  ["mid", "mid"],
  ["long", "long"],
];

/** A line over the picture where the moment is: moved by a share of the width, nothing is measured or drawn again. */
function Pointer({ along }: { readonly along: number | undefined }): VNode {
  const isShown = along !== undefined && along >= 0 && along <= 1;
  return (
    <div class="track" aria-hidden="true">
      <div
        class="pointer"
        hidden={!isShown}
        style={{ transform: `translateX(${100 * (along ?? 0)}%)` }}
      />
    </div>
  );
}

/** Posted quotes over the periods, one market at a time. */
export function QuotesOverTime({ overview, at, bucket: asked = "", choose }: Props): VNode {
  const bucket = isBucket(asked) ? asked : "short";
  const points = overview.quotes[bucket];
  const [from, to] = spanOf(points, overview.periods);
  const options = useMemo(() => quotesPlot(points, [from, to]), [points, from, to]);
  const table = useMemo(() => quotesTable(points, bucket), [points, bucket]);
  const picture = useMemo(() => {
    const caption = `What the ${bucket} dealer posts: ask above, bid below, between the outside quotes A and B (dotted); dashed: M. The upright line is this moment.`;
    return <Chart name={`quotes-${bucket}`} caption={caption} options={options} table={table} />;
  }, [bucket, options, table]);
  return (
    <section class="over-time" aria-label="Quotes over time">
      <h3>Quotes over time</h3>
      <Choice legend="Market" options={OPTIONS} value={bucket} change={choose} />
      <div class="pointed">
        <Pointer along={at === undefined ? undefined : (at - from) / (to - from)} />
        {picture}
      </div>
    </section>
  );
}
