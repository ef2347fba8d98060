import { describe, expect, it } from "vitest";
import { parseConfig } from "../../src/config/parse-config.js";

const told = (source: string, file?: string) => {
  const parsed = parseConfig(source, file === undefined ? {} : { file });
  const issues = parsed.ok ? parsed.warnings : parsed.issues;
  return issues.map(({ code, where }) => `${code} ${where}`);
};

describe("config/stub: misprints of the printed stub, put right", () => {
  it.each([
    ["buckets:\n  short: {OO: 0.1}", ["misprint /buckets/short/O0 at line 2, column 11"]],
    ["buckets:\n  mid:\n    phi0: 1", ["misprint /buckets/mid/phiO at line 3, column 5"]],
    ["buckets: {}\nlong: {M0: 2}", ["misprint /buckets/long at line 2, column 1"]],
    ["long: {M0: 2}", ["misprint /buckets/long at line 1, column 1"]],
  ])("config/stub: %j is warned of where it stands", (source, warnings) => {
    expect(told(source)).toEqual(warnings);
  });

  it("config/stub: what is wrong with the value is said of the key that is meant, where it stands", () => {
    expect(told("buckets:\n  mid:\n    phi0: x")).toEqual([
      "number /buckets/mid/phiO at line 3, column 5",
    ]);
    expect(told("seed: 1\nlong: 3", "a.yaml")).toEqual(["type /buckets/long at a.yaml:2:1"]);
  });

  it("config/stub: the misprint beside the right key is a fault, at the misprint", () => {
    expect(told("buckets: {short: {O0: 1, OO: 2}}")).toEqual([
      "duplicate-key /buckets/short/O0 at line 1, column 26",
    ]);
  });

  it("config/stub: where buckets are no mapping, nothing is put there", () => {
    expect(told("buckets: 3\nlong: {M0: 2}").map((each) => each.split(" at ")[0])).toEqual([
      "type /buckets",
      "unknown-key /long",
    ]);
  });
});
