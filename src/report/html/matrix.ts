import type { Verdict } from "../../conformance/verdicts.js";
import { STATEMENTS } from "../../requirements/statements.js";
import { printable } from "../printable.js";
import type { Recording } from "../recording.js";
import { markup, type Markup } from "./markup.js";

const MARKS = { passed: "✓", failed: "✗", untested: "–" } as const;

/** Where a run's finding of a requirement stands on the page. */
export const findingId = (run: number, requirement: string): string => `run-${run}-${requirement}`;

function cell(verdict: Verdict | undefined, run: Recording, place: number): Markup {
  if (verdict === undefined) return markup`<td>–</td>`;
  const { status, requirement, cases, passed, failed, skipped, unsupported } = verdict;
  const counts = `${passed} passed, ${failed} failed, ${skipped} skipped, ${unsupported} unsupported of ${cases}`;
  const text = status === "untested" ? "untested" : `${passed}/${passed + failed}`;
  const inside = markup`<span aria-label="${status}">${MARKS[status]}</span> ${text}`;
  const isShown = run.summary.findings.some(({ requirements: [first] }) => first === requirement);
  const linked = isShown
    ? markup`<a href="#${findingId(place, requirement)}">${inside}</a>`
    : inside;
  return markup`<td class="${status}" title="${counts}">${linked}</td>`;
}

/** The verdicts of all runs: a row for each requirement, a column for each implementation. */
export function matrix(runs: readonly Recording[]): Markup {
  const heads = runs.map(({ start: { implementation } }, place) => {
    const { name, version } = implementation;
    return markup`<th scope="col"><a href="#run-${place}">${printable(`${name} ${version}`, 60)}</a></th>`;
  });
  const rows = (runs[0]?.summary.verdicts ?? []).map(({ requirement }, index) => {
    const cells = runs.map((run, place) => cell(run.summary.verdicts[index], run, place));
    return markup`
      <tr><th scope="row"><code>${requirement}</code></th>${cells}<td class="statement">${STATEMENTS[requirement]}</td></tr>`;
  });
  return markup`
  <div class="wide" role="region" aria-label="Verdicts by requirement" tabindex="0"><table class="matrix">
    <thead><tr><th scope="col">requirement</th>${heads}<th scope="col">statement</th></tr></thead>
    <tbody>${rows}
    </tbody>
  </table></div>`;
}
