import { describe, expect, it } from "vitest";
import { rational } from "../../src/numbers/rational.js";
import { answer } from "../../src/reference/answer.js";
import { completeReadings } from "../../src/requirements/open-points.js";

const by = { numbers: rational, readings: completeReadings({}) };
const kindOf = (method: Parameters<typeof answer>[0], params: object): string =>
  answer(method, params, by).kind;

const QUOTE = { S: "1", M: "1", O: "0.3", M_min: "0.02", C: "2", a: 2, clip_nonneg_B: true };
const DEALER = { S: "1", M: "1", O: "0.3", X_target: "4" };
const ANCHORS = {
  M: "1",
  O: "0.3",
  loss: "0.5",
  phiM: "1",
  phiO: "0.6",
  O_min: "0",
  clip_nonneg_B: true,
};

describe("what the reference is asked of numbers", () => {
  it.each([
    [{}, "result"],
    [{ O: "0" }, "result"],
    [{ O: "-0.1" }, "refused"],
    [{ M_min: "0" }, "result"],
    [{ M_min: "-0.1" }, "refused"],
    [{ S: "0" }, "refused"],
  ])("model/dealer: quote with %j is a %s", (change, kind) => {
    expect(kindOf("quote", { ...QUOTE, ...change })).toBe(kind);
  });

  it.each([
    [{}, "result"],
    [{ O: "0" }, "result"],
    [{ O: "-0.1" }, "refused"],
    [{ M: "0" }, "refused"],
  ])("init/target: initialize_dealer with %j is a %s", (change, kind) => {
    expect(kindOf("initialize_dealer", { ...DEALER, ...change })).toBe(kind);
  });

  it.each([
    [{ loss: "0" }, "result"],
    [{ loss: "1" }, "result"],
    [{ loss: "-0.1" }, "refused"],
    [{ loss: "1.1" }, "refused"],
    [{ O: "0", phiM: "0", phiO: "0" }, "result"],
  ])("anchors/update: update_anchors with %j is a %s", (change, kind) => {
    expect(kindOf("update_anchors", { ...ANCHORS, ...change })).toBe(kind);
  });
});
