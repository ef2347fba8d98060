import type { VNode } from "preact";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { Overview } from "../../src/explore/run-play-overview.js";
import { isBucket, type Bucket } from "../../src/terms/bucket.js";
import { Chart } from "../chart/chart.js";
import { Choice } from "../controls/choice.js";
import { MARGIN, quotesPlot, quotesTable, spanOf } from "./quotes-chart.js";

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

/** A line over the picture where the moment is; it moves without the picture being drawn again. */
function usePointer(at: number | undefined, [from, to]: readonly [number, number]) {
  const frame = useRef<HTMLDivElement>(null);
  const pointer = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const [around, line] = [frame.current, pointer.current];
    if (around === null || line === null) return undefined;
    const move = (): void => {
      const svg = around.querySelector("svg");
      const width = (svg?.getBoundingClientRect().width ?? 0) - MARGIN.left - MARGIN.right;
      line.hidden = at === undefined || svg === null || at < from || at > to;
      const along = at === undefined ? 0 : (at - from) / (to - from);
      line.style.transform = `translateX(${MARGIN.left + width * along}px)`;
    };
    move();
    const observer = new ResizeObserver(move);
    observer.observe(around);
    return () => observer.disconnect();
  }, [at, from, to]);
  return { frame, pointer };
}

/** Posted quotes over the periods, one market at a time. */
export function QuotesOverTime({ overview, at, bucket: asked = "", choose }: Props): VNode {
  const bucket = isBucket(asked) ? asked : "short";
  const points = overview.quotes[bucket];
  const [from, to] = spanOf(points, overview.periods);
  const options = useMemo(() => quotesPlot(points, [from, to]), [points, from, to]);
  const table = useMemo(() => quotesTable(points, bucket), [points, bucket]);
  const { frame, pointer } = usePointer(at, [from, to]);
  const caption = `What the ${bucket} dealer posts: ask above, bid below, between the outside quotes A and B (dotted); dashed: M. The upright line is this moment.`;
  return (
    <section class="over-time" aria-label="Quotes over time">
      <h3>Quotes over time</h3>
      <Choice legend="Market" options={OPTIONS} value={bucket} change={choose} />
      <div class="pointed" ref={frame}>
        <div class="pointer" ref={pointer} aria-hidden="true" hidden />
        <Chart name={`quotes-${bucket}`} caption={caption} options={options} table={table} />
      </div>
    </section>
  );
}
