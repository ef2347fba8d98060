import { describe, expect, it } from "vitest";
import { z } from "zod";
import { rule, tauFaults, type RuleFault } from "../../src/config/config-rules.js";
import { TOLD_FAULTS } from "../../src/config/fault.js";

describe("a rule across fields", () => {
  it("config: however much is wrong, one fault more than is told is looked for, and no further", () => {
    function* faults(): Generator<RuleFault> {
      for (let found = 0; found < 5 * TOLD_FAULTS; found += 1) {
        yield { code: "range", path: ["cash", found], expected: "less" };
      }
      throw new Error("nobody reads so many faults");
    }
    const { error } = z.unknown().check(rule(z.unknown(), faults)).safeParse({});
    expect(error?.issues).toHaveLength(TOLD_FAULTS + 1);
  });

  it("maturity/bucket: long has no upper end, the others have one", () => {
    const found = tauFaults({
      short: { tau: [1, "inf"] },
      mid: { tau: [4, 8] },
      long: { tau: [9, 12] },
    });
    expect(Array.from(found, ({ path, expected }) => [path[0], expected])).toEqual([
      ["short", "an upper end"],
      ["long", "[9, inf]: no upper end"],
    ]);
  });
});
