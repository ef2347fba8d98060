import { BUCKETS } from "../terms/bucket.js";
import type { Fault } from "./fault.js";
import { isMapping, placesIn, type Mapping, type SourceTree } from "./source-tree.js";

/** Keys of a bucket as the text extraction damaged them, and what is meant. */
const MEANT = { OO: "O0", "00": "O0", phi0: "phiO" } as const;

/** Moves a value to the key that is meant, in another mapping or the same one. */
class Correction {
  readonly faults: Fault[] = [];
  readonly warnings: Fault[] = [];
  readonly #source: SourceTree;

  constructor(source: SourceTree) {
    this.#source = source;
  }

  move(from: Mapping, wrong: string, to: Mapping, right: string, path: readonly string[]): void {
    const value = from[wrong];
    if (value === undefined) return;
    const at = { path, offset: placesIn(this.#source, from).get(wrong) };
    Reflect.deleteProperty(from, wrong);
    if (to[right] !== undefined) {
      const found = `${right} and its misprint ${wrong}`;
      this.faults.push({ ...at, code: "duplicate-key", expected: `${right} once`, found });
      return;
    }
    to[right] = value;
    placesIn(this.#source, to).set(right, at.offset);
    this.warnings.push({ ...at, code: "misprint", expected: path.join("."), found: wrong });
  }
}

/** The mapping under a key, made where there is none; undefined where there is something else. */
function mappingAt({ offsets }: SourceTree, parent: Mapping, key: string): Mapping | undefined {
  const child = parent[key];
  if (isMapping(child)) return child;
  if (child !== undefined) return undefined;
  const made = Object.create(null) as Mapping;
  offsets.set(made, new Map());
  parent[key] = made;
  return made;
}

/**
 * Puts right, in the tree itself, what the printed stub's extraction damaged.
 *
 * @returns a warning for each, or a fault where the right key stands there too
 * @remarks config/stub: the printed OO, 00, phi0 and the unindented `long:`; O0 and phiO are meant.
 */
export function correctMisprints(source: SourceTree): Pick<Correction, "faults" | "warnings"> {
  const correction = new Correction(source);
  const { tree } = source;
  if (!isMapping(tree)) return correction;
  const buckets = mappingAt(source, tree, "buckets");
  if (buckets === undefined) return correction;
  correction.move(tree, "long", buckets, "long", ["buckets", "long"]);
  for (const bucket of BUCKETS) {
    const stub = buckets[bucket];
    if (!isMapping(stub)) continue;
    for (const [wrong, right] of Object.entries(MEANT))
      correction.move(stub, wrong, stub, right, ["buckets", bucket, right]);
  }
  return correction;
}
