import { z } from "zod";
import { TOLD_FAULTS } from "./fault.js";

/** One part by its schema; its faults are put under its key. Once enough are told, none is looked for. */
function part<T>(
  schema: z.ZodType<T>,
  value: unknown,
  key: PropertyKey,
  { issues }: z.core.$RefinementCtx,
): T | undefined {
  if (issues.length > TOLD_FAULTS) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const path = [key, ...issue.path];
    issues.push({ ...issue, input: value, path, continue: true } as z.core.$ZodRawIssue);
  }
  return undefined;
}

/** A value whose parts mean nothing by themselves: whatever is wrong in it is one fault of the whole. */
export const whole = <T>(schema: z.ZodType<T>, expected: string): z.ZodType<T> =>
  z.unknown().transform((value, context) => {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    const code = value === undefined ? "missing" : "value";
    context.addIssue({ code: "custom", message: expected, params: { code } });
    return z.NEVER;
  });

/**
 * A list, element by element. Zod's own list hands all issues on as arguments of one call, which a
 * long list of faulty elements overflows. A faulty element leaves undefined, to rules that look on.
 */
export const eachElement = <T>(element: z.ZodType<T>, expected: string): z.ZodType<readonly T[]> =>
  z
    .array(z.unknown(), { error: expected })
    .transform((elements, context) =>
      elements.map((each, index) => part(element, each, index, context) as T),
    );

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A mapping from any keys, `__proto__` among them, value by value. See `eachElement`. */
export const eachEntry = <T>(
  entry: z.ZodType<T>,
  expected: string,
): z.ZodType<Readonly<Record<string, T>>> =>
  z
    .custom<object>(isObject, { error: expected })
    .transform((entries, context) =>
      Object.fromEntries(
        Object.entries(entries).map(([key, value]: [string, unknown]) => [
          key,
          part(entry, value, key, context) as T,
        ]),
      ),
    );
