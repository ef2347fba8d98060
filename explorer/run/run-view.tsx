import type { VNode } from "preact";
import type { ViewProps } from "../address.js";

/** A run, stepped through. `example=9` in the query opens that Example's. */
export function RunView({ query }: ViewProps): VNode {
  return <p>No run is open{query.size > 0 && " yet"}.</p>;
}
