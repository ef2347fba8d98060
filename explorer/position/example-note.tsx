import type { VNode } from "preact";
import { PRESETS } from "../../src/explore/presets.js";
import { Formula } from "../math/formula.js";
import type { Query } from "../address.js";
import type { Computed } from "./computed.js";

interface Props {
  readonly query: Query;
  readonly computed: Computed | undefined;
}

/** A figure's name: a symbol, perhaps with words behind it. */
function Label({ text }: { readonly text: string }): VNode {
  const [symbol = "", ...words] = text.split(" after ");
  if (/^[a-zM] ?[a-z’]{2,}/.test(symbol)) return <>{text}</>;
  return (
    <>
      <Formula text={symbol} />
      {words.length > 0 && ` after ${words.join("")}`}
    </>
  );
}

/** What a worked Example says of what is shown, each figure beside what the page computes where that is a quantity. */
export function ExampleNote({ query, computed }: Props): VNode | null {
  const preset = PRESETS.find(({ id }) => id === query.get("example"));
  if (preset === undefined || computed === undefined) return null;
  const { number, title, moment, note, figures } = preset;
  return (
    <aside class="notice example" aria-label={`Example ${number}`}>
      <p>
        <strong>
          Example {number}. {title}
        </strong>
        : {moment}. {note}
      </p>
      <ul class="stated">
        {figures.map(([label, exact]) => (
          <li key={label}>
            <Label text={label} /> = {exact.replace("-", "−")}
            {computed.get(label) === exact && <span class="holds"> ✓</span>}
          </li>
        ))}
      </ul>
    </aside>
  );
}
