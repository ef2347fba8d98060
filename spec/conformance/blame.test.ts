import { createColors } from "picocolors";
import { describe, expect, it } from "vitest";
import { ErrorAnswer, inProcess, type AnswerFunction } from "../../src/adapter/in-process.js";
import type { Case } from "../../src/cases/case.js";
import { arrivals } from "../../src/cases/fixed/asked.js";
import { position } from "../../src/cases/fixed/short-market.js";
import { held, world } from "../../src/cases/fixed/world.js";
import { check } from "../../src/conformance/check.js";
import { findings } from "../../src/conformance/findings.js";
import type { Result } from "../../src/conformance/result.js";
import { tryCase, type Tried } from "../../src/conformance/try-case.js";
import { rational } from "../../src/numbers/rational.js";
import { answer } from "../../src/reference/answer.js";
import { findingLines } from "../../src/report/finding-lines.js";
import { DEFAULT_READINGS, type Readings } from "../../src/requirements/open-points.js";
import type { RequirementId } from "../../src/requirements/statements.js";
import { METHODS, type Method } from "../../src/wire/methods.js";

const implementation = (answers: AnswerFunction, readings: Partial<Readings> = {}) => {
  const declared = { name: "n", version: "1", arithmetic: "exact", ratios: true } as const;
  return inProcess({ ...declared, methods: [...METHODS], readings }, answers);
};
const asked = (method: Method, params: object): Case => ({
  id: "asked",
  title: "asked",
  origin: "ruling",
  method,
  params,
});

/** What a wrong answer to one request breaks, the likeliest first. */
async function broken(
  method: Method,
  params: object,
  answers: AnswerFunction,
  readings: Partial<Readings> = {},
): Promise<readonly RequirementId[]> {
  const { result } = await tryCase(implementation(answers, readings), asked(method, params));
  return result.breaks ?? [];
}

describe("an implementation that breaks", () => {
  const breaking = () =>
    implementation(() => {
      throw new ErrorAnswer(-32603, "division by zero\u0007");
    });
  it("kernel/capacity: it is told in its own words, under what the method is there for", async () => {
    const plan = { suite: "", seed: 1, cases: 0 };
    const results: Result[] = [];
    const quote = asked("quote", position({ a: 1, C: "1" }));
    for await (const result of check(breaking(), [quote], plan)) results.push(result);
    const [finding] = results.filter((result) => result.type === "finding");
    expect(finding?.requirements[0]).toBe("kernel/capacity");
    expect(finding?.requirements).toContain("kernel/midline");
    const style = { colors: createColors(false), repeat: () => "" };
    expect(finding && findingLines(finding, 1, style)[0]).toMatch(
      /^1\. kernel\/capacity \(or .*\): the implementation broke \(error -32603: division by zero\\u0007\); 1 failed$/,
    );
  });
  it.each([
    ["kernel/guard", "quote", position({ a: 1, C: "1", M: "0.01" })],
    ["init/target", "initialize_dealer", { S: "1", M: "1", O: "0.3", X_target: "4" }],
    [
      "trade/sell-interior",
      "sell",
      {
        ...world({ period: 1, tickets: [held("S1", "I", 3, 1)], cash: { "dealer:short": "9" } }),
        trader: "S1",
      },
    ],
    [
      "settle/payout",
      "settle",
      world({ period: 1, tickets: [held("K", "S1", 1, 1)], cash: { S1: "1" } }),
    ],
  ] as const)("%s: comes first where %s breaks", async (requirement, method, params) => {
    const { result, failure } = await tryCase(breaking(), asked(method, params));
    expect(result.breaks?.[0]).toBe(requirement);
    expect(failure?.broke).toBe("error -32603: division by zero\u0007");
  });
});

describe("the order of findings", () => {
  const failed = (...requirements: readonly [RequirementId, ...RequirementId[]]): Tried => ({
    case: asked("quote", {}),
    result: { type: "case", ...asked("quote", {}), outcome: "failed", shows: [] },
    failure: {
      params: {},
      differences: [{ at: "/", expected: "", actual: "", requirements }],
      expected: {},
      actual: {},
    },
  });
  it("findings: most failures first, then the least doubt, then the specification's order", async () => {
    const failures = [
      failed("outside/quotes", "outside/bid-floor"),
      failed("kernel/guard"),
      failed("kernel/value", "C2", "C3"),
      failed("kernel/clip", "C2"),
      failed("kernel/clip", "C2"),
      failed("kernel/width"),
    ];
    const order: (RequirementId | undefined)[] = [];
    const nobody = implementation(() => ({}));
    for await (const { requirements } of findings(nobody, failures)) order.push(requirements[0]);
    expect(order).toEqual([
      "kernel/clip",
      "kernel/width",
      "kernel/guard",
      "outside/quotes",
      "kernel/value",
    ]);
  });
});

describe("what a wrong set or a missed trader breaks", () => {
  it("trade/single-issuer: a buyer that stays bound after its last ticket is still missed as a buyer", async () => {
    const params = {
      ...world({
        settings: { Nmax: 4, H: 0, buffer: "0" },
        period: 0,
        tickets: [
          held("S1", "I", 3, 1),
          held("K1", "S1", 1, 2),
          held("S2", "J", 3, 3),
          held("K2", "S2", 1, 4),
          held("dealer:short", "J", 3, 5),
        ],
        cash: { S1: "0.9", S2: "0", "vbt:short": "9" },
      }),
      ...arrivals("sell S1", "buy S1", "buy S2"),
    };
    expect(answer("run_period", params, { numbers: rational, readings: DEFAULT_READINGS })).toEqual(
      expect.objectContaining({ kind: "result" }),
    );
    const missed = await broken("run_period", params, () => {
      throw new ErrorAnswer(1, "rejected", { not_in_set: "buy" });
    });
    expect(missed[0]).toBe("trade/single-issuer");
  });
  it("policy/eligible-to-buy: a seller that is not excluded from the buyers, as declared", async () => {
    const params = {
      ...world({
        settings: { H: 1 },
        period: 0,
        tickets: [held("K", "S1", 1, 1, 2, 3, 4, 5)],
        cash: { S1: "2" },
      }),
      ...arrivals(),
    };
    const under = { numbers: rational, readings: DEFAULT_READINGS };
    const allowed: AnswerFunction = (method, given) => {
      const reply = answer(method, given, under);
      return reply.kind === "result" ? reply.result : {};
    };
    const breaks = await broken("run_period", params, allowed, { "seller-may-buy": "excluded" });
    expect(breaks).toEqual(["policy/eligible-to-buy"]);
  });
  it("policy/eligible-to-buy: a horizon that is exceeded, where it need only be reached", async () => {
    const params = world({
      settings: { H: 3 },
      period: 1,
      tickets: [held("K", "B1", 1, 1), held("K", "B1", 4, 2)],
      cash: { B1: "5" },
    });
    const breaks = await broken("eligibility", params, () => ({ sell: [], buy: [] }));
    expect(breaks).toEqual(["policy/eligible-to-buy"]);
  });
});
