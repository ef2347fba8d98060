import { countsOf } from "./counts.js";
import type { Recording } from "./recording.js";
import type { Standing } from "./standing.js";

const COLORS: Readonly<Record<Standing, string>> = {
  conforms: "brightgreen",
  violates: "red",
  "no-verdict": "lightgrey",
};

/** An endpoint of shields.io: https://shields.io/badges/endpoint-badge */
export function badge(run: Recording): string {
  const { passed, failed, requirements } = countsOf(run);
  const message = {
    conforms: `${passed} of ${requirements} requirements`,
    violates: `breaks ${failed} of ${requirements}`,
    "no-verdict": "no verdict",
  }[run.standing];
  const color = COLORS[run.standing];
  const endpoint = { schemaVersion: 1, label: "dealer conformance", message, color };
  return `${JSON.stringify(endpoint)}\n`;
}
