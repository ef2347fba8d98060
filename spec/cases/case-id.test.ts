import { describe, expect, it } from "vitest";
import { caseById, generatedId } from "../../src/cases/case-id.js";
import { generatedCases } from "../../src/cases/generate/generated.js";
import { DEFAULT_READINGS } from "../../src/requirements/open-points.js";

describe("the id of a case", () => {
  it.each([
    ["quote@42:17", { method: "quote", seed: 42, path: "17" }],
    [
      "quote@2147483647:999999:999999",
      { method: "quote", seed: 2147483647, path: "999999:999999" },
    ],
    ["quote@4:1:0", { method: "quote", seed: 4, path: "1:0" }],
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
    ["a place beyond a million", "quote@42:1000000"],
    ["a smaller case beyond a million", "quote@42:17:1000000"],
    ["a smaller case at no place", "quote@42:17::1"],
    ["a seed of eleven digits", "quote@10000000000:17"],
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
