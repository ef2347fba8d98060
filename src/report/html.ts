import { failingCase, type FailingCase } from "../explore/failing-case.js";
import { dataBlock, explorerWith } from "./explorer-data.js";
import { Markup, markup } from "./html/markup.js";
import { findingId, matrix } from "./html/matrix.js";
import { runSection } from "./html/run-section.js";
import { STYLE } from "./html/style.js";
import { printable } from "./printable.js";
import type { Recording } from "./recording.js";
import { repeatCommand } from "./repeat.js";

const POLICY = new Markup("default-src 'none'; style-src 'unsafe-inline'; img-src data:");

/** All cases that a page hands to the explorer, characters of JSON at most. */
const MOST_DATA = 4 * 1024 * 1024;

/** Failing cases under the ids of their findings, as many as a page may hold. */
function casesOf(runs: readonly Recording[]): ReadonlyMap<string, FailingCase> {
  const cases = new Map<string, FailingCase>();
  let length = 0;
  for (const [place, { start, summary }] of runs.entries()) {
    for (const finding of summary.findings) {
      const found = failingCase(finding, start, repeatCommand(start)(finding.case.id));
      length += found === undefined ? 0 : JSON.stringify(found).length;
      if (found === undefined || length > MOST_DATA) continue;
      cases.set(findingId(place, finding.requirements[0] ?? ""), found);
    }
  }
  return cases;
}

/** The verdict matrix, then each implementation. */
function content(
  runs: readonly Recording[],
  names: readonly string[],
  opened: ReadonlySet<string>,
): Markup {
  return markup`<h1>Conformance to the dealer specification</h1>
<ul>${runs.map((run, place) => markup`<li class="${run.standing}"><a href="#run-${place}">${names[place] ?? ""}</a>: ${run.line}</li>`)}</ul>
<h2>Verdicts by requirement</h2>${matrix(runs)}${runs.map((run, place) => runSection(run, place, opened))}`;
}

/** The page by itself: it runs nothing. */
const plainPage = (title: string, shown: Markup): string =>
  markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${POLICY}" />
<meta name="viewport" content="width=device-width" />
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>${shown}</main>
</body>
</html>
`.text;

/**
 * One page that asks nothing of the network. It can be read without scripts; where there is something
 * to be opened in it, the explorer is in it, and the page's policy allows its script by hash alone.
 *
 * @param explorer - the explorer's page, as it was built; without it nothing can be opened
 */
export function html(runs: readonly Recording[], explorer?: string): string {
  const names = runs.map(({ start: { implementation } }) => printable(implementation.name, 60));
  const title = `Conformance: ${names.join(", ")}`;
  const cases = explorer === undefined ? new Map<string, FailingCase>() : casesOf(runs);
  const shown = content(runs, names, new Set(cases.keys()));
  if (explorer === undefined || cases.size === 0) return plainPage(title, shown);
  return explorerWith(explorer, {
    title: markup`${title}`.text,
    style: STYLE.text,
    content: markup`<main id="report">${shown}</main>`.text,
    data: dataBlock("case-data", [...cases]),
  });
}
