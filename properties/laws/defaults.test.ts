import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_CONFIG } from "../../src/config/defaults.js";
import { setup } from "../../spec/config/reading.js";
import { holds } from "../holds.js";

type Path = readonly string[];
type Leaf = string | number | boolean;

/** What depends on no other key: ranges, shares and the target stand or fall together. */
const TOGETHER = ["tau", "initial_allocation", "dealers"];

/** Every key of a configuration by itself, with a value that it may have. */
function leaves(value: object, path: Path = []): readonly (readonly [Path, Leaf])[] {
  return Object.entries(value)
    .filter(([key]) => !TOGETHER.includes(key))
    .flatMap(([key, each]: [string, unknown]) => {
      const at = [...path, key];
      if (typeof each === "object" && each !== null) return leaves(each, at);
      const other = typeof each === "string" ? "0.25" : typeof each === "number" ? 7 : !each;
      return [[at, other] as const];
    });
}

/** A document with a value put where the path leads. */
function withLeaf(document: object, [key = "", ...rest]: Path, value: Leaf): object {
  const inside = (document as Readonly<Record<string, object | undefined>>)[key] ?? {};
  return { ...document, [key]: rest.length === 0 ? value : withLeaf(inside, rest, value) };
}

describe("configurations", () => {
  it(
    "config/defaults, config/stub: whatever keys are given have their value, all others the default",
    holds(fc.subarray([...leaves(DEFAULT_CONFIG)]), (given) => {
      const put = (document: object) =>
        given.reduce((sofar, [path, value]) => withLeaf(sofar, path, value), document);
      expect(setup(JSON.stringify(put({}))).config).toEqual(put(DEFAULT_CONFIG));
    }),
  );
});
