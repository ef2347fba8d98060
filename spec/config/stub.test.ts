import { describe, expect, it } from "vitest";
import { parseConfig } from "../../src/config/parse-config.js";
import { findings, issues, setup, warnings } from "./reading.js";
import { CLEAN_STUB, PRINTED_STUB } from "./printed-stub.js";

/** Section 1.3 and the stub, in the protocol's form. */
const SECTION_1_3 = {
  seed: 42,
  ticket_size_S: "1",
  buckets: {
    short: { tau: [1, 3], M0: "1.0", O0: "0.20", phiM: "1.0", phiO: "0.6", O_min: "0" },
    mid: { tau: [4, 8], M0: "1.0", O0: "0.30", phiM: "1.0", phiO: "0.6", O_min: "0" },
    long: { tau: [9, "inf"], M0: "1.0", O0: "0.40", phiM: "1.0", phiO: "0.6", O_min: "0" },
  },
  guard: { Mmin: "0.02", clip_nonneg_B: true },
  dealers: { init_target_capacity_Xstar: "4" },
  order_flow: { pi_sell: "0.5", Nmax: 3 },
  trader_policy: { H_min_invest: 3, buffer_cash_B: "1.0" },
  initial_allocation: { dealer_share: "0.25", vbt_share: "0.50", traders_share: "0.25" },
  ring: { n_traders_min: 100 },
  anchor_updates: true,
  stop_on_default: false,
};

describe("config/defaults", () => {
  it.each([
    ["an empty text", ""],
    ["a comment alone", "# all defaults\n"],
    ["an explicit nothing", "---\n~\n"],
    ["an empty mapping", "{}"],
    ["empty groups", "buckets: {}\nguard: {}\nring: {}\n"],
  ])("config/defaults: %s means section 1.3", (_, source) => {
    expect(setup(source).config).toEqual(SECTION_1_3);
  });
  it("config/defaults: a key that is given leaves the defaults of its neighbours", () => {
    const { config } = setup("buckets: {mid: {O0: 0.50}}\norder_flow: {Nmax: 7}\n");
    const { buckets, order_flow } = SECTION_1_3;
    expect(config).toEqual({
      ...SECTION_1_3,
      buckets: { ...buckets, mid: { ...buckets.mid, O0: "0.50" } },
      order_flow: { ...order_flow, Nmax: 7 },
    });
  });
});

describe("config/stub", () => {
  it("config/stub: the stub put right by hand means the defaults, without a warning", () => {
    expect(setup(CLEAN_STUB).config).toEqual(SECTION_1_3);
    expect(warnings(CLEAN_STUB)).toEqual([]);
  });
  it("config/stub: the stub as printed means the defaults, with a warning for each misprint", () => {
    expect(setup(PRINTED_STUB).config).toEqual(SECTION_1_3);
    const told = warnings(PRINTED_STUB);
    expect(told.map(({ found, expected }) => `${found} for ${expected}`)).toEqual([
      "OO for buckets.short.O0",
      "phi0 for buckets.short.phiO",
      "OO for buckets.mid.O0",
      "phi0 for buckets.mid.phiO",
      "long for buckets.long",
      "00 for buckets.long.O0",
      "phi0 for buckets.long.phiO",
    ]);
    expect(told[0]).toEqual({
      code: "misprint",
      where: "/buckets/short/O0 at line 7, column 32",
      expected: "buckets.short.O0",
      found: "OO",
    });
  });
  it("config/stub: an unindented long alone is moved into the buckets", () => {
    expect(setup("long: {M0: 2}").config.buckets.long.M0).toBe("2");
  });
  it.each([
    ["OO beside O0", "buckets: {short: {OO: 0.2, O0: 0.2}}", "duplicate-key /buckets/short/O0"],
    ["OO beside 00", "buckets: {short: {OO: 0.2, 00: 0.2}}", "duplicate-key /buckets/short/O0"],
    ["phi0 beside phiO", "buckets: {mid: {phi0: 1, phiO: 1}}", "duplicate-key /buckets/mid/phiO"],
    ["long twice", "buckets: {long: {M0: 2}}\nlong: {M0: 2}", "duplicate-key /buckets/long"],
  ])("config/stub: %s is refused", (_, source, expected) => {
    expect(findings(source)).toEqual([expected]);
  });
  it("config/stub: a misprint outside the buckets is an unknown key", () => {
    expect(findings("buckets: {OO: {}}\nguard: {OO: 1}\nphi0: 1")).toEqual([
      "unknown-key /buckets/OO",
      "unknown-key /guard/OO",
      "unknown-key /phi0",
    ]);
  });
  it("config/stub: JSON is read as well", () => {
    const { config } = setup('{"seed": 7, "buckets": {"short": {"O0": 0.10, "M0": "1/3"}}}');
    expect(config.seed).toBe(7);
    expect(config.buckets.short).toMatchObject({ O0: "0.10", M0: "1/3" });
  });
  it("config/stub: a fault says which file, line and column, and counts them from 1", () => {
    const source = "\nbuckets:\n  short: {tau: [2,3]}\n";
    expect(issues(source)[0]?.where).toBe("/buckets/short/tau at line 3, column 11");
    const named = parseConfig(source, { file: "ring.yaml" });
    expect(named.ok ? undefined : named.issues[0].where).toBe(
      "/buckets/short/tau at ring.yaml:3:11",
    );
  });
});
