import { describe, expect, it } from "vitest";
import { scenario, type Scenario } from "../examples/scenario.js";
import { figures, words } from "../examples/table.js";

const standing = (
  reading: "posted" | "clipped",
  [M, O]: readonly [string, string],
  dealer: readonly [number, string],
): Scenario =>
  scenario({
    anchors: { mid: [M, O] },
    dealers: { mid: dealer },
    vbts: { mid: [1, "0"] },
    traders: { B1: "2", S1: "0" },
    tickets: { T: ["Z", "S1", 7] },
    readings: { "pin-flag": reading },
  });

describe("pin-flag", () => {
  it("pin-flag: M = 1, O = 0.3, a = 0, C = 4.11: the ask met is A, the clipped one is not", () => {
    const [posted, clipped] = (["posted", "clipped"] as const).map((reading) =>
      standing(reading, ["1", "0.3"], [0, "4.11"]),
    );
    const row = (ring: Scenario | undefined) =>
      ring && figures(ring, "mid", "a_c ask is_pinned_ask is_pinned_bid");
    expect(row(posted)).toEqual(words("1.13 1.15 yes no"));
    expect(row(clipped)).toEqual(words("1.13 1.15 no no"));
    expect([posted?.buy("B1"), clipped?.buy("B1")]).toEqual([
      "pass-through at 1.15",
      "pass-through at 1.15",
    ]);
  });

  it("pin-flag: the same at the bid of a full shelf", () => {
    const row = (reading: "posted" | "clipped") =>
      figures(standing(reading, ["1", "0.3"], [4, "0"]), "mid", "b_c bid is_pinned_bid");
    expect(row("posted")).toEqual(words("0.87 0.85 yes"));
    expect(row("clipped")).toEqual(words("0.87 0.85 no"));
  });

  it.each(["posted", "clipped"] as const)(
    "pin-flag: %s: O = 0 raises both flags, and interior fills still happen",
    (reading) => {
      const ring = standing(reading, ["1", "0"], [2, "2"]);
      expect(figures(ring, "mid", "is_pinned_ask is_pinned_bid")).toEqual(words("yes yes"));
      expect([ring.sell("S1"), ring.buy("B1")]).toEqual(["interior at 1", "interior at 1"]);
    },
  );

  it.each(["posted", "clipped"] as const)(
    "pin-flag: %s: M = 0.1, O = 0.74, a = 3, C = 0.1 buys inside at b_c = 0 = B",
    (reading) => {
      const ring = standing(reading, ["0.1", "0.74"], [3, "0.1"]);
      expect(figures(ring, "mid", "b_c B is_pinned_bid")).toEqual(words("0 0 yes"));
      expect(ring.sell("S1")).toBe("interior at 0");
      expect(figures(ring, "mid", "a C")).toEqual(words("4 0.1"));
    },
  );
});
