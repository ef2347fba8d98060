import { describe, expect, it } from "vitest";
import { byId } from "../../src/terms/id-order.js";

describe("settlement-order: ascending ids", () => {
  it.each([
    ["no number before any, then the numbers", ["H", "H2", "H10"]],
    ["equal numbers by whole ids", ["H02", "H2", "H003", "H3"]],
    ["prefixes by code unit, so capitals first", ["B1", "Ba1", "a1", "é1", "ﬀ1"]],
    ["by code unit and not by code point", ["\u{1F600}1", "ﬀ1"]],
    ["a prefix before a longer one", ["H9", "HA1", "Hx"]],
    ["a prefix before a longer one, even of an id without a number", ["H2", "H!"]],
    [
      "only a trailing number is split off: A10B comes before A1B",
      ["A10B1", "A1B", "A1B2", "A2B1"],
    ],
    ["an id that is all number", ["7", "10", "A"]],
    ["numbers beyond 2^53", ["H9007199254740992", "H9007199254740993"]],
  ])("settlement-order: %s", (_what, ascending) => {
    expect([...ascending].reverse().sort(byId)).toEqual(ascending);
  });

  it("settlement-order: an id is level with itself only", () => {
    expect(byId("H2", "H2")).toBe(0);
    expect(byId("H02", "H2")).toBeLessThan(0);
    expect(byId("H2", "H02")).toBeGreaterThan(0);
  });
});
