import type { Parsed } from "../errors.js";
import { DEFAULT_DIGITS, DEFAULT_RING, DEFAULT_RUN } from "./defaults.js";
import { issueOf, refused, told, type Fault } from "./fault.js";
import { correctMisprints } from "./misprints.js";
import { defaultTraders } from "./run-rules.js";
import { runSchema, type RunDocument } from "./run-schema.js";
import type { RunSetup } from "./run-setup.js";
import { schemaFaults } from "./schema-faults.js";
import { isMapping, offsetAt, sourceTree, type SourceTree } from "./source-tree.js";

/** A mapping over its defaults, at every depth; anything else as it is. */
function withDefaults(value: unknown, defaults: Readonly<Record<string, unknown>>): unknown {
  if (!isMapping(value)) return value;
  const given = Object.entries(value).map(([key, each]) => {
    const preset = Object.hasOwn(defaults, key) ? defaults[key] : undefined;
    return [key, isMapping(preset) ? withDefaults(each, preset) : each];
  });
  return Object.fromEntries([...Object.entries(defaults), ...given]) as unknown;
}

function runSetup(document: RunDocument): RunSetup {
  const { ring, readings, arithmetic, digits, periods, state, ...config } = document;
  const { n_traders_min, traders, tickets_each, maturities, cash } = ring;
  return {
    config: { ...config, ring: { n_traders_min } },
    readings,
    arithmetic:
      arithmetic === "exact"
        ? { kind: "exact" }
        : { kind: "decimal", digits: digits ?? DEFAULT_DIGITS },
    periods,
    ring:
      state === undefined
        ? {
            traders: traders ?? defaultTraders(n_traders_min),
            ticketsEach: tickets_each ?? DEFAULT_RING.ticketsEach,
            maturities: maturities ?? DEFAULT_RING.maturities,
            cash: cash ?? DEFAULT_RING.cash,
          }
        : { state },
  };
}

/** Where in the text a fault stands, as a reader counts: line and column from 1. */
function placeOf({ lines }: SourceTree, file: string | undefined): (fault: Fault) => string {
  return ({ offset }) => {
    if (offset === undefined) return file === undefined ? "" : ` in ${file}`;
    const { line, col } = lines.linePos(offset);
    return file === undefined ? ` at line ${line}, column ${col}` : ` at ${file}:${line}:${col}`;
  };
}

const AT_END = Number.MAX_SAFE_INTEGER;

/** Faults with their offsets, in the order of the text; those of no place in it come last. */
const inOrder = (faults: readonly Fault[], source: SourceTree): readonly Fault[] =>
  faults
    .map((fault) => ({ ...fault, offset: fault.offset ?? offsetAt(source, fault.path) }))
    .sort((left, right) => (left.offset ?? AT_END) - (right.offset ?? AT_END));

function* everyFault(...sources: readonly Iterable<Fault>[]): Generator<Fault> {
  for (const faults of sources) yield* faults;
}

/**
 * A run file: YAML, or JSON, which is YAML too. Keys that it leaves out mean their defaults; numbers
 * stay the text they were written in; everything that is wrong is told at once.
 *
 * @param source - the text; see `TEXT_LIMITS` for how much of it is read
 * @param options - the file's name, for the issues
 * @returns the run, with a warning for each misprint of the printed stub that was put right
 * @remarks config/stub, config/defaults
 */
export function parseConfig(
  source: string,
  { file }: { readonly file?: string } = {},
): Parsed<RunSetup> {
  const read = sourceTree(source);
  const place = placeOf(read, file);
  const { warnings, faults } = correctMisprints(read);
  const document = withDefaults(read.tree ?? {}, DEFAULT_RUN);
  const { success, data, error } = runSchema.safeParse(document);
  const found = told(everyFault(read.faults, faults, success ? [] : schemaFaults(error, document)));
  if (!success || found.length > 0) return refused(inOrder(found, read), place);
  const issues = inOrder(warnings, read).map((warning) => issueOf(warning, place(warning)));
  return { ok: true, value: runSetup(data), warnings: issues };
}
