import { OPEN_POINT_IDS } from "../../requirements/open-points.js";
import { countsOf } from "../counts.js";
import { faultLines } from "../fault-lines.js";
import { leaningLines } from "../leaning-lines.js";
import { likenessLines } from "../likeness-lines.js";
import { printable } from "../printable.js";
import type { Recording } from "../recording.js";
import { findingSection } from "./finding-section.js";
import { markup, NOTHING, type Markup } from "./markup.js";
import { findingId } from "./matrix.js";

function facts(run: Recording): readonly (readonly [string, string])[] {
  const { suite, seed, implementation } = run.start;
  const { language, arithmetic, methods, readings } = implementation;
  const { passed, failed, untested, findings, cases } = countsOf(run);
  const { edges, rounded } = run.summary;
  const outcomes = Object.entries(cases)
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => `${count} ${outcome.replace("cases-", "")}`);
  return [
    ["implementation", [...(language === undefined ? [] : [language]), arithmetic].join(", ")],
    ["methods", methods.join(", ")],
    ["requirements", `${passed} passed, ${failed} failed, ${untested} untested`],
    ["cases", outcomes.join(", ")],
    ["findings", String(findings)],
    ["knife edges", `${edges.cases}, the other side taken in ${edges.neighbours}`],
    ["rounded input", String(rounded)],
    ["readings", OPEN_POINT_IDS.map((point) => `${point} = ${readings[point]}`).join(", ")],
    ["suite", `dealer-conformance ${suite}, seed ${seed}`],
  ];
}

function adapterSection(run: Recording): Markup {
  const lines = faultLines(run);
  return lines.length === 0
    ? NOTHING
    : markup`
  <section><h3>The adapter</h3><pre tabindex="0">${lines.join("\n")}</pre></section>`;
}

/**
 * One implementation: who it is, the verdict, its findings, what its adapter did wrong.
 *
 * @param opened - the ids of findings that the page can open in the explorer
 */
export function runSection(run: Recording, place: number, opened: ReadonlySet<string>): Markup {
  const { name, version } = run.start.implementation;
  const rows = facts(run).map(
    ([fact, value]) =>
      markup`<tr><th scope="row">${fact}</th><td>${printable(value, 2000)}</td></tr>`,
  );
  const findings = run.summary.findings.map((finding) => {
    const id = findingId(place, finding.requirements[0] ?? "");
    return findingSection(finding, run, { id, isOpened: opened.has(id) });
  });
  return markup`
<section id="run-${place}">
  <h2>${printable(`${name} ${version}`)}</h2>
  <p class="line ${run.standing}">${run.line}</p>${[
    ...likenessLines(run),
    ...leaningLines(run),
  ].map(
    (line) => markup`
  <p><strong>${line}</strong></p>`,
  )}
  <table>${rows}</table>${findings}${adapterSection(run)}
</section>`;
}
