import { describe, expect, it } from "vitest";
import type { Case } from "../../../src/cases/case.js";
import {
  generatedCase,
  generatedCases,
  shrunk,
  type GeneratedId,
} from "../../../src/cases/generate/generated.js";
import type { QuoteParams } from "../../../src/cases/generate/positions.js";
import { DEFAULT_READINGS } from "../../../src/requirements/open-points.js";
import { METHODS } from "../../../src/wire/methods.js";

const READINGS = DEFAULT_READINGS;
const of = (path: string): GeneratedId => ({ method: "quote", seed: 7, path });
const shelf = ({ params }: Case) => (params as QuoteParams).a;
const hasShelf = (least: number) => (each: Case) => Promise.resolve(shelf(each) >= least);

describe("generated cases", () => {
  it.each(METHODS)(
    "generated cases: %s of a seed, each under its place, are made again",
    (method) => {
      const cases = generatedCases(method, READINGS, { seed: 7, count: 5 });
      expect(cases).toHaveLength(5);
      for (const [place, each] of cases.entries()) {
        const path = String(place);
        expect(each).toMatchObject({ id: `${method}@7:${path}`, method, origin: "generated" });
        expect(each.title).toBe(`a generated ${method} request`);
        expect(generatedCase({ method, seed: 7, path }, READINGS)).toEqual(each);
      }
      expect(new Set(cases.map(({ params }) => JSON.stringify(params))).size).toBeGreaterThan(3);
      expect(generatedCases(method, READINGS, { seed: 8, count: 5 })).not.toEqual(cases);
    },
  );
});

describe("smaller cases", () => {
  const cases = generatedCases("quote", READINGS, { seed: 7, count: 40 });
  const [large, place] = cases
    .map((each, at): [Case, number] => [each, at])
    .sort(([one], [other]) => shelf(other) - shelf(one))[0] ?? [expect.fail("no case"), 0];

  it("shrinking: the smallest that fails is found, and its id makes it again", async () => {
    expect(shelf(large)).toBeGreaterThan(4);
    const small = await shrunk(of(String(place)), READINGS, hasShelf(3), 1000);
    expect(shelf(small)).toBe(3);
    const path = small.id.replace("quote@7:", "");
    expect(path).toMatch(new RegExp(`^${place}:`));
    expect(generatedCase(of(path), READINGS)).toEqual(small);
  });

  it("shrinking: where nothing smaller fails, or nothing fails at all, the case stays", async () => {
    const isIt = (each: Case) =>
      Promise.resolve(JSON.stringify(each.params) === JSON.stringify(large.params));
    expect(await shrunk(of(String(place)), READINGS, isIt, 1000)).toMatchObject({
      params: large.params,
    });
    const never = () => Promise.resolve(false);
    expect(await shrunk(of(String(place)), READINGS, never, 1000)).toEqual(large);
  });

  it.each([0, 1, 2, 6])("shrinking: no more than %i attempts are made", async (attempts) => {
    let made = 0;
    const small = await shrunk(
      of(String(place)),
      READINGS,
      (each) => {
        made += 1;
        return hasShelf(1)(each);
      },
      attempts,
    );
    expect(made).toBe(attempts);
    if (attempts === 0) expect(small).toEqual(large);
  });
});
