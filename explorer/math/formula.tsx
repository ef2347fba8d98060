import type { VNode } from "preact";

/** A symbol: one letter, perhaps with a mark or an index; words such as `max` are upright. */
const TOKENS =
  /(?<word>[a-zA-Z]{2,})|(?<letter>[A-Za-zλφπτℓ])(?<mark>[*°]?)(?:_(?<index>[a-z0-9]+|[A-Z]))?/gu;

/** A sentence with its indices lowered: `M_min` in the middle of words. */
export function Prose({ text }: { readonly text: string }): VNode {
  const parts = text.split(/_([a-z]+)/);
  return <>{parts.map((part, at) => (at % 2 === 1 ? <sub key={at}>{part}</sub> : part))}</>;
}

/** A formula as it is printed: letters slanted, indices lowered. Its text stays the formula's. */
export function Formula({ text }: { readonly text: string }): VNode {
  const parts: (VNode | string)[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKENS)) {
    const { word, letter, mark = "", index } = match.groups ?? {};
    parts.push(text.slice(end, match.index).replaceAll("-", "−"));
    end = match.index + match[0].length;
    if (word !== undefined) parts.push(word);
    else
      parts.push(
        <>
          <i>{letter}</i>
          {mark}
          {index !== undefined && <sub>{/^[A-Z]$/.test(index) ? <i>{index}</i> : index}</sub>}
        </>,
      );
  }
  parts.push(text.slice(end).replaceAll("-", "−"));
  return <span class="formula">{parts}</span>;
}
