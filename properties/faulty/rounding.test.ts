import { describe, expect, it } from "vitest";
import type { Implementation } from "../../src/adapter/implementation.js";
import { FIXED_CASES } from "../../src/cases/fixed/index.js";
import { check } from "../../src/conformance/check.js";
import type { Result } from "../../src/conformance/result.js";
import { likenessLines } from "../../src/report/likeness-lines.js";
import { recording } from "../../src/report/recording.js";
import { DEFAULT_READINGS } from "../../src/requirements/open-points.js";
import { rough } from "../laws/manners.js";

/** Of the fixed cases, since nothing is made of them that is smaller: every second. */
const ASKED = FIXED_CASES.filter((_, place) => place % 2 === 0);

/** What a run comes to, and what it looks like. */
async function seen(implementation: Implementation) {
  const plan = { suite: "", seed: 42, cases: 0 };
  const results: Result[] = [];
  for await (const result of check(implementation, ASKED, plan)) results.push(result);
  const run = recording(results);
  return { standing: run.standing, places: run.end.rightPlaces, told: likenessLines(run).join() };
}

/** An implementation whose answers to one method are changed. */
const changed = (
  implementation: Implementation,
  method: string,
  change: (text: string) => string,
): Implementation => ({
  hello: implementation.hello,
  get dealings() {
    return implementation.dealings;
  },
  close: () => implementation.close(),
  async ask(asked, params) {
    const answer = await implementation.ask(asked, params);
    if (asked !== method || answer.kind !== "result") return answer;
    const result: unknown = JSON.parse(change(JSON.stringify(answer.result)));
    return { ...answer, result };
  },
});

const by = DEFAULT_READINGS;

describe("rounding", () => {
  it("9 digits do not conform, and the report says that it looks like rounding", async () => {
    const { standing, places, told } = await seen(rough(9, by));
    expect(standing).toBe("violates");
    expect(places).toBeGreaterThanOrEqual(6);
    expect(places).toBeLessThanOrEqual(8);
    expect(told).toMatch(
      /within 1e-[678]: this looks like rounding to [789] or (8|9|10) digits, not/,
    );
  });
  it("28 digits declared exact look like rounding, too", async () => {
    const { standing, places, told } = await seen(rough(28, by, "exact"));
    expect(standing).toBe("violates");
    expect(places).toBe(15);
    expect(told).toContain("the protocol asks for exact numbers, as it declares");
  });
  it("28 digits conform, and nothing is said", async () => {
    expect(await seen(rough(28, by))).toEqual({
      standing: "conforms",
      places: undefined,
      told: "",
    });
  });
  it("a wrong formula beside 9 digits does not look like rounding", async () => {
    const wrong = changed(rough(9, by), "initialize_dealer", (text) =>
      text.replace(/"I":"0/, '"I":"1'),
    );
    expect(await seen(wrong)).toMatchObject({ standing: "violates", places: undefined, told: "" });
  });
  it("a wrong answer that is no number does not look like rounding", async () => {
    const wrong = changed(rough(28, by), "quote", (text) =>
      text.replace('"can_sell":true', '"can_sell":false'),
    );
    expect(await seen(wrong)).toMatchObject({ standing: "violates", places: undefined, told: "" });
  });
});
