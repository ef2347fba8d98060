import { describe, expect, it } from "vitest";
import { rational } from "../src/numbers/rational.js";
import { answer as reference } from "../src/reference/answer.js";
import { DEFAULT_READINGS } from "../src/requirements/open-points.js";
import { REQUIREMENT_IDS } from "../src/requirements/statements.js";
import {
  describeConformance,
  ErrorAnswer,
  ErrorCode,
  type AnswerFunction,
  type Runner,
} from "../src/vitest.js";
import type { Method } from "../src/wire/methods.js";

const answer: AnswerFunction = (method, params) => {
  const reply = reference(method, params, { numbers: rational, readings: DEFAULT_READINGS });
  if (reply.kind === "result") return reply.result;
  throw new ErrorAnswer(ErrorCode.invalidParams, reply.kind);
};
const quoteOnly = { name: "t", version: "1", arithmetic: "exact", ratios: true } as const;

/** What came of each test that was registered. */
async function outcomes(
  given: AnswerFunction,
  methods: readonly Method[] = ["quote"],
): Promise<ReadonlyMap<string, string>> {
  const bodies = new Map<string, Parameters<Runner["it"]>[1]>();
  const runner: Runner = {
    describe: (_name, body) => body(),
    it: (name, body) => void bodies.set(name, body),
  };
  describeConformance("t", { ...quoteOnly, methods, answer: given }, { cases: 3 }, runner);
  const found = new Map<string, string>();
  for (const [name, body] of bodies) {
    found.set(name, "passed");
    const skip = () => void found.set(name, "skipped");
    await body({ skip }).catch((error: unknown) => void found.set(name, String(error)));
  }
  return found;
}

describeConformance(
  "describeConformance on the reference itself",
  {
    ...quoteOnly,
    methods: ["quote", "initialize_dealer", "update_anchors"],
    answer,
  },
  { cases: 3 },
);

describe("describeConformance", () => {
  it("registers a test for each requirement: kept ones pass, those that nothing shows are skipped", async () => {
    const found = await outcomes(answer);
    expect([...found.keys()].slice(0, -1)).toEqual(REQUIREMENT_IDS);
    expect(found.get("kernel/width")).toBe("passed");
    expect(found.get("settle/due")).toBe("skipped");
    expect([...new Set(found.values())].sort()).toEqual(["passed", "skipped"]);
  });
  it("fails the broken requirement, and shows the smallest case and both answers", async () => {
    const found = await outcomes((method, params) => {
      const result = answer(method, params) as { can_sell: boolean };
      return result.can_sell ? { ...result, I: "77" } : result;
    });
    const told = found.get("kernel/width") ?? "";
    expect(told).toMatch(/^Nonconformance: kernel\/width: \d+ of \d+ cases failed/);
    expect(told).toContain("answered      77");
    expect(told).not.toContain("npx");
    expect(found.get("kernel/value")).toBe("passed");
  });
  it("an implementation that throws fails, one that answers nothing has no verdict", async () => {
    const thrown = await outcomes(() => {
      throw new RangeError("K");
    });
    expect(thrown.get("kernel/value")).toContain("error -32603: RangeError: K");
    const silent = await outcomes(() => undefined);
    expect([...silent.values()].at(-1)).toContain("no verdict");
    expect([...(await outcomes(answer, [])).values()].at(-1)).toContain("no verdict");
  });
});
