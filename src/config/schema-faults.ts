import type { z } from "zod";
import type { Parsed } from "../errors.js";
import type { RuleFault } from "./config-rules.js";
import { KNOWN_KEYS_SEPARATOR } from "./dialect.js";
import { refused, shown, type Fault } from "./fault.js";
import { nearestWord } from "./nearest-word.js";
import { REPORTED } from "./source-tree.js";

const CODES: Readonly<Partial<Record<z.core.$ZodIssue["code"], string>>> = {
  invalid_type: "type",
  custom: "type",
  invalid_value: "value",
};

type Keyed = Readonly<Record<PropertyKey, unknown>> | null | undefined;

/** What stands at a path, undefined where it leads nowhere. */
const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce((at, key) => (at as Keyed)?.[key], value);

/** An issue, with what a rule says of the fault that it finds. */
interface Told extends z.core.$ZodIssueBase {
  readonly params?: Partial<RuleFault> | undefined;
}

/** Each unknown key by itself, with the known key that it resembles. */
function* unknownKeys({ path, keys, message }: z.core.$ZodIssueUnrecognizedKeys): Generator<Fault> {
  const known = message.split(KNOWN_KEYS_SEPARATOR);
  for (const key of keys) {
    const meant = nearestWord(key, known);
    const expected =
      meant === undefined ? `one of ${known.join(", ")}` : `a known key: did you mean ${meant}?`;
    yield { code: "unknown-key", path: [...path, key], expected, found: shown(key) };
  }
}

/** What a schema found wrong with a value, but for what stands where a fault was reported before. */
export function* schemaFaults({ issues }: z.ZodError, value: unknown): Generator<Fault> {
  for (const issue of issues) {
    if (issue.code === "unrecognized_keys") {
      yield* unknownKeys(issue);
      continue;
    }
    const { path, message: expected } = issue;
    const at = valueAt(value, path);
    if (at === REPORTED) continue;
    const { params: told }: Told = issue;
    const code = at === undefined ? "missing" : (CODES[issue.code] ?? issue.code);
    yield { code: told?.code ?? code, path, expected, found: told?.found ?? shown(at) };
  }
}

/** A value by a schema, or everything that is wrong with it, located by JSON pointers. */
export function parsedBy<T>(schema: z.ZodType<T>, value: unknown): Parsed<T> {
  const result = schema.safeParse(value);
  return result.success
    ? { ok: true, value: result.data, warnings: [] }
    : refused(schemaFaults(result.error, value));
}
