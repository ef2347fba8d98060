import type { Finding } from "../../conformance/result.js";
import { ladder } from "../../explore/ladder.js";
import { requestPositions } from "../../explore/request-positions.js";
import { STATEMENTS } from "../../requirements/statements.js";
import { brokeText, readingLine } from "../finding-lines.js";
import { printable, printableLines } from "../printable.js";
import type { Recording } from "../recording.js";
import { repeatCommand } from "../repeat.js";
import { ladderPicture } from "./ladder-picture.js";
import { markup, NOTHING, type Markup } from "./markup.js";

/** The longest JSON and the most differences that a page shows, characters and rows. */
const LONGEST = 20_000;
const DIFFERENCES = 50;

const json = (value: unknown): string =>
  value === undefined ? "nothing" : printableLines(JSON.stringify(value, undefined, 2), LONGEST);

function differencesTable({ differences }: Finding): Markup {
  if (differences.length === 0) return NOTHING;
  const rows = differences.slice(0, DIFFERENCES).map(
    ({ at, expected, actual }) => markup`
      <tr><th scope="row"><code>${printable(at)}</code></th><td><code>${printable(expected)}</code></td><td><code>${printable(actual)}</code></td></tr>`,
  );
  const left = differences.length - rows.length;
  const more = left > 0 ? markup`<p>… and ${left} more.</p>` : NOTHING;
  return markup`
    <table class="differences"><thead><tr><th scope="col">at</th><th scope="col">expected</th><th scope="col">answered</th></tr></thead><tbody>${rows}</tbody></table>${more}`;
}

/** What a finding breaks, first the likeliest. */
function broken({ requirements: [first, ...others] }: Finding): Markup {
  const also = others.length > 0 ? ` (or ${others.join(", ")})` : "";
  return markup`${first ?? ""}${also}`;
}

/** Where a finding stands on the page, and whether it can be opened in the explorer. */
interface Place {
  readonly id: string;
  readonly isOpened: boolean;
}

/** The way to the explorer; it shows itself where scripts run. */
const opening = (id: string): Markup =>
  markup`
    <p class="open" data-case="${id}" hidden><a href="#case?id=${id}">Open in the explorer</a></p>`;

/** A finding: the requirement, the smallest case, both answers side by side, the ladder, the command. */
export function findingSection(finding: Finding, run: Recording, { id, isOpened }: Place): Markup {
  const { requirements, method, params, expected, actual, failures } = finding;
  const [first] = requirements;
  const reading = readingLine(finding);
  const { readings } = run.start.implementation;
  const ladders = requestPositions(method, params, readings).map((at) => ladder(at, at.bucket));
  return markup`
  <section class="finding" id="${id}">
    <h3>${broken(finding)}</h3>
    <p>${first === undefined ? "" : STATEMENTS[first]}</p>
    ${reading === undefined ? NOTHING : markup`<p><strong>${reading}</strong></p>`}
    <p>${brokeText(finding)}${failures} ${failures === 1 ? "case" : "cases"} failed; the smallest is <code>${printable(finding.case.id)}</code>: ${printable(finding.case.title)}.</p>${isOpened ? opening(id) : NOTHING}
    ${differencesTable(finding)}
    <div class="answers">
      <div><h4>expected</h4><pre tabindex="0">${json(expected)}</pre></div>
      <div><h4>answered</h4><pre tabindex="0">${json(actual)}</pre></div>
    </div>
    <div class="ladders">${ladders.map(ladderPicture)}</div>
    <details><summary>the request, <code>${method}</code></summary><pre tabindex="0">${json(params)}</pre></details>
    <p>Repeat it:</p>
    <pre class="repeat" tabindex="0">${repeatCommand(run.start)(finding.case.id)}</pre>
  </section>`;
}
