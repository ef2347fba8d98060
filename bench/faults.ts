import { writeFileSync } from "node:fs";
import stringify from "json-stringify-pretty-compact";
import { DEFAULT_READINGS } from "../src/requirements/open-points.js";
import { FIXED_CASES } from "../src/cases/fixed/index.js";
import { generatedCases } from "../src/cases/generate/generated.js";
import { METHODS } from "../src/wire/methods.js";
import { commandOf, FAULTS, type Fault } from "../properties/faulty/catalogue.js";
import {
  fingerprintedCases,
  fingerprintOf,
  fingerprintsText,
  type Fingerprinted,
} from "../properties/faulty/fingerprints.js";
import { checkUntil, type Stopped } from "../properties/faulty/verdict.js";
import { median } from "./simulation.js";
import { WRONG_ANSWERS, wrongAnswersOf } from "./wrong-answers.js";

/** The cases of `check` as it is run by default, in its order. */
const FIXED = [
  ...FIXED_CASES.filter(({ witnessOf }) => witnessOf !== undefined),
  ...FIXED_CASES.filter(({ witnessOf }) => witnessOf === undefined),
];
const CASES = [
  ...FIXED,
  ...METHODS.flatMap((method) =>
    generatedCases(method, DEFAULT_READINGS, { seed: 42, count: 250 }),
  ),
];

/** What the first failing case names first, marked where it is neither the fault nor a neighbour. */
function named({ requirement, also = [] }: Fault, { at }: Stopped): string {
  const [first] = at?.breaks ?? [];
  if (first === undefined) return "NOT FOUND";
  if (first === requirement) return "";
  return also.includes(first) ? `(${first})` : `! ${first}`;
}

const row = (name: string, requirement: string, cases: string, seconds: string, remark: string) =>
  [
    name.padEnd(36),
    requirement.padEnd(26),
    cases.padStart(5),
    seconds.padStart(8),
    ` ${remark}`,
  ].join(" ");

console.log(row("fault", "requirement", "cases", "seconds", "named first, where another"));
const runs: Stopped[] = [];
const fingerprints: Fingerprinted[] = [];
const fingerprinted = fingerprintedCases();
const wrongAnswers: object[] = [];
for (const fault of FAULTS) {
  const run = await checkUntil(commandOf(fault.name), CASES, () => true);
  runs.push(run);
  const { failures, ...print } = await fingerprintOf(commandOf(fault.name), fingerprinted);
  fingerprints.push({ fault, ...print });
  wrongAnswers.push(...wrongAnswersOf(fault, failures));
  const seconds = (run.ms / 1000).toFixed(2);
  console.log(
    row(fault.name, fault.requirement, String(run.results.length), seconds, named(fault, run)),
  );
}

writeFileSync("adapters/python/fingerprints.json", fingerprintsText(fingerprints));
writeFileSync(WRONG_ANSWERS, `${stringify(wrongAnswers, { maxLength: 120 })}\n`);

const found = runs.filter(({ at }) => at !== undefined);
const [cases, seconds] = [
  found.map(({ results }) => results.length),
  found.map(({ ms }) => ms / 1000),
];
console.log(`found ${found.length} of ${runs.length} faults`);
console.log(`cases until found:   median ${median(cases)}, worst ${Math.max(...cases)}`);
console.log(
  `seconds until found: median ${median(seconds).toFixed(2)}, worst ${Math.max(...seconds).toFixed(2)}`,
);
