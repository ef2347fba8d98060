import type { VNode } from "preact";

/** A failing case of a report. */
export function CaseView(): VNode {
  return <p>No case is open.</p>;
}
