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
 * A value of one kind, part by part. What is of another kind is undefined to rules that look on; Zod's
 * own kinds would keep them from looking.
 */
const ofKind = <K, T>(
  isOfKind: (value: unknown) => value is K,
  expected: string,
  parts: (value: K, context: z.core.$RefinementCtx) => T,
): z.ZodType<T> =>
  z.unknown().transform((value, context) => {
    if (isOfKind(value)) return parts(value, context);
    context.addIssue({ code: "custom", message: expected });
    return undefined as T;
  });

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * A list, element by element. Zod's own list hands all issues on as arguments of one call, which a
 * long list of faulty elements overflows. A faulty element leaves undefined, to rules that look on.
 */
export const eachElement = <T>(element: z.ZodType<T>, expected: string): z.ZodType<readonly T[]> =>
  ofKind(isList, expected, (elements, context) =>
    elements.map((each, index) => part(element, each, index, context) as T),
  );

/** A mapping from any keys, `__proto__` among them, value by value. See `eachElement`. */
export const eachEntry = <T>(
  entry: z.ZodType<T>,
  expected: string,
): z.ZodType<Readonly<Record<string, T>>> =>
  ofKind(isObject, expected, (entries, context) =>
    Object.fromEntries(
      Object.entries(entries).map(([key, value]: [string, unknown]) => [
        key,
        part(entry, value, key, context) as T,
      ]),
    ),
  );
