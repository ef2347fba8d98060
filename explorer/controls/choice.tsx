import type { VNode } from "preact";
import { useId } from "preact/hooks";

interface Props<T extends string> {
  readonly legend: string;
  /** Each word and how it is called. */
  readonly options: readonly (readonly [T, string])[];
  readonly value: string;
  readonly change: (value: T) => void;
}

/** One of a few words. */
export function Choice<T extends string>({ legend, options, value, change }: Props<T>): VNode {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {options.map(([word, label]) => (
        <label key={word}>
          <input
            type="radio"
            name={name}
            value={word}
            checked={word === value}
            onChange={() => change(word)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
