/** Rows as lines of text, each column as wide as its widest cell. */
export function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, place) =>
    Math.max(...rows.map((row) => row[place]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, place) => cell.padEnd(widths[place] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

/** Indented lines under a heading, with an empty line before it. */
export const section = (heading: string, lines: readonly string[]): readonly string[] => [
  "",
  heading,
  ...lines.map((line) => `  ${line}`),
];
