import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { csvOf } from "./csv.js";
import { pngOf, svgText } from "./picture.js";
import type { Table } from "./table.js";

/** Hands a file to the browser to be saved. */
export function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1_000);
}

interface Props {
  readonly name: string;
  readonly table: Table;
  readonly picture: () => SVGSVGElement | undefined;
}

/** Picture and numbers as files. */
export function Exports({ name, table, picture }: Props): VNode {
  const [fault, setFault] = useState<string>();
  const saveSvg = (): void => {
    const svg = picture();
    if (svg) save(`${name}.svg`, new Blob([svgText(svg)], { type: "image/svg+xml" }));
  };
  const savePng = (): void => {
    const svg = picture();
    if (svg === undefined) return;
    pngOf(svg).then(
      (png) => save(`${name}.png`, png),
      () => setFault("this browser could not draw the picture"),
    );
  };
  const saveCsv = (): void => save(`${name}.csv`, new Blob([csvOf(table)], { type: "text/csv" }));
  return (
    <div class="export">
      <span>Save {name} as</span>
      <button type="button" onClick={saveSvg}>
        SVG
      </button>
      <button type="button" onClick={savePng}>
        PNG
      </button>
      <button type="button" onClick={saveCsv}>
        CSV
      </button>
      {fault !== undefined && <span class="fails">{fault}</span>}
    </div>
  );
}
