import type { VNode } from "preact";
import { PRESETS } from "../../src/explore/presets.js";
import { Formula, Prose } from "../math/formula.js";
import type { Preset } from "../../src/explore/presets/preset.js";
import { printAddress, type Query } from "../address.js";
import { presetAddress } from "../shell/preset-address.js";
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

/** The way to the moment before or after. */
function Way({ to, name }: { readonly to: Preset | undefined; readonly name: string }): VNode {
  if (to === undefined) return <></>;
  return (
    <li>
      <a href={printAddress(presetAddress(to))}>
        {name}: {to.number}, <Prose text={to.moment} />
      </a>
    </li>
  );
}

/** What a worked Example says of what is shown, each figure beside what the page computes where that is a quantity. */
export function ExampleNote({ query, computed }: Props): VNode | null {
  const place = PRESETS.findIndex(({ id }) => id === query.get("example"));
  const preset = PRESETS[place];
  if (preset === undefined || computed === undefined) return null;
  const { number, title, moment, note, figures } = preset;
  return (
    <aside class="notice example" aria-label={`Example ${number}`}>
      <p>
        <strong>
          Example {number}. {title}
        </strong>
        : <Prose text={`${moment}. ${note}`} />
      </p>
      <ul class="stated">
        {figures.map(([label, exact]) => (
          <li key={label}>
            <Label text={label} /> = {exact.replace("-", "−")}
            {computed.get(label) === exact && (
              <span class="holds" title="the page computes the same">
                {" "}
                ✓<span class="unseen"> computed</span>
              </span>
            )}
          </li>
        ))}
      </ul>
      <nav aria-label="Worked Examples, in order">
        <ul class="stated">
          <Way to={PRESETS[place - 1]} name="before" />
          <Way to={PRESETS[place + 1]} name="next" />
        </ul>
      </nav>
    </aside>
  );
}
