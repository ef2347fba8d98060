import type { VNode } from "preact";
import { PRESETS } from "../../src/explore/presets.js";
import type { Preset } from "../../src/explore/presets/preset.js";
import type { Address } from "../address.js";
import { presetAddress } from "./preset-address.js";

/** The moments of each Example, in order. */
const EXAMPLES: ReadonlyMap<number, readonly [Preset, ...Preset[]]> = PRESETS.reduce(
  (byNumber, preset) =>
    byNumber.set(preset.number, [...(byNumber.get(preset.number) ?? []), preset] as [
      Preset,
      ...Preset[],
    ]),
  new Map<number, [Preset, ...Preset[]]>(),
);

interface Props {
  readonly address: Address;
  readonly go: (address: Address) => void;
}

/** The worked Examples, to be opened. */
export function ExamplesMenu({ address, go }: Props): VNode {
  const open = (id: string): void => {
    const preset = PRESETS.find((each) => each.id === id);
    if (preset) go(presetAddress(preset));
  };
  return (
    <label class="examples">
      <span class="unseen">Worked Examples</span>
      <select
        value={address.query.get("example") ?? ""}
        onChange={(event) => open(event.currentTarget.value)}
      >
        <option value="">Worked Examples …</option>
        {[...EXAMPLES].map(([number, presets]) => (
          <optgroup key={number} label={`${number}. ${presets[0].title}`}>
            {presets.map(({ id, moment }) => (
              <option key={id} value={id}>
                {number}: {moment}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
