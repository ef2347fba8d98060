import { describe, expect, it } from "vitest";
import { DEFAULT_CONFIG } from "../../src/index.js";
import { scenario } from "../examples/scenario.js";
import { figures, words } from "../examples/table.js";

describe("settled: prices", () => {
  it("settled: Guard on, x ≥ S: nothing is sold from the shelf", () => {
    const ring = scenario({
      anchors: { mid: ["0.01", "0.01"] },
      dealers: { mid: [3, "2"] },
      vbts: { mid: [1, "0"] },
      traders: { B1: "1" },
    });
    expect(ring.buy("B1")).toBe("pass-through at 0.015");
    expect(figures(ring, "mid", "a C")).toEqual(words("3 2"));
  });

  it("settled: M below 0, A below B = 0: literal, and the Guard is on", () => {
    const ring = scenario({
      anchors: { mid: ["-1", "1.4"] },
      dealers: { mid: [1, "1"] },
      vbts: { mid: [1, "0"] },
      traders: { S1: "0", B1: "0" },
      tickets: { T: ["Z", "S1", 7] },
    });
    expect(figures(ring, "mid", "A B ask bid guard")).toEqual(words("-0.3 0 -0.3 0 yes"));
    expect([ring.sell("S1"), ring.buy("B1")]).toEqual([
      "pass-through at 0",
      "pass-through at -0.3",
    ]);
    expect([ring.cash("B1"), ring.cash("vbt:mid")]).toEqual(["0.3", "-0.3"]);
  });

  it("settled: inside ask below inside bid or below 0: literal, a BUY may lower the dealer's cash below 0", () => {
    const ring = scenario({
      anchors: { mid: ["0.1", "0.74"] },
      dealers: { mid: [4, "0"] },
      traders: { B1: "0" },
    });
    expect(figures(ring, "mid", "K* p a_c b_c ask bid")).toEqual(
      words("4 -11/75 -109/1500 0 -109/1500 0"),
    );
    expect(ring.buy("B1")).toBe("interior at -109/1500");
    expect([ring.cash("B1"), ring.cash("dealer:mid")]).toEqual(["109/1500", "-109/1500"]);
  });

  it("settled: VBT cash below 0 is allowed", () => {
    const ring = scenario({
      anchors: { mid: ["1", "0.30"] },
      dealers: { mid: [0, "0"] },
      vbts: { mid: [0, "0"] },
      traders: { S1: "0" },
      tickets: { T: ["I", "S1", 7] },
    });
    expect([ring.sell("S1"), ring.cash("vbt:mid")]).toEqual(["pass-through at 0.85", "-0.85"]);
  });

  it("settled: Event 11 into a bucket under Guard, or with M < 0, executes at that M", () => {
    const sold = (M: string) => {
      const ring = scenario({
        anchors: { short: [M, "0.2"] },
        dealers: { short: [0, "1"], mid: [0, "1"] },
        tickets: { T: ["I", "dealer:mid", 5] },
      });
      ring.beginPeriod();
      return [ring.ring.ticket("T").owner, ring.cash("dealer:mid"), ring.cash("dealer:short")];
    };
    expect(sold("0.01")).toEqual(["dealer:short", "1.01", "0.99"]);
    expect(sold("-0.5")).toEqual(["dealer:short", "0.5", "1.5"]);
  });

  it("settled: the bid floor sticks from period to period (eq. 7 does not undo eq. 6)", () => {
    const ring = scenario({
      anchors: { short: ["1/3", "0.70"] },
      config: { guard: { ...DEFAULT_CONFIG.guard, clip_nonneg_B: true } },
    });
    const rows = [1, 2, 3].map(() => {
      ring.period([]);
      return figures(ring, "short", "M O B");
    });
    expect(rows).toEqual([words("1/3 0.7 0"), words("1/3 0.7 0"), words("1/3 0.7 0")]);
  });

  it("settled: an issuer with negative cash at settlement pays nothing, R = 0", () => {
    const ring = scenario({
      anchors: { short: ["1/3", "0.70"] },
      dealers: { short: [0, "0"] },
      traders: { S1: "0" },
      tickets: { T: ["I", "S1", 3], due: ["S1", "K", 1] },
      config: { guard: { ...DEFAULT_CONFIG.guard, clip_nonneg_B: false } },
    });
    expect(ring.sell("S1")).toBe("pass-through at -1/60");
    expect(ring.settle().map(({ recovery }) => recovery.equals(0))).toEqual([true]);
    expect([ring.cash("S1"), ring.cash("K")]).toEqual(["-1/60", "0"]);
  });
});
