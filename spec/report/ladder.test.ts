import { describe, expect, it } from "vitest";
import { generatedCases } from "../../src/cases/generate/generated.js";
import { ladder } from "../../src/explore/ladder.js";
import { requestPositions } from "../../src/explore/request-positions.js";
import { ladderPicture } from "../../src/report/html/ladder-picture.js";
import { DEFAULT_READINGS } from "../../src/requirements/open-points.js";
import { METHODS } from "../../src/wire/methods.js";
import { at } from "../explore/at.js";
import { parsedXml, withTag } from "./well-formed.js";

describe("the picture of the ladder", () => {
  it("ask, bid, midline, A, B and the current rung are drawn, dearer is higher", () => {
    const drawn = ladder(at({ O: "0.30", a: "1", C: "1" }));
    const [picture] = parsedXml([ladderPicture(drawn).text]);
    if (picture === undefined) throw new Error("no picture");
    const lines = withTag(picture, "polyline").map(([, { class: name, points = "" }]) => ({
      name,
      y: points.split(" ").map((point) => Number(point.split(",")[1])),
    }));
    expect(lines.map(({ name }) => name)).toEqual(["midline", "ask", "bid"]);
    const [midline, ask, bid] = lines.map(({ y }) => y[1] ?? NaN);
    expect(ask).toBeLessThan(midline ?? NaN);
    expect(bid).toBeGreaterThan(midline ?? NaN);
    const names = withTag(picture, "line").map(([, { class: name }]) => name);
    expect(names).toEqual(["outside", "outside", "here"]);
    expect(withTag(picture, "svg")[0]?.[1]["aria-label"]).toBe(
      "The ladder: with 1 on the shelf the dealer posts ask 1.05 and bid 0.95, between A 1.15 and B 0.85",
    );
  });
  it("any request of any method: a picture of finite places, or none", () => {
    for (const method of METHODS) {
      for (const { params } of generatedCases(method, DEFAULT_READINGS, { seed: 3, count: 25 })) {
        for (const position of requestPositions(method, params, DEFAULT_READINGS)) {
          const { text } = ladderPicture(ladder(position));
          expect(text).not.toMatch(/NaN|Infinity/);
          for (const [, place = ""] of text.matchAll(/ c?[xy][12]?="([^"]*)"/g)) {
            expect(Number(place)).toBeGreaterThanOrEqual(0);
            expect(Number(place)).toBeLessThanOrEqual(560);
          }
        }
      }
    }
  });
});
