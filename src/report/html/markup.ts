/** Markup that is safe as it stands: only `markup` makes it. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What a template takes: text and numbers are escaped, markup and lists of it are not. */
export type Content = string | number | Markup | readonly Markup[];

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "");

function textOf(content: Content): string {
  if (content instanceof Markup) return content.text;
  return typeof content === "object"
    ? content.map(({ text }) => text).join("")
    : escaped(String(content));
}

/** HTML, SVG or XML; values go between tags or into quoted attributes, nowhere else. */
export const markup = (parts: TemplateStringsArray, ...values: readonly Content[]): Markup =>
  new Markup(
    parts
      .map((part, place) => part + (place < values.length ? textOf(values[place] ?? "") : ""))
      .join(""),
  );

export const NOTHING = new Markup("");
