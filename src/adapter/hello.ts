import type { Arithmetic } from "../numbers/num.js";
import {
  completeReadings,
  isOpenPoint,
  OPEN_POINTS,
  type Readings,
} from "../requirements/open-points.js";
import { isMethod, METHODS, type Method } from "../wire/methods.js";
import { excerpt } from "./excerpt.js";
import type { Hello } from "./implementation.js";
import { isJsonObject, type JsonObject } from "./json.js";

/** What is wrong with one field of a hello. */
export interface FormFault {
  /** A JSON pointer into the result. */
  readonly field: string;
  readonly expected: string;
  /** At most 200 characters. */
  readonly found: string;
}

export type HelloRead =
  | { readonly ok: true; readonly hello: Hello }
  | { readonly ok: false; readonly faults: readonly [FormFault, ...FormFault[]] };

/** The result of `hello` as an implementation writes it, but for the protocol's version. */
export interface Declaration {
  readonly name: string;
  readonly version: string;
  readonly language?: string;
  readonly arithmetic: Arithmetic;
  readonly ratios?: boolean;
  readonly methods: readonly Method[];
  readonly readings?: Partial<Readings>;
  readonly max_in_flight?: number;
}

interface Form {
  readonly field: keyof Declaration | "protocol";
  readonly expected: string;
  readonly optional?: true;
  readonly holds: (value: unknown) => boolean;
}

const isText = (value: unknown): boolean => typeof value === "string";
const ARITHMETICS: readonly unknown[] = ["exact", "decimal", "float"] satisfies Arithmetic[];

const FORMS: readonly Form[] = [
  { field: "protocol", expected: "1", holds: (value) => value === 1 },
  { field: "name", expected: "a text", holds: isText },
  { field: "version", expected: "a text", holds: isText },
  { field: "language", expected: "a text", optional: true, holds: isText },
  {
    field: "arithmetic",
    expected: '"exact", "decimal" or "float"',
    holds: (value) => ARITHMETICS.includes(value),
  },
  {
    field: "ratios",
    expected: "true or false",
    optional: true,
    holds: (value) => typeof value === "boolean",
  },
  {
    field: "methods",
    expected: "a list of texts",
    holds: (value) => Array.isArray(value) && value.every(isText),
  },
  { field: "readings", expected: "an object", optional: true, holds: isJsonObject },
  {
    field: "max_in_flight",
    expected: "a whole number of at least 1",
    optional: true,
    holds: (value) => Number.isSafeInteger(value) && (value as number) >= 1,
  },
];

const shown = (value: unknown): string =>
  value === undefined ? "nothing" : excerpt(JSON.stringify(value));

const formFaults = (result: JsonObject): readonly FormFault[] =>
  FORMS.filter(({ field, optional, holds }) => {
    const isAbsent = !Object.hasOwn(result, field);
    return isAbsent ? optional !== true : !holds(result[field]);
  }).map(({ field, expected }) => ({
    field: `/${field}`,
    expected,
    found: shown(Object.hasOwn(result, field) ? result[field] : undefined),
  }));

const pointer = (key: string): string => key.replaceAll("~", "~0").replaceAll("/", "~1");

/** Readings that the open points do not know. */
const readingFaults = (declared: JsonObject): readonly FormFault[] =>
  Object.entries(declared).flatMap(([point, reading]) => {
    const field = excerpt(`/readings/${pointer(point)}`);
    if (!isOpenPoint(point))
      return [{ field, expected: "an open point of the specification", found: shown(point) }];
    const known: readonly unknown[] = OPEN_POINTS[point];
    return known.includes(reading)
      ? []
      : [{ field, expected: `one of ${known.join(", ")}`, found: shown(reading) }];
  });

/** A result without form faults and with known readings only. */
function helloOf(result: JsonObject, maxInFlight: number): Hello {
  const { name, version, language, arithmetic, ratios, methods, readings, max_in_flight } =
    result as unknown as Declaration & { readonly methods: readonly string[] };
  const declaredReadings = readings ?? {};
  return {
    protocol: 1,
    name,
    version,
    ...(language === undefined ? {} : { language }),
    arithmetic,
    ratios: ratios ?? false,
    methods: METHODS.filter((method) => methods.includes(method)),
    unknownMethods: [...new Set<string>(methods)].filter((name) => !isMethod(name)),
    readings: completeReadings(declaredReadings),
    declaredReadings,
    maxInFlight: Math.min(max_in_flight ?? 1, maxInFlight),
  };
}

/**
 * The result of `hello`, or every field that is not what the protocol asks for. Names of unknown
 * methods are kept apart and no fault; unknown fields are ignored.
 *
 * @param maxInFlight - the most requests in flight, whatever the adapter allows
 */
export function readHello(result: unknown, maxInFlight: number): HelloRead {
  if (!isJsonObject(result))
    return { ok: false, faults: [{ field: "", expected: "an object", found: shown(result) }] };
  const { readings } = result;
  const [fault, ...others] = [
    ...formFaults(result),
    ...(isJsonObject(readings) ? readingFaults(readings) : []),
  ];
  return fault === undefined
    ? { ok: true, hello: helloOf(result, maxInFlight) }
    : { ok: false, faults: [fault, ...others] };
}
