import { stringify } from "yaml";
import { z } from "zod";
import { refused } from "../config/fault.js";
import { schemaFaults } from "../config/schema-faults.js";
import { sourceTree } from "../config/source-tree.js";
import type { Parsed } from "../errors.js";
import { REQUIREMENT_IDS, type RequirementId } from "../requirements/statements.js";
import { subjectOf, type KnownDeviation } from "./known-deviations.js";

const words = (expected: string) => z.string({ error: expected }).min(1, { error: expected });

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

const said = {
  signature: words("how the divergence shows"),
  reason: words("a reason"),
  owner: words("who looks after it"),
  expires: words("a day such as 2027-03-31").regex(DAY, { error: "a day such as 2027-03-31" }),
};
const ofRequirement = z.strictObject({
  requirement: z.enum(REQUIREMENT_IDS as [RequirementId, ...RequirementId[]], {
    error: "the id of a requirement",
  }),
  ...said,
});
const ofCase = z.strictObject({ case: words("the id of a case"), ...said });

/** An entry is told by its first key: one of a case has `case`, any other is one of a requirement. */
const deviation = z.unknown().transform((value, context): KnownDeviation => {
  const isOfCase = typeof value === "object" && value !== null && "case" in value;
  const read = (isOfCase ? ofCase : ofRequirement).safeParse(value);
  if (read.success) return read.data;
  for (const issue of read.error.issues) context.issues.push({ ...issue, input: value } as never);
  return z.NEVER;
});

const file = z
  .strictObject({ deviations: z.array(deviation, { error: "a list of deviations" }) })
  .refine(({ deviations }) => new Set(deviations.map(subjectOf)).size === deviations.length, {
    error: "each requirement once, and each case",
    path: ["deviations"],
  });

/** Reads a list of known deviations; everything that is wrong with it is told at once. */
export function parseKnown(source: string): Parsed<readonly KnownDeviation[]> {
  const { tree, faults } = sourceTree(source);
  if (faults.length > 0) return refused(faults);
  const document = tree ?? {};
  const read = file.safeParse(document);
  if (!read.success) return refused(schemaFaults(read.error, document));
  return { ok: true, value: read.data.deviations, warnings: [] };
}

/** The list as a file. */
export const knownText = (deviations: readonly KnownDeviation[]): string =>
  stringify({ deviations });
