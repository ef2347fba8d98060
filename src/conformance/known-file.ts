import { stringify } from "yaml";
import { z } from "zod";
import { refused } from "../config/fault.js";
import { schemaFaults } from "../config/schema-faults.js";
import { sourceTree } from "../config/source-tree.js";
import type { Parsed } from "../errors.js";
import { REQUIREMENT_IDS, type RequirementId } from "../requirements/statements.js";
import type { KnownDeviation } from "./known-deviations.js";

const words = (expected: string) => z.string({ error: expected }).min(1, { error: expected });

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

const deviation = z.strictObject({
  requirement: z.enum(REQUIREMENT_IDS as [RequirementId, ...RequirementId[]], {
    error: "the id of a requirement",
  }),
  signature: words("how the divergence shows"),
  reason: words("a reason"),
  owner: words("who looks after it"),
  expires: words("a day such as 2027-03-31").regex(DAY, { error: "a day such as 2027-03-31" }),
});

const file = z
  .strictObject({ deviations: z.array(deviation, { error: "a list of deviations" }) })
  .refine(
    ({ deviations }) =>
      new Set(deviations.map(({ requirement }) => requirement)).size === deviations.length,
    { error: "each requirement once", path: ["deviations"] },
  );

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
