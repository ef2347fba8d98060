import type { VNode } from "preact";
import type { Figure } from "../../src/explore/figure.js";
import { Exact } from "../math/exact.js";
import { Formula } from "../math/formula.js";

/** A cell: a number, or words. */
export type Cell = Figure | string;

/** The numbers behind a picture. */
export interface Table {
  readonly caption: string;
  /** Headings, in the specification's symbols. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** The row where the dealer stands, if any. */
  readonly current?: number | undefined;
}

const CellOf = ({ cell }: { readonly cell: Cell }): VNode =>
  typeof cell === "string" ? (
    <td>{cell}</td>
  ) : (
    <td class="figure-cell">
      <Exact value={cell} />
    </td>
  );

/** A chart's table, scrolling by itself where it is wide. */
export function TableOf({
  table: { caption, columns, rows, current },
}: {
  readonly table: Table;
}): VNode {
  return (
    <div class="scroll" role="region" aria-label={caption} tabIndex={0}>
      <table class="numbers">
        <caption>
          <span>{caption}</span>
        </caption>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th
                key={column}
                scope="col"
                class={rows.some((row) => typeof row[at] === "object") ? "figure-cell" : undefined}
              >
                <Formula text={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr
              key={place}
              class={place === current ? "current" : undefined}
              aria-current={place === current ? "true" : undefined}
            >
              {row.map((cell, column) => (
                <CellOf key={column} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
