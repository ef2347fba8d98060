import { describe, expect, it } from "vitest";
import { generatedCases } from "../../src/cases/generate/generated.js";
import { ladderPicture } from "../../src/report/html/ladder-picture.js";
import { laddersOf } from "../../src/report/html/ladder.js";
import { DEFAULT_READINGS } from "../../src/requirements/open-points.js";
import { METHODS } from "../../src/wire/methods.js";
import { QUOTE_PARAMS } from "./records.js";
import { parsedXml, withTag } from "./well-formed.js";

const ladder = (more: object) =>
  laddersOf("quote", { ...QUOTE_PARAMS, ...more }, DEFAULT_READINGS)[0];

describe("the picture of the ladder", () => {
  it("kernel/midline, kernel/interior: Example 1's ladder, rung by rung", () => {
    // V = 1·1 + 1 = 2, K* = 2, λ = 1/3, I = 0.1; p(x) = 1 − 0.3/4 · (x − 1)
    const { rungs = [], ...at } = ladder({}) ?? {};
    expect(at).toEqual({
      outsideAsk: 1.15,
      outsideBid: 0.85,
      guard: false,
      capacity: 2,
      current: { tickets: 1, ask: 1.05, bid: 0.95 },
    });
    expect(rungs).toEqual([
      { tickets: 0, midline: 1.075, ask: 1.125, bid: 1.025 },
      { tickets: 1, midline: 1, ask: 1.05, bid: 0.95 },
      { tickets: 2, midline: 0.925, ask: 0.975, bid: 0.875 },
    ]);
  });
  it("kernel/guard: in the Guard there are A and B and no rungs", () => {
    expect(ladder({ M: "0.01" })).toMatchObject({ guard: true, capacity: 0, rungs: [] });
  });
  it("kernel/ladder: a long ladder is thinned, both ends kept; a boundless one left out", () => {
    const tickets = ladder({ C: "99999" })?.rungs.map((rung) => rung.tickets) ?? [];
    expect(tickets).toHaveLength(41);
    expect([tickets[0], tickets.at(-1)]).toEqual([0, 100_000]);
    expect(ladder({ C: "9".repeat(30) })?.rungs).toEqual([]);
  });
  it("what is to be refused has no ladder", () => {
    expect(ladder({ S: "0" })).toBeUndefined();
    expect(ladder({ S: "x" })).toBeUndefined();
    expect(laddersOf("sell", { config: {}, state: [] }, DEFAULT_READINGS)).toEqual([]);
    expect(laddersOf("advance", {}, DEFAULT_READINGS)).toEqual([]);
  });
  it("an order shows the ladder of each bucket", () => {
    const [order] = generatedCases("sell", DEFAULT_READINGS, { seed: 1, count: 1 });
    const buckets = laddersOf("sell", order?.params ?? {}, DEFAULT_READINGS);
    expect(buckets.map(({ bucket }) => bucket)).toEqual(["short", "mid", "long"]);
  });
  it("ask, bid, midline, A, B and the current rung are drawn, dearer is higher", () => {
    const at = ladder({});
    const [picture] = parsedXml([at === undefined ? "" : ladderPicture(at).text]);
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
        for (const each of laddersOf(method, params, DEFAULT_READINGS)) {
          const { text } = ladderPicture(each);
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
