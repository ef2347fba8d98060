import type { Colors } from "picocolors/types.js";
import { shown } from "../cases/compare/difference.js";
import type { Finding } from "../conformance/result.js";
import { STATEMENTS } from "../requirements/statements.js";
import { printable } from "./printable.js";

/** How a finding's lines look, and end. */
export interface FindingStyle {
  readonly colors: Colors;
  /** The command that repeats one case. */
  readonly repeat: (caseId: string) => string;
}

export function readingLine({ reading }: Finding): string | undefined {
  if (reading === undefined) return undefined;
  const { point, declared, shown } = reading;
  const shows = shown === undefined ? "none of its readings" : `${point} = ${shown}`;
  return printable(`declared ${point} = ${declared}, but the answer shows ${shows}`);
}

/** That the implementation broke, in its own words, where it did; else empty. */
export const brokeText = ({ broke }: Finding): string =>
  broke === undefined ? "" : `the implementation broke (${printable(broke)}); `;

/** A finding: what is broken, where the answers differ, the request, and how to repeat it. */
export function findingLines(
  finding: Finding,
  place: number,
  { colors, repeat }: FindingStyle,
): readonly string[] {
  const { requirements, differences, method, params, expected, actual, failures } = finding;
  const [first, ...others] = requirements;
  const alsoText = others.length > 0 ? ` (or ${others.join(", ")})` : "";
  const [difference] = differences;
  const reading = readingLine(finding);
  const more = differences.length > 1 ? ` and ${differences.length - 1} more` : "";
  return [
    colors.red(`${place}. ${first ?? ""}${alsoText}: ${brokeText(finding)}${failures} failed`),
    colors.dim(`   ${first === undefined ? "" : STATEMENTS[first]}`),
    ...(reading === undefined ? [] : [`   ${reading}`]),
    `   smallest case   ${printable(`${finding.case.id}: ${finding.case.title}`)}`,
    `   ${method.padEnd(15)} ${printable(JSON.stringify(params))}`,
    ...(difference === undefined
      ? []
      : [
          `   at ${printable(difference.at)}${more}`,
          `     expected      ${printable(difference.expected)}`,
          `     answered      ${printable(difference.actual)}`,
        ]),
    `   expected        ${printable(shown(expected))}`,
    `   answered        ${printable(shown(actual))}`,
    `   repeat          ${repeat(finding.case.id)}`,
    "",
  ];
}
