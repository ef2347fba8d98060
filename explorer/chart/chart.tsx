import * as Plot from "@observablehq/plot";
import type { VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Exports } from "./exports.js";
import { TableOf, type Table } from "./table.js";

interface Props {
  /** A word for the files that are exported, such as `ladder`. */
  readonly name: string;
  /** What the picture shows, in a sentence: read out, and printed under it. */
  readonly caption: string;
  /** Everything but the width, which is the page's; or what depends on it too. */
  readonly options: Plot.PlotOptions | ((width: number) => Plot.PlotOptions);
  /** The same as numbers. */
  readonly table: Table;
  /** Whether the table stands by another picture of the same numbers. */
  readonly isTableElsewhere?: boolean;
  /** The value of the horizontal axis that the pointer is dragged to. */
  readonly dragTo?: (value: number) => void;
}

type Drawn = ReturnType<typeof Plot.plot>;

/** The narrowest and the widest picture, pixels. */
const [NARROWEST, WIDEST] = [300, 900];

/** How wide an element is, now and after every change of it. */
function useWidth(element: { readonly current: HTMLElement | null }): number | undefined {
  const [width, setWidth] = useState<number>();
  useEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(current.clientWidth));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

/** The value of the horizontal axis under a pointer, as the picture stands now. */
type Reading = (pointer: PointerEvent) => number | undefined;

function readingOf(plot: Drawn): Reading | undefined {
  const scale = plot.scale("x");
  const svg = plot instanceof SVGSVGElement ? plot : plot.querySelector("svg");
  if (scale?.invert === undefined || svg === null) return undefined;
  const { left, width } = svg.getBoundingClientRect();
  const ratio = Number(svg.getAttribute("width")) / width;
  return ({ clientX }) => {
    const value: unknown = scale.invert?.((clientX - left) * ratio);
    return typeof value === "number" && Number.isFinite(value) ? value : undefined;
  };
}

/** A picture with its axes, its table, and both to take away. */
export function Chart(props: Props): VNode {
  const { name, caption, options, table, isTableElsewhere = false, dragTo } = props;
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<Drawn>(undefined);
  const width = useWidth(place);
  useEffect(() => {
    if (place.current === null || width === undefined) return;
    const shown = Math.min(WIDEST, Math.max(NARROWEST, width));
    const plot = Plot.plot({
      width: shown,
      ariaLabel: caption,
      style: { background: "transparent", fontFamily: "inherit", fontSize: "14px" },
      ...(typeof options === "function" ? options(shown) : options),
    });
    const [picture = plot] = plot.getElementsByTagName("svg");
    picture.setAttribute("role", "img");
    for (const part of picture.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
    drawn.current = plot;
    place.current.replaceChildren(plot);
  }, [options, caption, width]);

  const hold = useRef<Reading>(undefined);
  const drag = (event: PointerEvent): void => {
    if (dragTo === undefined || event.buttons !== 1) return;
    const value = hold.current?.(event);
    if (value !== undefined) dragTo(value);
  };
  const take = (event: PointerEvent & { readonly currentTarget: HTMLElement }): void => {
    if (dragTo === undefined || drawn.current === undefined) return;
    // the axis may move under the hand: what was taken hold of counts
    hold.current = readingOf(drawn.current);
    event.currentTarget.setPointerCapture(event.pointerId);
    drag(event);
  };
  return (
    <figure>
      <div
        ref={place}
        class={`plot${dragTo ? " draggable" : ""}`}
        onPointerDown={take}
        onPointerMove={drag}
      />
      <figcaption>{caption}</figcaption>
      <Exports
        name={name}
        table={table}
        picture={() => place.current?.querySelector("svg") ?? undefined}
      />
      {!isTableElsewhere && <TableOf table={table} />}
    </figure>
  );
}
