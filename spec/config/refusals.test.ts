import { describe, expect, it } from "vitest";
import { findings, issues, setup } from "./reading.js";

/** What a file says, the requirement it offends, and the code and place of the one issue. */
type Row = readonly [requirement: string, source: string, finding: string];

const ROWS: readonly Row[] = [
  ["config/stub", "- seed: 1", "type the"],
  ["config/stub", "forty-two", "type the"],
  ["config/stub", "guard:", "type /guard"],
  ["config/stub", "guard: 0.02", "type /guard"],
  ["config/stub", "buckets: [short, mid, long]", "type /buckets"],
  ["config/stub", "buckets: {short: {tau: 3}}", "value /buckets/short/tau"],
  ["config/stub", "buckets: {short: {tau: [1]}}", "value /buckets/short/tau"],
  ["config/stub", "buckets: {short: {tau: [1, 2, 3]}}", "value /buckets/short/tau"],
  ["config/stub", "buckets: {long: {tau: [9, .inf]}}", "value /buckets/long/tau"],
  ["config/stub", "buckets: {short: {tau: [1, 3.0]}}", "value /buckets/short/tau"],
  ["config/stub", "seed: -1", "range /seed"],
  ["config/stub", "seed: 1.5", "type /seed"],
  ["config/stub", "ticket_size_S: 0", "range /ticket_size_S"],
  ["config/stub", "ticket_size_S: -0.0", "range /ticket_size_S"],
  ["config/stub", "ticket_size_S: -1", "range /ticket_size_S"],
  ["config/stub", "buckets: {mid: {O0: -0.1}}", "range /buckets/mid/O0"],
  ["config/stub", "buckets: {mid: {phiM: -1/9}}", "range /buckets/mid/phiM"],
  ["config/stub", "buckets: {mid: {phiO: -1}}", "range /buckets/mid/phiO"],
  ["config/stub", "buckets: {mid: {O_min: -1}}", "range /buckets/mid/O_min"],
  ["config/stub", "guard: {Mmin: -0.02}", "range /guard/Mmin"],
  ["config/stub", "order_flow: {pi_sell: 0}", "range /order_flow/pi_sell"],
  ["config/stub", "order_flow: {pi_sell: 1}", "range /order_flow/pi_sell"],
  ["config/stub", "order_flow: {pi_sell: 1.0000000000000000001}", "range /order_flow/pi_sell"],
  ["config/stub", "order_flow: {pi_sell: -0.5}", "range /order_flow/pi_sell"],
  ["config/stub", "order_flow: {Nmax: 0}", "range /order_flow/Nmax"],
  ["config/stub", "trader_policy: {H_min_invest: -1}", "range /trader_policy/H_min_invest"],
  ["config/stub", "trader_policy: {buffer_cash_B: -1}", "range /trader_policy/buffer_cash_B"],
  ["config/stub", "ring: {n_traders_min: -1}", "range /ring/n_traders_min"],
  ["maturity/bucket", "buckets: {short: {tau: [2, 3]}}", "tau-gap /buckets/short/tau"],
  ["maturity/bucket", "buckets: {short: {tau: [0, 3]}}", "value /buckets/short/tau"],
  ["maturity/bucket", "buckets: {mid: {tau: [5, 8]}}", "tau-gap /buckets/mid/tau"],
  ["maturity/bucket", "buckets: {mid: {tau: [3, 8]}}", "tau-overlap /buckets/mid/tau"],
  ["maturity/bucket", "buckets: {long: {tau: [8, inf]}}", "tau-overlap /buckets/long/tau"],
  ["maturity/bucket", "buckets: {long: {tau: [9, 99]}}", "tau-open-end /buckets/long/tau"],
  ["maturity/bucket", "buckets: {mid: {tau: [4, inf]}}", "tau-open-end /buckets/mid/tau"],
  [
    "maturity/bucket",
    "buckets: {mid: {tau: [4, 3]}, long: {tau: [5, inf]}}",
    "range /buckets/mid/tau",
  ],
  ["maturity/bucket", "buckets: {short: {tau: [1, inf]}}", "tau-open-end /buckets/short/tau"],
  [
    "init/allocation",
    "initial_allocation: {dealer_share: -0.25, traders_share: 0.75}",
    "range /initial_allocation/dealer_share",
  ],
  [
    "init/allocation",
    "initial_allocation: {vbt_share: 1.5}",
    "range /initial_allocation/vbt_share",
  ],
  ["init/allocation", "initial_allocation: {traders_share: 0.26}", "share-sum /initial_allocation"],
  ["init/allocation", "initial_allocation: {traders_share: 0.24}", "share-sum /initial_allocation"],
  [
    "init/allocation",
    "initial_allocation: {traders_share: 0.2500000000000000000000001}",
    "share-sum /initial_allocation",
  ],
  [
    "init/allocation",
    "initial_allocation: {dealer_share: 0.33, vbt_share: 0.33, traders_share: 0.33}",
    "share-sum /initial_allocation",
  ],
  [
    "init/target",
    "dealers: {init_target_capacity_Xstar: 3}",
    "target /dealers/init_target_capacity_Xstar",
  ],
  [
    "init/target",
    "dealers: {init_target_capacity_Xstar: 0}",
    "target /dealers/init_target_capacity_Xstar",
  ],
  [
    "init/target",
    "dealers: {init_target_capacity_Xstar: -4}",
    "target /dealers/init_target_capacity_Xstar",
  ],
  [
    "init/target",
    "dealers: {init_target_capacity_Xstar: 4.5}",
    "target /dealers/init_target_capacity_Xstar",
  ],
  ["init/target", "ticket_size_S: 5", "target /dealers/init_target_capacity_Xstar"],
  ["init/target", "buckets: {long: {M0: 0}}", "range /buckets/long/M0"],
  ["init/target", "buckets: {long: {M0: -1}}", "range /buckets/long/M0"],
  ["init/population", "ring: {traders: 99}", "range /ring/traders"],
  ["init/population", "ring: {n_traders_min: 3, traders: 2}", "range /ring/traders"],
  ["init/ring", "ring: {n_traders_min: 0, traders: 1}", "range /ring/traders"],
  ["init/ring", "ring: {tickets_each: 0}", "value /ring/tickets_each"],
  ["init/ring", "ring: {tickets_each: [5, 2]}", "value /ring/tickets_each"],
  ["init/ring", "ring: {tickets_each: 2.5}", "value /ring/tickets_each"],
  ["init/ring", "ring: {maturities: [0, 12]}", "value /ring/maturities"],
  ["init/ring", "ring: {cash: -1}", "range /ring/cash"],
  ["init/ring", "ring: {traders: 500000, tickets_each: [1, 3]}", "size /ring"],
  ["init/ring", "ring: {traders: 250001}", "size /ring"],
  ["init/ring", "ring: {n_traders_min: 9007199254740991}", "size /ring"],
  ["open points", "readings: {pin-flag: lowered}", "value /readings/pin-flag"],
  ["open points", "readings: {pinflag: posted}", "unknown-key /readings/pinflag"],
  ["arithmetic", "arithmetic: float", "value /arithmetic"],
  ["arithmetic", "arithmetic: decimal\ndigits: 19", "range /digits"],
  ["arithmetic", "digits: 28", "conflict /digits"],
  ["periods", "periods: 0", "range /periods"],
];

describe("config/stub, refused", () => {
  it.each(ROWS)("%s: %s", (_, source, finding) => {
    expect(findings(source)).toEqual([finding]);
  });
});

describe("config/stub, together", () => {
  it("config/stub: everything that is wrong is told at once, in the order of the text", () => {
    const source = [
      "sed: 42",
      "ticket_size_S: 0",
      "buckets:",
      "  short: {tau: [1,3], M0: one, O0: -0.2}",
      "  mid:   {tau: [5,8], phiM: 1e3}",
      "  long:  {tau: [9,99]}",
      "guard: {Mmin: -1, Mmin: 2}",
      "dealers: 4",
      "order_flow: {pi_sell: 1, Nmax: 0}",
      "trader_policy: {H_min_invest: -1}",
      "initial_allocation: {dealer_share: 0.5}",
      "ring: {traders: 5}",
    ].join("\n");
    expect(findings(source)).toEqual([
      "unknown-key /sed",
      "range /ticket_size_S",
      "number /buckets/short/M0",
      "range /buckets/short/O0",
      "tau-gap /buckets/mid/tau",
      "number /buckets/mid/phiM",
      "tau-open-end /buckets/long/tau",
      "range /guard/Mmin",
      "duplicate-key /guard/Mmin",
      "type /dealers",
      "range /order_flow/pi_sell",
      "range /order_flow/Nmax",
      "range /trader_policy/H_min_invest",
      "share-sum /initial_allocation",
      "range /ring/traders",
    ]);
  });
  it("config/stub: an issue quotes what it found, shortened and with nothing that does not print", () => {
    const found = (text: string) => issues(`arithmetic: ${text}`)[0]?.found;
    expect(found(`"a\\u202Eb\\x1b[31m"`)).toBe('"a\\u202eb\\u001b[31m"');
    expect(found("")).toBe("nothing");
    expect(found("x".repeat(500))).toBe(`"${"x".repeat(80)}…"`);
  });
  it("init/target: S = 5 is fine with a target that is an even multiple of it", () => {
    const source = "ticket_size_S: 5\ndealers: {init_target_capacity_Xstar: 20}";
    expect(setup(source).config.dealers.init_target_capacity_Xstar).toBe("20");
  });
  it("init/allocation: shares that are ratios sum exactly", () => {
    const source = "initial_allocation: {dealer_share: 1/3, vbt_share: 1/6, traders_share: 0.50}";
    expect(setup(source).config.initial_allocation.vbt_share).toBe("1/6");
  });
});
