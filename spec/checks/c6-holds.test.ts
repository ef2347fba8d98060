import { describe, expect, it } from "vitest";
import { DEFAULT_CONFIG } from "../../src/config/defaults.js";
import { decimal } from "../../src/numbers/decimal.js";
import { float } from "../../src/numbers/float.js";
import type { Num, NumberSystem } from "../../src/numbers/num.js";
import { rational } from "../../src/numbers/rational.js";
import { World, world } from "./world.js";

describe("C6 holds", () => {
  const holds = <N extends Num<N>>(numbers: NumberSystem<N>) => {
    // three short tickets, one repaid, two with R = 0: ℓ = 2/3 (Example 3)
    const w = new World(numbers, {
      tickets: {
        D1: ["H1", "dealer:short", 1, "short"],
        D2: ["H2", "dealer:short", 1, "short"],
        D3: ["H3", "dealer:short", 1, "short"],
      },
      anchors: { short: ["1", "0.3"] },
    });
    const settled = [w.settle("H1", "1"), w.settle("H2", "0"), w.settle("H3", "0")];
    return w.observe(...settled, w.anchors("short", ["2/3", "1/3", "0.70"]), w.nextPeriod());
  };

  it("C6: ℓ = 2/3 over three issuers, M = 1/3, O = 0.70 (Example 3), in every arithmetic", () => {
    expect(holds(rational)).toEqual([]);
    expect(holds(decimal(28))).toEqual([]);
    expect(holds(float)).toEqual([]);
  });

  it("outside/min-spread: O⁺ is lifted to O_min", () => {
    const { buckets } = DEFAULT_CONFIG;
    const config = { buckets: { ...buckets, short: { ...buckets.short, O_min: "0.7" } } };
    const w = world({ config });
    expect(
      w.observe(w.settle("H3", "0.375"), w.anchors("short", ["0.625", "0.375", "0.7"])),
    ).toEqual([]);
  });

  it("anchors/locality: a settlement in another bucket may follow an update", () => {
    const w = world({
      tickets: {
        D1: ["H3", "dealer:short", 1, "short"],
        D2: ["H5", "dealer:mid", 1, "mid"],
      },
    });
    const settled = w.settle("H3", "0.375");
    expect(
      w.observe(settled, w.anchors("short", ["0.625", "0.375", "0.575"]), w.settle("H5", "1")),
    ).toEqual([]);
  });

  it("C6: a loss of ε_cash is none where arithmetic rounds, whatever it is multiplied by", () => {
    const { buckets } = DEFAULT_CONFIG;
    const config = { buckets: { ...buckets, short: { ...buckets.short, phiM: "1000" } } };
    const unmoved = (recovery: string) => {
      const w = new World(decimal(28), { config });
      return w
        .observe(w.settle("H3", recovery), w.nextPeriod())
        .filter(({ assertion }) => assertion === "C6").length;
    };
    // Neither M nor O follows a loss of 1e−9.
    expect([unmoved("0.9999999999"), unmoved("0.999999999")]).toEqual([0, 2]);
  });

  it("C6: with updates off a loss moves nothing", () => {
    const w = world({ config: { anchor_updates: false } });
    expect(w.observe(w.settle("H3", "0.375"), w.nextPeriod())).toEqual([]);
  });
});
