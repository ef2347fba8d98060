/** The page's views, in the order of its navigation. */
export const VIEWS = ["ladder", "staircase", "anchors", "run", "case"] as const;
export type View = (typeof VIEWS)[number];

/** What a view shows, as the texts the address bar holds. */
export type Query = ReadonlyMap<string, string>;

/** The whole state of the page: a view and its query. */
export interface Address {
  readonly view: View;
  readonly query: Query;
}

/** An address as it was read, and in words what of it could not be. */
export interface ReadAddress extends Address {
  readonly faults: readonly string[];
}

/** What a view is given: its part of the address, and the way to another one. */
export interface ViewProps {
  readonly query: Query;
  /**
   * Goes to another query of the same view, and so into the address bar.
   * @param by - the control that asks: several changes in a row by one control are one step back
   */
  readonly go: (query: Query, by?: string) => void;
}

/** Characters read of an address at most, pairs, and characters of a name or text. */
const LIMITS = { address: 8000, pairs: 64, name: 40, text: 4000 };
const NAME = /^[A-Za-z_][A-Za-z0-9_-]*$/;

const quoted = (text: string): string => `“${text.slice(0, 40)}${text.length > 40 ? "…" : ""}”`;
const isView = (text: string): text is View => (VIEWS as readonly string[]).includes(text);

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    // a stray percent sign: an address is anybody's text
    return undefined;
  }
}

/** One `name=text`; or in words what is wrong with it. */
function pairOf(part: string, seen: Query): readonly [string, string] | string {
  const [name = "", ...rest] = part.split("=");
  const text = decoded(rest.join("="));
  if (!NAME.test(name) || name.length > LIMITS.name)
    return `${quoted(part)} is no name=text and was left out`;
  if (text === undefined || text.length > LIMITS.text)
    return `the text of ${quoted(name)} cannot be read and was left out`;
  if (seen.has(name)) return `${quoted(name)} stands twice; the first is used`;
  return [name, text];
}

/**
 * Reads a location's fragment, such as `#ladder?M=1&a=2`. Nothing makes it fail: what cannot be read is
 * left out and said.
 */
export function parseAddress(fragment: string): ReadAddress {
  const text = fragment.replace(/^#/, "");
  if (text === "") return { view: "ladder", query: new Map(), faults: [] };
  if (text.length > LIMITS.address)
    return { view: "ladder", query: new Map(), faults: [`the address is longer than a page's`] };
  const [name = "", ...rest] = text.split("?");
  const faults = isView(name) ? [] : [`there is no view ${quoted(name)}`];
  const query = new Map<string, string>();
  const parts = rest.join("?").split("&").filter(Boolean);
  for (const part of parts.slice(0, LIMITS.pairs)) {
    const pair = pairOf(part, query);
    if (typeof pair === "string") faults.push(pair);
    else query.set(...pair);
  }
  return { view: isView(name) ? name : "ladder", query, faults };
}

/** Readable where it can be: `31/30` and `1,2` stay as they are. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll("%2F", "/").replaceAll("%2C", ",").replaceAll("%20", "+");

/** The fragment of an address, as `parseAddress` reads it. */
export function printAddress({ view, query }: Address): string {
  const pairs = [...query].map(([name, text]) => `${name}=${encoded(text)}`);
  return `#${view}${pairs.length > 0 ? `?${pairs.join("&")}` : ""}`;
}
