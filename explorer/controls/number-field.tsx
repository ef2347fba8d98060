import type { VNode } from "preact";
import { useEffect, useId, useState } from "preact/hooks";
import { Formula } from "../math/formula.js";
import { decimal, near, useReach, type Slide } from "./slide.js";

interface Props {
  readonly symbol: string;
  readonly name: string;
  /** As it stands in the address: a decimal or a ratio. */
  readonly text: string;
  readonly slide?: Slide;
  /** Whether the text is long, and so gets a line of its own. */
  readonly isLong?: boolean;
  /** What is wrong with the text, in words. */
  readonly fault?: string | undefined;
  readonly change: (text: string) => void;
}

/** A number to type, exactly, and to slide. What is typed counts on Enter or on leaving the field. */
export function NumberField(props: Props): VNode {
  const { symbol, name, text, isLong = false, fault, change } = props;
  const slide = useReach(props.slide, near(text));
  const id = useId();
  const [draft, setDraft] = useState(text);
  useEffect(() => setDraft(text), [text]);
  const commit = (typed: string): void => {
    const trimmed = typed.trim().replace("−", "-");
    if (trimmed !== text) change(trimmed);
  };
  return (
    <div class={isLong ? "number long" : "number"}>
      <label for={id}>
        <Formula text={symbol} /> <span class="name">{name}</span>
      </label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        spellcheck={false}
        maxLength={isLong ? 4000 : 120}
        value={draft}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onChange={(event) => commit(event.currentTarget.value)}
      />
      {slide && (
        <input
          type="range"
          aria-label={`${name}, slider`}
          min={slide.from}
          max={slide.to}
          step={slide.step}
          value={near(text)}
          aria-valuetext={text}
          onInput={(event) => change(decimal(Number(event.currentTarget.value), slide.step))}
        />
      )}
      {fault !== undefined && (
        <span class="fault" id={`${id}-fault`}>
          {fault}
        </span>
      )}
    </div>
  );
}
