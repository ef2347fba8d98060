import { isAlias, isMap, isScalar, type LineCounter, type ParsedNode, type YAMLMap } from "yaml";
import { Defect } from "../errors.js";
import { clipped, type Fault } from "./fault.js";
import { sourceDocument } from "./source-document.js";

/** Stands where a fault has been reported already; nothing more is to be said of it. */
export const REPORTED = Symbol("reported");

/** A mapping of the text; it has no prototype, so that every key is only a key. */
export interface Mapping {
  [key: string]: Tree;
}

/** A text's values. Numbers are the text they were written in. */
export type Tree = string | boolean | null | typeof REPORTED | Tree[] | Mapping;

export const isMapping = (value: unknown): value is Mapping =>
  typeof value === "object" && value !== null && !Array.isArray(value);

type Path = readonly PropertyKey[];

/** Where in a text keys or elements begin. */
type Places = Map<PropertyKey, number | undefined>;

/** The places in each mapping and list. */
export type Offsets = Map<unknown, Places>;

/** A text, read. */
export interface SourceTree {
  /** Undefined where the text is not well-formed. */
  readonly tree: Tree | undefined;
  readonly offsets: Offsets;
  readonly lines: LineCounter;
  readonly faults: readonly Fault[];
}

const CONSTANTS: ReadonlyMap<string, boolean | null> = new Map([
  ...["true", "True", "TRUE"].map((text) => [text, true] as const),
  ...["false", "False", "FALSE"].map((text) => [text, false] as const),
  ...["null", "Null", "NULL", "~", ""].map((text) => [text, null] as const),
]);

/** Turns YAML's nodes into values, and refuses what of YAML a configuration has no use for. */
class Reader {
  readonly offsets: Offsets = new Map();
  readonly faults: Fault[] = [];

  read(node: ParsedNode | null, path: Path): Tree {
    if (node === null) return null;
    this.#refuseSharing(node, path);
    if (isAlias(node)) return REPORTED;
    if (isScalar(node)) {
      const text = String(node.value);
      const constant = node.type === "PLAIN" ? CONSTANTS.get(text) : undefined;
      return constant === undefined ? text : constant;
    }
    return isMap(node) ? this.#mapping(node, path) : this.#list(node.items, path);
  }

  #list(items: readonly ParsedNode[], path: Path): Tree[] {
    const list = items.map((item, index) => this.read(item, [...path, index]));
    this.offsets.set(list, new Map(items.map(({ range }, index) => [index, range[0]])));
    return list;
  }

  #mapping(node: YAMLMap.Parsed, path: Path): Mapping {
    const mapping = Object.create(null) as Mapping;
    const offsets = new Map<PropertyKey, number>();
    for (const { key, value } of node.items) {
      const [offset] = key.range;
      this.#refuseSharing(key, path);
      const name = isScalar(key) ? String(key.value) : undefined;
      if (name === undefined) this.#refuse("key", path, offset, "a text as key", "another value");
      else if (offsets.has(name))
        this.#refuse("duplicate-key", [...path, name], offset, "each key once", `${name} again`);
      else {
        offsets.set(name, offset);
        mapping[name] = this.read(value, [...path, name]);
      }
    }
    this.offsets.set(mapping, offsets);
    return mapping;
  }

  #refuseSharing(node: ParsedNode, path: Path): void {
    const name = isAlias(node) ? `*${node.source}` : node.anchor && `&${node.anchor}`;
    if (name) this.#refuse("alias", path, node.range[0], "no anchors and no aliases", name);
  }

  #refuse(code: string, path: Path, offset: number, expected: string, found: string): void {
    this.faults.push({ code, path, offset, expected, found: clipped(found) });
  }
}

/** Reads a text into values, as far as it is well-formed; never expands an alias. */
export function sourceTree(source: string): SourceTree {
  const { root, lines, faults } = sourceDocument(source);
  if (faults.length > 0) return { tree: undefined, offsets: new Map(), lines, faults };
  const reader = new Reader();
  const tree = reader.read(root, []);
  return { tree, offsets: reader.offsets, lines, faults: reader.faults };
}

/** Where in the text a mapping's keys begin. */
export function placesIn({ offsets }: SourceTree, mapping: Mapping): Places {
  const places = offsets.get(mapping);
  if (places === undefined) throw new Defect("a mapping of no text");
  return places;
}

/** Where in the text a path leads, or as far along it as the text goes. */
export function offsetAt({ tree, offsets }: SourceTree, path: Path): number | undefined {
  let [at, offset]: [unknown, number | undefined] = [tree, undefined];
  for (const key of path) {
    const places = offsets.get(at);
    if (places === undefined) break;
    offset = places.get(key) ?? offset;
    at = (at as Readonly<Record<PropertyKey, unknown>>)[key];
  }
  return offset;
}
