import { Markup, markup } from "./html/markup.js";
import { matrix } from "./html/matrix.js";
import { runSection } from "./html/run-section.js";
import { STYLE } from "./html/style.js";
import { printable } from "./printable.js";
import type { Recording } from "./recording.js";

const POLICY = new Markup("default-src 'none'; style-src 'unsafe-inline'; img-src data:");

/** One page that asks nothing of the network: the verdict matrix, then each implementation. */
export function html(runs: readonly Recording[]): string {
  const names = runs.map(({ start: { implementation } }) => printable(implementation.name, 60));
  return markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${POLICY}" />
<meta name="viewport" content="width=device-width" />
<title>Conformance: ${names.join(", ")}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Conformance to the dealer specification</h1>
<ul>${runs.map((run, place) => markup`<li class="${run.standing}"><a href="#run-${place}">${names[place] ?? ""}</a>: ${run.line}</li>`)}</ul>
<h2>Verdicts by requirement</h2>${matrix(runs)}${runs.map(runSection)}
</body>
</html>
`.text;
}
