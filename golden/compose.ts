import { createHash } from "node:crypto";
import type { Case } from "../src/cases/case.js";
import { shows } from "../src/cases/shows.js";
import type { Vector, VectorAnswer } from "../src/cases/vector.js";
import { decimal } from "../src/numbers/decimal.js";
import { rational } from "../src/numbers/rational.js";
import { answer } from "../src/reference/answer.js";
import { DEFAULT_READINGS, type OpenPoint } from "../src/requirements/open-points.js";
import { REQUIREMENT_IDS, type RequirementId } from "../src/requirements/statements.js";
import type { Method } from "../src/wire/methods.js";
import { answersTo, type Asked } from "./answers.js";

/** A vector with the method that its file names. */
export type Composed = Vector & { readonly method: Method };

/** What of a vector is said, not derived. */
export interface Told {
  readonly id: string;
  readonly title: string;
  readonly for: string;
  readonly provenance: Vector["provenance"];
  readonly refusalOf?: readonly RequirementId[];
  /** Open points of which every reading is to be answered, even if the answers are alike. */
  readonly points?: readonly OpenPoint[];
}

const NUMERAL = /^-?\d+(?:\.\d+|\/0*[1-9]\d*)?$/;
const DIGITS = 28;
const rounded = decimal(DIGITS);

/** A numeral that 28 digits do not write exactly, with those that come nearest. */
function decimalsIn(value: unknown): Readonly<Record<string, string>> {
  const found = new Map<string, string>();
  JSON.stringify(value, (_key, each: unknown) => {
    if (typeof each !== "string" || !NUMERAL.test(each)) return each;
    const digits = each.replace(/^-?[0.]*/, "").replace(".", "").length;
    if (each.includes("/") || digits > DIGITS) {
      found.set(each, rounded.show(rounded.parse(each)));
    }
    return each;
  });
  return Object.fromEntries(found);
}

function classOf(answers: readonly VectorAnswer[]): Vector["class"] {
  const [first] = answers;
  if (first === undefined || Object.keys(first.under).length > 0) return "reading";
  if ("error" in first.exact) return "refused";
  return first.neighbours === undefined ? "valid" : "knife-edge";
}

function derivation({ provenance }: Told, answers: readonly VectorAnswer[]): string {
  const example = provenance.kind === "example" ? `${provenance.of}'s figures by hand; ` : "";
  const refused = answers.every(({ exact }) => "error" in exact);
  return refused
    ? "second implementation (golden/second_derivation.py): it refuses, too"
    : `${example}second implementation, in exact fractions (golden/second_derivation.py)`;
}

/** A vector: what is told of it, and everything that follows from its request. */
export function composed(told: Told, { method, params }: Asked): Composed {
  const { refusalOf, points, ...rest } = told;
  const answers = [...answersTo({ method, params }, points)];
  const reply = answer(method, params, { numbers: rational, readings: DEFAULT_READINGS });
  const shown = new Set(refusalOf ?? shows(method, params, reply));
  const decimals = decimalsIn([params, answers]);
  return {
    ...rest,
    requirements: refusalOf ? [...refusalOf] : REQUIREMENT_IDS.filter((each) => shown.has(each)),
    class: classOf(answers),
    derivation: derivation(told, answers),
    method,
    params: params as Vector["params"],
    answers,
    ...(Object.keys(decimals).length > 0 && { decimals }),
  };
}

/** Why an input must be refused, by what its id ends with. */
const REFUSED: readonly (readonly [RegExp, string])[] = [
  [/\/without-/, "A parameter that is missing must be refused, never replaced by a default."],
  [
    /\/number-/,
    "A number is a decimal or an exact ratio; any other text must be refused, never read as some number.",
  ],
  [/\/stranger$/, "A party that the state does not list must be refused."],
  [
    /\/bucket/,
    "Only another bucket's dealer may name a bucket, to buy there (Example 2); anyone else must be refused.",
  ],
  [
    /\/run_period\/(sells-twice|buys-twice|fallback|seller-buys|no-seller)$/,
    "The trader drawn must be in the set of the side that is processed, as it stands at that arrival.",
  ],
  [/^/, "A value outside its domain must be refused, never computed with."],
];

/** Why a fixed case is among the vectors, and where it comes from. */
export function toldOfFixed(fixed: Case): Told {
  const { id, title, origin, witnessOf, refusalOf } = fixed;
  const of = /^\w+\/([\w-]+)/.exec(id)?.[1] ?? id;
  const example = `Example ${Number(of.slice(0, 2))}`;
  const told = { id, title, ...(refusalOf && { refusalOf }) };
  switch (origin) {
    case "example":
      return {
        ...told,
        for: `Holds an implementation to the figures of ${example}.`,
        provenance: { kind: "example", of: example },
      };
    case "witness":
      return {
        ...told,
        for: `Tells the readings of the open point ${witnessOf ?? of} apart.`,
        provenance: { kind: "witness", of: witnessOf ?? of },
      };
    case "ruling":
      return {
        ...told,
        for: `Holds an implementation to the settled point "${of}": one reading only.`,
        provenance: { kind: "ruling", of },
      };
    default:
      return {
        ...told,
        for: REFUSED.find(([ending]) => ending.test(id))?.[1] ?? "",
        provenance: { kind: "refusal", of },
      };
  }
}

/** What may not change under an id: the request and every answer. */
export const hashOf = ({ method, params, answers }: Composed): string =>
  createHash("sha256")
    .update(JSON.stringify([method, params, answers]))
    .digest("hex")
    .slice(0, 16);
