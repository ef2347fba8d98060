import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { objections, unconfirmed } from "../../golden/generate.js";
import { changes, files, FOLDER, indexText, ledger, stored } from "../../golden/store.js";
import { schemaText } from "../../golden/schema.js";
import { composed, hashOf } from "../../golden/compose.js";
import { FIXED_CASES } from "../../src/cases/fixed/index.js";
import { METHODS } from "../../src/wire/methods.js";
import { ALL } from "./all.js";

const all = ALL;
const texts = files(all);
const onDisk = (path: string) => readFileSync(path, "utf8");
const json = (path: string): unknown => JSON.parse(onDisk(path));

describe("golden vectors", () => {
  it("golden: every file is of the schema", () => {
    const schema = json("golden/schema.json") as object;
    expect(schema).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema" });
    const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema);
    for (const name of texts.keys()) {
      expect([name, validate(json(`${FOLDER}/${name}`)), validate.errors]).toEqual([
        name,
        true,
        null,
      ]);
    }
    const [first] = stored();
    const sale = stored().find(({ group, method }) => group === "trade" && method === "sell");
    if (first === undefined || sale === undefined) throw new Error("no vectors");
    expect(validate({ ...first, format: 2 })).toBe(false);
    expect(validate({ ...first, cases: [{ ...first.cases[0], for: undefined }] })).toBe(false);
    const whole = JSON.stringify(sale);
    for (const [from, to] of [
      ['"route":"interior"', '"route":"inside"'],
      ['"route":"interior"', '"route":"interior","prefer":"sell"'],
      ['"maturity":', '"due":'],
      ['"price":"0.97"', '"price":0.97'],
      ['"price":"0.97"', '"price":"9.7e-1"'],
      ['"Nmax":3', '"Nmax":"3"'],
      ['"trader":"A1"}', '"trader":"A1","bucket":"short"}'],
    ] as const) {
      expect(whole).toContain(from);
      expect([to, validate(JSON.parse(whole.replace(from, to)))]).toEqual([to, false]);
    }
  });

  it("golden: files, index and schema are what the tool writes", () => {
    for (const [name, text] of texts)
      expect([name, onDisk(`${FOLDER}/${name}`)]).toEqual([name, text]);
    expect(onDisk("golden/index.json")).toBe(indexText(texts));
    expect(onDisk("golden/schema.json")).toBe(schemaText());
  });

  it("golden: ids are used once, and stand for what they have always stood for", () => {
    const ids = all.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(objections(all)).toEqual([]);
    const known = Object.entries(ledger()).filter(([, hash]) => hash !== "retired");
    expect(new Map(known)).toEqual(new Map(all.map((each) => [each.id, hashOf(each)])));
  });

  it("golden: a changed answer, a vanished id and one used again are objected to", () => {
    const [first, ...rest] = all;
    if (first === undefined) throw new Error("no vectors");
    const other = composed(first, { ...first, params: { ...first.params, unknown: 1 } });
    expect(objections([other, ...rest])).toEqual([expect.stringContaining(first.id)]);
    expect(objections(rest)).toEqual([expect.stringContaining("retired")]);
    expect(objections([...all, first])).toEqual(["two vectors share an id"]);
  });

  it("golden: a change in the ledger says why", () => {
    for (const { id } of changes()) expect(Object.keys(ledger())).toContain(id);
  });

  it("golden: hold every fixed case, every method and every class", () => {
    const ids = new Set(all.map(({ id }) => id));
    expect(FIXED_CASES.filter(({ id }) => !ids.has(id))).toEqual([]);
    expect(new Set(all.map(({ method }) => method))).toEqual(new Set(METHODS));
    const classes = new Set(all.map((each) => each.class));
    expect(classes).toEqual(new Set(["valid", "refused", "knife-edge", "reading"]));
  });

  it("golden: what a second implementation derives in exact fractions", () => {
    expect(unconfirmed(FOLDER)).toEqual([]);
  });

  it("golden: numbers that no finite decimal writes are given to 28 digits, half-even", () => {
    const decimals = new Map(all.flatMap((each) => Object.entries(each.decimals ?? {})));
    expect(decimals.get("31/30")).toBe(`1.${"0".padEnd(1)}${"3".repeat(26)}`);
    expect(decimals.get("1/6")).toBe(`0.1${"6".repeat(26)}7`);
    expect(decimals.get("2/3")).toBe(`0.${"6".repeat(27)}7`);
  });
});
