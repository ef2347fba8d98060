import type { VNode } from "preact";

/** A run, stepped through. */
export function RunView(): VNode {
  return <p>No run is open.</p>;
}
