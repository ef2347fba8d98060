import { describe, expect, it } from "vitest";
import { generatedCases } from "../../src/cases/generate/generated.js";
import { positionTexts } from "../../src/explore/position.js";
import { requestPositions } from "../../src/explore/request-positions.js";
import { completeReadings, DEFAULT_READINGS } from "../../src/requirements/open-points.js";
import { QUOTE_PARAMS } from "../report/records.js";

describe("the positions in a request", () => {
  it("position: a quote asks about one dealer, under the readings declared", () => {
    const readings = completeReadings({ "price-basis": "face", "pin-flag": "clipped" });
    const [position, ...others] = requestPositions("quote", QUOTE_PARAMS, readings);
    expect(others).toEqual([]);
    expect(position && positionTexts(position)).toEqual({
      S: "1",
      M: "1",
      O: "0.3",
      a: "1",
      C: "1",
      M_min: "0.02",
      clip_nonneg_B: "true",
      "price-basis": "face",
      "pin-flag": "clipped",
    });
  });
  it("position: an order's state holds a dealer in each bucket", () => {
    const [order] = generatedCases("sell", DEFAULT_READINGS, { seed: 1, count: 1 });
    const positions = requestPositions("sell", order?.params ?? {}, DEFAULT_READINGS);
    expect(positions.map(({ bucket }) => bucket)).toEqual(["short", "mid", "long"]);
  });
  it("position: what is to be refused, and what is about no dealer, has none", () => {
    const none = (method: Parameters<typeof requestPositions>[0], value: object) =>
      expect(requestPositions(method, value, DEFAULT_READINGS)).toEqual([]);
    none("quote", { ...QUOTE_PARAMS, S: "0" });
    none("quote", { ...QUOTE_PARAMS, S: "x" });
    none("sell", { config: {}, state: [] });
    none("advance", {});
  });
});
