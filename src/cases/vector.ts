import { z } from "zod";
import {
  DEFAULT_READINGS,
  OPEN_POINT_IDS,
  OPEN_POINTS,
  type Readings,
} from "../requirements/open-points.js";
import { REQUIREMENT_IDS, type RequirementId } from "../requirements/statements.js";
import { METHODS } from "../wire/methods.js";
import type { Case, Origin } from "./case.js";

/** The version of the vectors' form: another one, another reader. */
export const VECTOR_FORMAT = 1;

export const VECTOR_CLASSES = ["valid", "refused", "knife-edge", "reading"] as const;

const sentence = z.string().min(1);
const readings = z
  .object(
    Object.fromEntries(
      OPEN_POINT_IDS.map((point) => [point, z.enum(OPEN_POINTS[point]).optional()]),
    ),
  )
  .strict();

/** What the protocol answers: a result, or the error that refuses. */
const outcome = z.union([
  z.object({ result: z.looseObject({}) }).strict(),
  z
    .object({
      error: z
        .object({ code: z.union([z.literal(-32602), z.literal(1)]), data: z.unknown().optional() })
        .strict(),
    })
    .strict(),
]);

const answer = z
  .object({
    under: readings.describe(
      "The readings of open points under which it is due; what is not named may be read either way. The first answer of a case is the one under the defaults.",
    ),
    exact: outcome.describe("What an exact implementation must answer."),
    neighbours: z
      .array(outcome)
      .optional()
      .describe("What one that rounds may answer instead, each as a whole."),
  })
  .strict();

const ORIGINS = ["example", "witness", "ruling", "refusal", "generated", "mutant", "deviation"];
const provenance = z
  .object({ kind: z.enum(ORIGINS), of: sentence })
  .strict()
  .describe(
    "Where it comes from: of a mutant's, what is turned into what; of a generated one, from which seed and place.",
  );

const vector = z
  .object({
    id: z
      .string()
      .regex(/^[a-z][\w./-]*$/)
      .describe("Permanent: the same id, the same request and answers, for good."),
    title: sentence,
    requirements: z
      .array(z.enum(REQUIREMENT_IDS))
      .min(1)
      .describe("The statements of the specification that it puts to the test."),
    class: z
      .enum(VECTOR_CLASSES)
      .describe(
        "refused: an input that must be refused. knife-edge: one that rounds may give a neighbour. reading: open points decide which answer is due.",
      ),
    for: sentence.describe("Why it is here."),
    provenance,
    derivation: sentence.describe("How the answers were derived beside the reference."),
    params: z.looseObject({}).describe("The request's, as the protocol carries them."),
    answers: z.array(answer).min(1),
    decimals: z
      .record(z.string(), z.string())
      .optional()
      .describe("To 28 digits, what of params and answers no finite decimal writes."),
  })
  .strict();

/** A file of vectors: one requirement group, one method. */
export const vectorFile = z
  .object({
    $schema: z.literal("../schema.json"),
    format: z.literal(VECTOR_FORMAT).describe("Of these files: another one, another reader."),
    specification: z
      .string()
      .regex(/^sha256:[0-9a-f]{64}$/)
      .describe("Of the documents in docs/specification, one after the other."),
    generator: sentence.describe("The version of the tool that wrote the file."),
    group: z.enum([...new Set(REQUIREMENT_IDS.map((id) => id.split("/")[0] ?? id))]),
    method: z.enum(METHODS),
    cases: z.array(vector).min(1),
  })
  .strict();

export type VectorFile = z.infer<typeof vectorFile>;
export type Vector = VectorFile["cases"][number];
export type VectorOutcome = z.infer<typeof outcome>;
export type VectorAnswer = Vector["answers"][number];

const ORIGIN: Readonly<Record<string, Origin>> = {
  example: "example",
  witness: "witness",
  ruling: "ruling",
  refusal: "refusal",
};

/** The readings of one of a vector's answers: those it names, over the defaults. */
export const readingsUnder = ({ under }: VectorAnswer): Readings => ({
  ...DEFAULT_READINGS,
  ...under,
});

/** A vector as a case, to be asked like any other. */
export function caseOfVector(method: VectorFile["method"], each: Vector): Case {
  const { id, title, params, provenance } = each;
  const origin = ORIGIN[provenance.kind] ?? "generated";
  const isRefusal = each.class === "refused" && origin !== "generated";
  /** Not empty, by its form. */
  const requirements = each.requirements as [RequirementId, ...RequirementId[]];
  const point = OPEN_POINT_IDS.find(
    (open) => provenance.kind === "witness" && provenance.of === open,
  );
  return {
    id,
    title,
    origin,
    method,
    params,
    ...(isRefusal && { refusalOf: requirements }),
    ...(point && { witnessOf: point }),
  };
}
