import { readFileSync } from "node:fs";
import { z } from "zod";
import { REQUIREMENT_IDS } from "../../src/requirements/statements.js";

const SAMPLE = "adapters/python";

const requirement = z.enum(REQUIREMENT_IDS);
const fault = z.strictObject({
  /** `area/what-is-wrong`. */
  name: z.string().regex(/^\w+\/[\w-]+$/),
  /** What it breaks. */
  requirement,
  /** What it may rightly be named first for. */
  also: z.array(requirement).optional(),
  file: z.enum(["dealer.py", "documents.py", "kernel.py", "period.py", "settlement.py"]),
  /** The text that is replaced; it occurs once in the file. */
  line: z.string().min(1),
  becomes: z.string().min(1),
  /** What an implementation with the fault does. */
  like: z.string().min(1),
});

/** One thing that the Python sample gets wrong on purpose. */
export type Fault = z.infer<typeof fault>;

/** Every single fault that `check` must find. */
export const FAULTS: readonly Fault[] = z
  .array(fault)
  .parse(JSON.parse(readFileSync(`${SAMPLE}/faults.json`, "utf8")));

/** A file of the sample as it stands. */
export const sampleText = (file: Fault["file"]): string =>
  readFileSync(`${SAMPLE}/${file}`, "utf8");

/** How the sample is started, with a fault or as it stands; `-S` starts Python sooner. */
export const commandOf = (name?: string): readonly string[] =>
  name === undefined
    ? ["python3", "-S", `${SAMPLE}/dealer.py`]
    : ["python3", "-S", `${SAMPLE}/faulty.py`, name];
