import type { VNode } from "preact";
import { useEffect, useId, useState } from "preact/hooks";
import { Formula } from "../math/formula.js";

/** Where a slider ends, and its steps; in plain numbers, since a slider is. */
export interface Slide {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

interface Props {
  readonly symbol: string;
  readonly name: string;
  readonly unit?: string;
  /** As it stands in the address: a decimal or a ratio. */
  readonly text: string;
  readonly slide?: Slide;
  /** What is wrong with the text, in words. */
  readonly fault?: string | undefined;
  readonly change: (text: string) => void;
}

/** The number a text stands for, near enough for a slider. */
function near(text: string): number {
  const [numerator, denominator = "1"] = text.split("/");
  return Number(numerator) / Number(denominator);
}

/** A slider's number as a decimal of its step's places. */
function decimal(value: number, step: number): string {
  const places = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return String(Number(value.toFixed(places)));
}

/** A number to type, exactly, and to slide. What is typed counts on Enter or on leaving the field. */
export function NumberField(props: Props): VNode {
  const { symbol, name, unit, text, slide, fault, change } = props;
  const id = useId();
  const [draft, setDraft] = useState(text);
  useEffect(() => setDraft(text), [text]);
  const commit = (typed: string): void => {
    const trimmed = typed.trim().replace("−", "-");
    if (trimmed !== text) change(trimmed);
  };
  return (
    <div class="number">
      <label for={id}>
        <Formula text={symbol} />{" "}
        <span class="unit">{unit === undefined ? name : `${name}, ${unit}`}</span>
      </label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        spellcheck={false}
        maxLength={120}
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
