import { describe, expect, it } from "vitest";
import { DEFAULT_CONFIG } from "../../src/index.js";
import { Defect } from "../../src/errors.js";
import { rational } from "../../src/numbers/rational.js";
import { answer } from "../../src/reference/answer.js";
import { DEFAULT_READINGS } from "../../src/requirements/open-points.js";
import { stateDocument } from "../../src/wire/state.js";
import { scenario } from "../examples/scenario.js";

const by = { numbers: rational, readings: DEFAULT_READINGS };
const { ring } = scenario({
  dealers: { short: [1, "1"], mid: [1, "1"] },
  traders: { S1: "0", B1: "9", I: "0" },
  tickets: { T: ["I", "S1", 7], due: ["S1", "I", 1] },
});
const world = { config: DEFAULT_CONFIG, state: stateDocument(ring, rational) };
const kindOf = (method: Parameters<typeof answer>[0], params: object): string =>
  answer(method, { ...world, ...params }, by).kind;

describe("whom the reference takes an order from", () => {
  it.each([
    [{ trader: "S1" }, "result"],
    [{ trader: "nobody" }, "refused"],
    [{ trader: "dealer:mid" }, "refused"],
    [{ trader: "vbt:mid" }, "refused"],
  ])("actors/intermediated: a SELL of %j is a %s", (params, kind) => {
    expect(kindOf("sell", params)).toBe(kind);
  });

  it.each([
    [{ trader: "B1" }, "result"],
    [{ trader: "nobody" }, "refused"],
    [{ trader: "dealer:mid" }, "refused"],
    [{ trader: "vbt:mid" }, "refused"],
    [{ trader: "dealer:mid", bucket: "short" }, "result"],
    [{ trader: "dealer:mid", bucket: "mid" }, "refused"],
    [{ trader: "vbt:mid", bucket: "short" }, "refused"],
    [{ trader: "B1", bucket: "short" }, "refused"],
  ])("actors/intermediated: a BUY of %j is a %s", (params, kind) => {
    expect(kindOf("buy", params)).toBe(kind);
  });

  it.each([
    ["S1", "result"],
    ["nobody", "refused"],
    ["dealer:mid", "refused"],
    ["toString", "refused"],
  ])("flow/uniform: a period in which %s arrives is a %s", (trader, kind) => {
    const before = scenario({
      period: 0,
      traders: { S1: "0", I: "0" },
      tickets: { T: ["I", "S1", 7], due: ["S1", "I", 1] },
    });
    const state = stateDocument(before.ring, rational);
    expect(kindOf("run_period", { state, arrivals: [{ prefer: "sell", trader }] })).toBe(kind);
  });

  it("reference: a defect is nobody's refusal", () => {
    const parse = () => {
      throw new Defect("a bug");
    };
    const broken = { ...by, numbers: { ...rational, parse } };
    expect(() => answer("eligibility", world, broken)).toThrow(Defect);
  });
});
