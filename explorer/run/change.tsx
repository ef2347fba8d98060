import type { VNode } from "preact";
import type { Figure } from "../../src/explore/figure.js";
import { Exact } from "../math/exact.js";

interface Props {
  readonly value: Figure;
  /** What it was, where the event changed it. */
  readonly before?: Figure | undefined;
}

/** A figure, and what it was a moment ago. */
export function Change({ value, before }: Props): VNode {
  if (before === undefined) return <Exact value={value} />;
  return (
    <span class="change">
      <span class="was">
        <span class="unseen">was </span>
        <Exact value={before} />
      </span>
      <span aria-hidden="true"> → </span>
      <span class="unseen">, now </span>
      <strong>
        <Exact value={value} />
      </strong>
    </span>
  );
}
