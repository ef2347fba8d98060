import { describe, expect, it } from "vitest";
import { findings, issues } from "./reading.js";

describe("config/stub, keys", () => {
  it.each([
    ["Seed: 1", "/Seed", "seed"],
    ["ORDER_FLOW: {}", "/ORDER_FLOW", "order_flow"],
    ["order_flow: {n_max: 3}", "/order_flow/n_max", "Nmax"],
    ["buckets: {shrot: {}}", "/buckets/shrot", "short"],
    [
      "initial_allocation: {trader_share: 0.25}",
      "/initial_allocation/trader_share",
      "traders_share",
    ],
  ])("config/stub: %s is refused, with what may be meant", (source, where, meant) => {
    expect(issues(source)).toMatchObject([
      { code: "unknown-key", expected: `a known key: did you mean ${meant}?` },
    ]);
    expect(issues(source)[0]?.where).toMatch(`${where} at line 1`);
  });
  it("config/stub: a key that resembles none is refused, with those there are", () => {
    expect(issues("guard: {colour: red}")[0]).toMatchObject({
      code: "unknown-key",
      expected: "one of Mmin, clip_nonneg_B",
      found: '"colour"',
    });
  });
  it.each([
    ["seed: 1\nseed: 1", "duplicate-key /seed"],
    ['{"seed": 1, "seed": 2}', "duplicate-key /seed"],
    ["guard: {Mmin: 1, Mmin: 1}", "duplicate-key /guard/Mmin"],
    ["guard: {Mmin: 1}\nguard: {}", "duplicate-key /guard"],
  ])("config/stub: %j has a key twice", (source, finding) => {
    expect(findings(source)).toEqual([finding]);
  });
  it.each(["__proto__", "constructor", "toString", "hasOwnProperty", "<<"])(
    "config/stub: %s is an unknown key like any other",
    (key) => {
      expect(findings(`${key}: {seed: 7}\nguard: {${key}: 1}`)).toEqual([
        `unknown-key /${key}`,
        `unknown-key /guard/${key}`,
      ]);
      expect(({} as Record<string, unknown>)["seed"]).toBeUndefined();
    },
  );
  it("config/stub: a list or a mapping as key is refused", () => {
    expect(findings("? [a, b]\n: 1")).toEqual(["key at"]);
  });
});
