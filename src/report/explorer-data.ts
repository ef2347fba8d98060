import { Defect } from "../errors.js";

/** The built explorer's page, where something is put into it. */
const PLACES = {
  title: /<title>[^<]*<\/title>/,
  style: '<style rel="stylesheet" crossorigin>',
  noscript: /<noscript>[^<]*<\/noscript>/,
  page: '<div id="page">',
  bodyEnd: "</body>",
} as const;

/**
 * Data as an inert block of a page, under an id: JSON in which nothing ends the block or begins another.
 */
export const dataBlock = (id: string, data: unknown): string =>
  `<script type="application/json" id="${id}">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>\n`;

/** What is put into the explorer's page. All of it is markup, safe as it stands. */
export interface Inserted {
  /** Of the whole page, instead of the explorer's. */
  readonly title: string;
  /** Before the explorer's own place, and instead of its word to those who allow no scripts. */
  readonly content: string;
  /** Blocks that `dataBlock` made. */
  readonly data: string;
  /** A style for the content alone: the explorer's own then waits until the explorer is shown. */
  readonly style?: string;
}

/** Where the head's last style begins, and the body's own place and end: behind all scripts. */
function placesOf(page: string) {
  const at = {
    style: page.lastIndexOf(PLACES.style),
    page: page.lastIndexOf(PLACES.page),
    bodyEnd: page.lastIndexOf(PLACES.bodyEnd),
  };
  if (at.style < 0 || at.page < at.style || at.bodyEnd < at.page)
    throw new Defect("the built explorer has another form");
  return at;
}

/**
 * The built explorer with something before its own place in the body, and data behind it.
 *
 * @param built - as it was built: its own policy allows its own script and no other
 */
export function explorerWith(built: string, { title, content, data, style }: Inserted): string {
  const at = placesOf(built);
  const head = built.slice(0, at.style).replace(PLACES.title, () => `<title>${title}</title>`);
  const waiting = style === undefined ? "" : ' id="explorer-style" media="not all"';
  const own = style === undefined ? "" : `<style id="report-style">${style}</style>\n    `;
  const between = built
    .slice(at.style + "<style".length, at.page)
    .replace(PLACES.noscript, () => content);
  const rest = built.slice(at.page, at.bodyEnd);
  return `${head}${own}<style${waiting}${between}${rest}${data}${built.slice(at.bodyEnd)}`;
}
