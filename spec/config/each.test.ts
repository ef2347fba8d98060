import { describe, expect, it } from "vitest";
import { z } from "zod";
import { FILE, MESSAGE } from "../../src/config/dialect.js";
import { rule } from "../../src/config/config-rules.js";
import { eachElement, eachEntry, whole } from "../../src/config/each.js";
import { TOLD_FAULTS } from "../../src/config/fault.js";

const list = eachElement(z.string(), "a list");
const mapping = eachEntry(z.string(), "a mapping");
const faults = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ path, message }) => [path.join("/"), message]);

describe("lists and mappings, part by part", () => {
  it("config: of ever so many faulty parts one more than is told is looked at", () => {
    const many = Array.from({ length: 3 * TOLD_FAULTS }, (_, index) => index);
    expect(faults(list, many)).toHaveLength(TOLD_FAULTS + 1);
    expect(faults(mapping, Object.fromEntries(many.entries()))).toHaveLength(TOLD_FAULTS + 1);
  });

  it.each([[null], [undefined], [3], ["text"], [["a"]]])("config: %j is no mapping", (value) => {
    expect(faults(mapping, value)).toEqual([["", "a mapping"]]);
  });

  it("config: a mapping's values keep their keys, a list's their places", () => {
    const entries = JSON.parse('{"a": "1", "__proto__": "2"}') as unknown;
    expect(Object.entries(mapping.parse(entries))).toEqual([
      ["a", "1"],
      ["__proto__", "2"],
    ]);
    expect(list.parse(["1", "2"])).toEqual(["1", "2"]);
    expect(faults(list, ["1", 2])?.map(([path]) => path)).toEqual(["1"]);
  });

  it("config/stub: what is no mapping should be one; what has a key too many should have these", () => {
    const shape = { seed: z.unknown(), name: z.unknown() };
    expect(faults(FILE.object(shape), 3)).toEqual([["", "a mapping"]]);
    expect(faults(FILE.object(shape), { seed: 1, name: 2, sed: 3 })).toEqual([["", "seed name"]]);
    expect(faults(MESSAGE.object(shape), 3)).toEqual([["", "a mapping"]]);
  });

  it.each([
    [
      "a rule",
      7,
      z.unknown().check(rule(z.unknown(), () => [{ code: "range", path: [], expected: "" }])),
    ],
    ["a whole", "x", whole(z.number(), "a number")],
    ["a number", "x", FILE.numeral({ words: "", admits: () => true })],
    ["a whole number", -1, MESSAGE.integer(0)],
  ])(
    "config: what %s finds wrong with %j is to Zod an issue of the schema's own",
    (_, value, schema) => {
      expect(schema.safeParse(value).error?.issues.map(({ code }) => code)).toEqual(["custom"]);
    },
  );
});
