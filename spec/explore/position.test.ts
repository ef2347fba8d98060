import { describe, expect, it } from "vitest";
import { DEFAULT_POSITION, parsePosition, positionTexts } from "../../src/explore/position.js";
import { at } from "./at.js";

describe("positions", () => {
  it("config/defaults: what a position leaves out has the mid bucket's default", () => {
    expect(positionTexts(at({}))).toEqual({
      S: "1",
      M: "1",
      O: "0.3",
      a: "2",
      C: "2",
      M_min: "0.02",
      clip_nonneg_B: "true",
      "price-basis": "ticket",
      "pin-flag": "posted",
    });
  });
  it("position: ratios stay exact, texts come back as they are read", () => {
    const texts = { ...DEFAULT_POSITION, M: "31/30", C: "-1/7", clip_nonneg_B: "false" };
    expect(positionTexts(at(texts))).toEqual({ ...texts, M: "31/30", O: "0.3", S: "1" });
  });
  it("position: everything that is wrong is told at once, with its place", () => {
    const wrong = { S: "0", O: "-1", a: "2.5", M: "1e3", C: "", clip_nonneg_B: "yes" };
    const parsed = parsePosition({ ...wrong, "pin-flag": "both" });
    const issues = parsed.ok ? [] : parsed.issues;
    expect(issues.map(({ where, code }) => `${where} ${code}`)).toEqual([
      "/S range",
      "/M number",
      "/O range",
      "/a type",
      "/C number",
      "/clip_nonneg_B value",
      "/pin-flag value",
    ]);
    expect(issues[0]).toMatchObject({
      expected: "a decimal such as 0.25 or a ratio such as 1/4, above 0",
      found: '"0"',
    });
  });
  it("position: no number is longer than 1000 characters, and nothing unknown is let pass", () => {
    const codes = (texts: object) => {
      const parsed = parsePosition(texts);
      return parsed.ok ? [] : parsed.issues.map(({ code }) => code);
    };
    expect(codes({ C: "1".repeat(1000) })).toEqual([]);
    expect(codes({ C: "1".repeat(1001) })).toEqual(["size"]);
    expect(codes({ Q: "1" })).toEqual(["unknown-key"]);
    expect(codes({ M: "1/0" })).toEqual(["number"]);
  });
});
