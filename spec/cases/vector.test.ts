import { describe, expect, it } from "vitest";
import { caseOfVector, readingsUnder, vectorFile, type Vector } from "../../src/cases/vector.js";
import { DEFAULT_READINGS } from "../../src/requirements/open-points.js";
import { REQUIREMENT_IDS } from "../../src/requirements/statements.js";

const RESULT = { result: { ask: "1.03" } };
const vector: Vector = {
  id: "example/04-quote.b_1",
  title: "two tickets",
  requirements: ["kernel/capacity", "kernel/clip"],
  class: "valid",
  for: "an Example",
  provenance: { kind: "example", of: "Example 4" },
  derivation: "by hand",
  params: { a: 2 },
  answers: [
    { under: {}, exact: RESULT, neighbours: [RESULT, RESULT] },
    { under: { "price-basis": "face", "pin-flag": "clipped" }, exact: { error: { code: 1 } } },
  ],
  decimals: { "1/3": "0.3333333333333333333333333333" },
};
const file = {
  $schema: "../schema.json",
  format: 1,
  specification: `sha256:${"0af9".repeat(16)}`,
  generator: "1.0.0",
  group: "kernel",
  method: "quote",
  cases: [vector, { ...vector, id: "q" }],
};
const of = (change: object) => ({ ...file, cases: [vector, { ...vector, ...change }] });
const answering = (change: object) => of({ answers: [{ ...vector.answers[0], ...change }] });
const without = (of: object, key: string) =>
  Object.fromEntries(Object.entries(of).filter(([each]) => each !== key));

/** Where a file is not of the form. */
const wrong = (document: unknown) =>
  vectorFile.safeParse(document).error?.issues.map(({ path }) => path.join("/")) ?? [];

describe("the form of a file of vectors", () => {
  it("vectors: what is of the form is read as it is", () => {
    expect(vectorFile.parse(file)).toEqual(file);
  });

  it.each(["example", "witness", "ruling", "refusal", "generated", "mutant", "deviation"])(
    "vectors: one may come from a(n) %s",
    (kind) => {
      expect(wrong(of({ provenance: { kind, of: "it" } }))).toEqual([]);
    },
  );

  it("vectors: a group is the first word of a requirement's id", () => {
    const groups = REQUIREMENT_IDS.map((id) => id.split("/")[0]);
    for (const group of groups) expect(wrong({ ...file, group })).toEqual([]);
    expect(wrong({ ...file, group: "kernel/capacity" })).toEqual(["group"]);
  });

  it.each([-32602, 1])("vectors: error %i refuses", (code) => {
    const data = { not_in_set: "buy" };
    expect(wrong(answering({ exact: { error: { code } } }))).toEqual([]);
    expect(vectorFile.parse(answering({ exact: { error: { code, data } } }))).toMatchObject({
      cases: [{}, { answers: [{ exact: { error: { code, data } } }] }],
    });
  });

  it.each([
    ["another schema", { ...file, $schema: "" }, "$schema"],
    ["another format", { ...file, format: 2 }, "format"],
    ["a digest that is too short", { ...file, specification: "sha256:0" }, "specification"],
    [
      "something before a digest",
      { ...file, specification: `x${file.specification}` },
      "specification",
    ],
    [
      "something after a digest",
      { ...file, specification: `${file.specification}0` },
      "specification",
    ],
    ["no generator", { ...file, generator: "" }, "generator"],
    ["an unknown method", { ...file, method: "hello" }, "method"],
    ["no cases", { ...file, cases: [] }, "cases"],
    ["an unknown key", { ...file, more: 1 }, ""],
    ["an id in capitals", of({ id: "Example/1" }), "cases/1/id"],
    ["an id with a blank", of({ id: "example 1" }), "cases/1/id"],
    ["no title", of({ title: "" }), "cases/1/title"],
    ["no requirements", of({ requirements: [] }), "cases/1/requirements"],
    ["an unknown requirement", of({ requirements: ["kernel"] }), "cases/1/requirements/0"],
    ["an unknown class", of({ class: "invalid" }), "cases/1/class"],
    ["an unknown origin", of({ provenance: { kind: "x", of: "it" } }), "cases/1/provenance/kind"],
    ["an origin of nothing", of({ provenance: { kind: "ruling" } }), "cases/1/provenance/of"],
    [
      "more of an origin",
      of({ provenance: { kind: "ruling", of: "it", more: 1 } }),
      "cases/1/provenance",
    ],
    ["no answers", of({ answers: [] }), "cases/1/answers"],
    ["an unknown key of a vector", of({ more: 1 }), "cases/1"],
    ["an unknown open point", answering({ under: { more: "x" } }), "cases/1/answers/0/under"],
    [
      "an unknown reading",
      answering({ under: { "price-basis": "x" } }),
      "cases/1/answers/0/under/price-basis",
    ],
    ["another error", answering({ exact: { error: { code: 2 } } }), "cases/1/answers/0/exact"],
    [
      "an error with more to it",
      answering({ exact: { error: { code: 1, message: "no" } } }),
      "cases/1/answers/0/exact/error",
    ],
    [
      "a result beside an error",
      answering({ exact: { ...RESULT, error: { code: 1 } } }),
      "cases/1/answers/0/exact",
    ],
    ["no outcome", answering({ exact: {} }), "cases/1/answers/0/exact"],
    ["a neighbour that is none", answering({ neighbours: [{}] }), "cases/1/answers/0/neighbours/0"],
    ["an unknown key of an answer", answering({ more: 1 }), "cases/1/answers/0"],
  ])("vectors: %s is told by where it is", (_, document, at) => {
    expect(wrong(document)).toEqual([at]);
  });

  it.each(Object.keys(file))("vectors: a file without %s is none", (key) => {
    expect(wrong(without(file, key))).toEqual([key]);
  });
  it.each(Object.keys(without(vector, "decimals")))("vectors: one without %s is none", (key) => {
    expect(wrong({ ...file, cases: [without(vector, key)] })).toEqual([`cases/0/${key}`]);
  });
  it.each(["under", "exact"])("vectors: an answer without %s is none", (key) => {
    const answers = [without(vector.answers[0] ?? {}, key)];
    expect(wrong(of({ answers }))).toEqual([`cases/1/answers/0/${key}`]);
  });
});

describe("a vector as a case", () => {
  const { id, title, params } = vector;
  const asked = { id, title, method: "quote", params };
  const caseOf = (change: Partial<Vector>) => caseOfVector("quote", { ...vector, ...change });

  it.each(["example", "witness", "ruling", "refusal"] as const)(
    "vectors: a fixed case's, of a(n) %s, is of that origin",
    (kind) => {
      expect(caseOf({ provenance: { kind, of: "it" } })).toStrictEqual({ ...asked, origin: kind });
    },
  );
  it.each(["generated", "mutant", "deviation"])(
    "vectors: of a(n) %s, it is a generated case",
    (kind) => {
      expect(caseOf({ provenance: { kind, of: "it" } })).toStrictEqual({
        ...asked,
        origin: "generated",
      });
    },
  );
  it("vectors: one that is refused breaks what it is a refusal of", () => {
    expect(caseOf({ class: "refused", provenance: { kind: "refusal", of: "it" } })).toStrictEqual({
      ...asked,
      origin: "refusal",
      refusalOf: ["kernel/capacity", "kernel/clip"],
    });
  });
  it("vectors: a generated one that is refused is a refusal of nothing by itself", () => {
    expect(caseOf({ class: "refused", provenance: { kind: "mutant", of: "it" } })).toStrictEqual({
      ...asked,
      origin: "generated",
    });
  });
  it("vectors: a witness is one of its open point", () => {
    expect(caseOf({ provenance: { kind: "witness", of: "pin-flag" } })).toStrictEqual({
      ...asked,
      origin: "witness",
      witnessOf: "pin-flag",
    });
    expect(caseOf({ provenance: { kind: "ruling", of: "pin-flag" } })).toStrictEqual({
      ...asked,
      origin: "ruling",
    });
  });
  it("vectors: readings that an answer does not name are the defaults", () => {
    const [first, other] = vector.answers.map(readingsUnder);
    expect(first).toEqual(DEFAULT_READINGS);
    expect(other).toEqual({ ...DEFAULT_READINGS, "price-basis": "face", "pin-flag": "clipped" });
  });
});
