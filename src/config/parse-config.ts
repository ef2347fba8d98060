import type { Parsed } from "../errors.js";
import { DEFAULT_DIGITS, DEFAULT_RING, DEFAULT_RUN } from "./defaults.js";
import { issueOf, refused, type Fault } from "./fault.js";
import { correctMisprints } from "./misprints.js";
import { defaultTraders } from "./run-rules.js";
import { runSchema, type RunDocument } from "./run-schema.js";
import type { RunSetup } from "./run-setup.js";
import { schemaFaults } from "./schema-faults.js";
import { isMapping, offsetAt, sourceTree, type SourceTree } from "./source-tree.js";

/** A mapping over its defaults, at every depth; anything else as it is. */
function withDefaults(value: unknown, defaults: object): unknown {
  if (!isMapping(value)) return value;
  const completed = Object.entries(defaults).map(([key, preset]: [string, unknown]) => [
    key,
    Object.hasOwn(value, key) && isMapping(preset) ? withDefaults(value[key], preset) : preset,
  ]);
  const isNested = (key: string) =>  
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

/** Where in the text a fault stands, for a reader: a line and a column, both counted from 1. */
function placeOf(source: SourceTree, file: string | undefined): (fault: Fault) => string {
  return (fault) => {
    const offset = fault.offset ?? offsetAt(source, fault.path);
    if (offset === undefined) return file === undefined ? "" : ` in ${file}`;
    const { line, col } = source.lines.linePos(offset);
    return file === undefined ? ` at line ${line}, column ${col}` : ` at ${file}:${line}:${col}`;
  };
}

/**
 * A run file: YAML, or JSON, which is YAML too. Keys it leaves out mean their defaults. Numbers stay
 * the text they were written in. Everything wrong with it is told at once.
 *
 * @param source - the text, at most 4 MiB
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
  const isReadable = read.lines
}
