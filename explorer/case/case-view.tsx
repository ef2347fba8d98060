import type { VNode } from "preact";
import type { ViewProps } from "../address.js";

/** A failing case of a report. */
export function CaseView({ query }: ViewProps): VNode {
  return <p>No case is open{query.size > 0 && " yet"}.</p>;
}
