import type { Cell, Table } from "./table.js";

/** One field, quoted where it must be; what a spreadsheet would compute stays a text. */
function field(text: string): string {
  const safe = /^[=+@\t]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const cells = (cell: Cell): readonly string[] =>
  typeof cell === "string" ? [cell] : [cell.exact, cell.decimal];

/** A table as CSV (RFC 4180): each number exactly, and as a decimal beside it. */
export function csvOf({ columns, rows }: Table): string {
  const first = rows[0] ?? [];
  const headings = columns.flatMap((column, at) =>
    typeof first[at] === "string" || first[at] === undefined
      ? [column]
      : [column, `${column} decimal`],
  );
  return [headings, ...rows.map((row) => row.flatMap(cells))]
    .map((line) => `${line.map(field).join(",")}\r\n`)
    .join("");
}
