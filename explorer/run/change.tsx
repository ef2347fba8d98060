import type { VNode } from "preact";
import type { Figure } from "../../src/explore/figure.js";

/** The longest exact text that stands in a narrow place, and places of a decimal that stands for a longer one. */
const SHORT = 11;
const PLACES = 6;

const minus = (text: string): string => text.replace(/^-/, "−");

/** A number in a narrow place: exactly where that is short, else a decimal, the exact one in its title. */
export function Brief({ value }: { readonly value: Figure }): VNode {
  const { exact, float, decimal } = value;
  if (exact.length <= SHORT) return <span>{minus(exact)}</span>;
  const near = Math.abs(float) < 1e12 ? float.toFixed(PLACES) : decimal.slice(0, 24);
  return (
    <span title={exact.slice(0, 400)}>
      <span class="soft">≈ </span>
      {minus(near)}
    </span>
  );
}

interface Props {
  readonly value: Figure;
  /** What it was, where the event changed it. */
  readonly before?: Figure | undefined;
}

/** A figure, and what it was a moment ago. */
export function Change({ value, before }: Props): VNode {
  if (before === undefined) return <Brief value={value} />;
  return (
    <span class="change">
      <span class="was">
        <span class="unseen">was </span>
        <Brief value={before} />
      </span>
      <span aria-hidden="true"> → </span>
      <span class="unseen">, now </span>
      <strong>
        <Brief value={value} />
      </strong>
    </span>
  );
}
