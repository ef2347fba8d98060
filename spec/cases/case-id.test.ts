import { describe, expect, it } from "vitest";
import { caseById, generatedId } from "../../src/cases/case-id.js";
import { generatedCases } from "../../src/cases/generate/generated.js";
import { DEFAULT_READINGS } from "../../src/requirements/open-points.js";

describe("the id of a case", () => {
  it.each([
    ["quote@42:17", { method: "quote", seed: 42, path: "17" }],
    ["run_period@-7:105:0:12", { method: "run_period", seed: -7, path: "105:0:12" }],
  ])("case ids: %s is a method, a seed and a place", (id, parts) => {
    expect(generatedId(id)).toEqual(parts);
  });

  it.each([
    ["an unknown method", "hello@42:17"],
    ["something before it", "a quote@42:17"],
    ["something after it", "quote@42:17:"],
    ["no seed", "quote@:17"],
    ["no place", "quote@42"],
    ["a place below 0", "quote@42:-1"],
    ["a fixed case's", "example/04-buy-1"],
    ["nothing", ""],
  ])("case ids: %s is no generated case's", (_, id) => {
    expect(generatedId(id)).toBeUndefined();
  });

  it("case ids: a fixed case's id stands for that case", () => {
    expect(caseById("example/04-buy-1", DEFAULT_READINGS)).toMatchObject({
      id: "example/04-buy-1",
      method: "buy",
      origin: "example",
    });
  });

  it("case ids: a generated case's id stands for the case at its place of the seed", () => {
    const cases = generatedCases("settle", DEFAULT_READINGS, { seed: 5, count: 4 });
    expect(cases.map(({ id }) => id)).toEqual([0, 1, 2, 3].map((place) => `settle@5:${place}`));
    for (const each of cases) expect(caseById(each.id, DEFAULT_READINGS)).toEqual(each);
  });

  it("case ids: an id that nothing has stands for nothing", () => {
    expect(caseById("example/00-nothing", DEFAULT_READINGS)).toBeUndefined();
    expect(caseById("hello@42:17", DEFAULT_READINGS)).toBeUndefined();
  });
});
