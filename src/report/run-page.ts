import { dataBlock, explorerWith } from "./explorer-data.js";
import { markup } from "./html/markup.js";
import { printable } from "./printable.js";

/** The largest trace that a page is written with, characters. */
export const LARGEST_PAGE_TRACE = 64 * 1024 * 1024;

/** A run to be looked at. */
export interface RunShown {
  /** What it is called, such as its file's name. */
  readonly name: string;
  /** The lines of its trace. */
  readonly lines: readonly string[];
  /** What the console says of it. */
  readonly summary: readonly string[];
}

/**
 * One page that holds a run and the explorer to look at it with; without scripts, what the console says.
 *
 * @param explorer - the explorer's page, as it was built
 */
export function runPage(explorer: string, { name, lines, summary }: RunShown): string {
  const told = summary.map((line) => markup`${printable(line, 2_000)}\n`);
  const content = markup`<noscript><h1>${printable(name)}</h1><p>To step through the run, please allow scripts for this page.</p><h2>What happened</h2><pre>${told}</pre></noscript>`;
  return explorerWith(explorer, {
    title: markup`Run: ${printable(name, 60)}`.text,
    content: content.text,
    data: dataBlock("run-data", { name, trace: lines.map((line) => `${line}\n`).join("") }),
  });
}
