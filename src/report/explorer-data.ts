import { Defect } from "../errors.js";

const BODY_END = "</body>";
const PAGE_START = '<div id="page">';

/**
 * Data as an inert block of a page, under an id: JSON in which nothing ends the block or begins another.
 */
export const dataBlock = (id: string, data: unknown): string =>
  `<script type="application/json" id="${id}">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>\n`;

/**
 * The built explorer with something before its own place in the body, and data behind it.
 *
 * @param page - as it was built: its own policy allows its own script and no other
 * @param content - markup, safe as it stands
 * @param data - blocks that `dataBlock` made
 */
export function explorerWith(page: string, content: string, data: string): string {
  const [start, end] = [page.lastIndexOf(PAGE_START), page.lastIndexOf(BODY_END)];
  if (start < 0 || end < start) throw new Defect("the built explorer has another form");
  return `${page.slice(0, start)}${content}${page.slice(start, end)}${data}${page.slice(end)}`;
}
