import { z } from "zod";
import type { CaseResult, End, Finding, Result, Start } from "../conformance/result.js";
import { OPEN_POINT_IDS, OPEN_POINTS, type Readings } from "../requirements/open-points.js";
import { REQUIREMENT_IDS, type RequirementId } from "../requirements/statements.js";
import { METHODS } from "../wire/methods.js";

const OUTCOMES = [
  "passed",
  "failed",
  "skipped",
  "unsupported",
  "undecided",
  "timeout",
  "crash",
  "protocol",
  "not-run",
] as const;
const ORIGINS = ["example", "witness", "ruling", "refusal", "generated"] as const;

const text = z.string({ error: "a text" });
const count = z.int({ error: "a whole number" }).min(0, { error: "at least 0" });
const oneOf = <const T extends readonly [string, ...string[]]>(names: T, what: string) =>
  z.enum(names, { error: what });
const requirement = oneOf(
  REQUIREMENT_IDS as [RequirementId, ...RequirementId[]],
  "the id of a requirement",
);
const requirements = z.array(requirement, { error: "ids of requirements" });
const someRequirements = z.tuple([requirement], requirement, { error: "ids of requirements" });
const method = oneOf(METHODS, "a method of the protocol");
const texts = z.array(text, { error: "a list of texts" });
const anObject = z.custom<object>((value) => typeof value === "object" && value !== null, {
  error: "an object",
});
const origin = oneOf(ORIGINS, `one of ${ORIGINS.join(", ")}`);

const readings = z.object(
  Object.fromEntries(
    OPEN_POINT_IDS.map((point) => [
      point,
      oneOf(OPEN_POINTS[point] as readonly [string, ...string[]], "a reading of the open point"),
    ]),
  ),
);

const hello = z.object({
  protocol: z.literal(1, { error: "1" }),
  name: text,
  version: text,
  language: text.exactOptional(),
  arithmetic: oneOf(["exact", "decimal", "float"], "exact, decimal or float"),
  ratios: z.boolean({ error: "true or false" }),
  methods: z.array(method, { error: "a list of methods" }),
  unknownMethods: texts,
  readings: readings as unknown as z.ZodType<Readings>,
  declaredReadings: readings.partial() as unknown as z.ZodType<Partial<Readings>>,
  maxInFlight: count,
});

const start: z.ZodType<Start> = z.object({
  type: z.literal("start"),
  suite: text,
  seed: count,
  cases: count,
  implementation: hello,
  command: texts.exactOptional(),
});

const caseResult: z.ZodType<CaseResult> = z
  .object({
    type: z.literal("case"),
    id: text,
    title: text,
    origin,
    method,
    outcome: oneOf(OUTCOMES, "an outcome"),
    shows: requirements,
    breaks: someRequirements.exactOptional(),
    at: text.exactOptional(),
    edge: oneOf(["exact", "neighbour"], "exact or neighbour").exactOptional(),
    neighbour: requirement.exactOptional(),
    rounded: z.literal(true, { error: "true" }).exactOptional(),
    reason: text.exactOptional(),
  })
  .refine(({ outcome, breaks }) => (outcome === "failed") === (breaks !== undefined), {
    path: ["breaks"],
    error: "what a failed case breaks, and of no other case",
  });

const difference = z.object({
  at: text,
  expected: text,
  actual: text,
  requirements: someRequirements,
});

const finding: z.ZodType<Finding> = z.object({
  type: z.literal("finding"),
  requirements: someRequirements,
  case: z.object({ id: text, title: text, origin }, { error: "an object" }),
  method,
  params: anObject,
  differences: z.array(difference, { error: "a list of differences" }),
  // JSON drops a member that is undefined: an absent answer is one
  expected: z.unknown().default(undefined),
  actual: z.unknown().default(undefined),
  failures: count,
  broke: text.exactOptional(),
  reading: z
    .object({
      point: oneOf(OPEN_POINT_IDS as [(typeof OPEN_POINT_IDS)[number]], "an open point"),
      declared: text,
      shown: text.exactOptional(),
    })
    .exactOptional(),
});

const end: z.ZodType<End> = z.object({
  type: z.literal("end"),
  restarts: count,
  requests: count,
  incidents: texts,
  transcript: z.array(
    z.object({ direction: oneOf(["sent", "received"], "sent or received"), text }),
    { error: "a list of lines" },
  ),
  readings: z
    .array(
      z.object({
        point: oneOf(OPEN_POINT_IDS as [(typeof OPEN_POINT_IDS)[number]], "an open point"),
        declared: text,
        shown: texts,
        witnesses: count,
      }),
      { error: "a list of readings" },
    )
    .exactOptional(),
  leanings: z
    .array(
      z.object({
        method,
        edges: count,
        neighbours: count,
        requirement,
        ties: count,
        turned: count,
      }),
      {
        error: "a list of methods",
      },
    )
    .exactOptional(),
  rightPlaces: count.exactOptional(),
  behavesLike: z
    .array(z.object({ faults: texts, requirement, like: text }), { error: "a list of faults" })
    .exactOptional(),
});

const BY_TYPE: Readonly<Record<string, z.ZodType<Result>>> = {
  start,
  case: caseResult,
  finding,
  end,
};

/** A line of a recorded run. Members that are not known are let pass, and dropped. */
export const resultSchema: z.ZodType<Result> = z.unknown().transform((value, context) => {
  const type: unknown = (value as { type?: unknown } | null | undefined)?.type;
  const schema =
    typeof type === "string" && Object.hasOwn(BY_TYPE, type) ? BY_TYPE[type] : undefined;
  const read = schema?.safeParse(value);
  if (read?.success === true) return read.data;
  for (const { path, message } of read?.error.issues ?? [
    { path: ["type"], message: "start, case, finding or end" },
  ]) {
    context.issues.push({ code: "custom", path, message, input: value });
  }
  return z.NEVER;
});
