import { describe, expect, it } from "vitest";
import { DEFAULT_CONFIG } from "../../src/config/defaults.js";
import { runConfig } from "../../src/config/run-config-of.js";
import { bucketOfTau } from "../../src/config/tau-ranges.js";
import { decimal } from "../../src/numbers/decimal.js";
import type { Num, NumberSystem } from "../../src/numbers/num.js";
import { rational } from "../../src/numbers/rational.js";

/** Section 1.3 by the names of the code, every number shown. */
function shown<N extends Num<N>>(numbers: NumberSystem<N>): Record<string, unknown> {
  const { show } = numbers;
  const config = runConfig(DEFAULT_CONFIG, numbers);
  const { short, long } = config.buckets;
  return {
    ...config,
    buckets: [short, long].map((each) => ({
      tau: [each.tau.from, each.tau.to],
      numbers: [each.mid, each.spread, each.phiM, each.phiO, each.minSpread].map(show),
    })),
    ticketSize: show(config.ticketSize),
    guardThreshold: show(config.guardThreshold),
    targetCapacity: show(config.targetCapacity),
    piSell: show(config.piSell),
    cashBuffer: show(config.cashBuffer),
    allocation: Object.values(config.allocation).map(show),
  };
}
const SECTION_1_3 = {
  seed: 42,
  ticketSize: "1",
  buckets: [
    { tau: [1, 3], numbers: ["1", "0.2", "1", "0.6", "0"] },
    { tau: [9, Infinity], numbers: ["1", "0.4", "1", "0.6", "0"] },
  ],
  guardThreshold: "0.02",
  bidFloor: true,
  targetCapacity: "4",
  piSell: "0.5",
  maxArrivals: 3,
  horizon: 3,
  cashBuffer: "1",
  allocation: ["0.25", "0.5", "0.25"],
  minTraders: 100,
  anchorUpdates: true,
  stopOnDefault: false,
};

describe("config/defaults, in an arithmetic", () => {
  it("config/defaults: exactly", () => {
    expect(shown(rational)).toEqual(SECTION_1_3);
  });
  it("config/defaults: in decimals", () => {
    expect(shown(decimal(28))).toEqual(SECTION_1_3);
  });
});

describe("maturity/bucket", () => {
  it.each([
    [0, "short"],
    [1, "short"],
    [3, "short"],
    [4, "mid"],
    [8, "mid"],
    [9, "long"],
    [1_000_000, "long"],
  ])("maturity/bucket: τ = %i is %s", (tau, bucket) => {
    expect(bucketOfTau(runConfig(DEFAULT_CONFIG, rational).buckets, tau)).toBe(bucket);
  });
});
