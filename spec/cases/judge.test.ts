import { describe, expect, it } from "vitest";
import { arrivals } from "../../src/cases/fixed/asked.js";
import { position, shortMarket } from "../../src/cases/fixed/short-market.js";
import { held, world } from "../../src/cases/fixed/world.js";
import { judge, type Request, type Said } from "../../src/cases/judge.js";
import { expectation } from "../../src/cases/oracle.js";
import type { Arithmetic } from "../../src/numbers/num.js";
import { DEFAULT_READINGS } from "../../src/requirements/open-points.js";
import type { Method } from "../../src/wire/methods.js";
import { sellersOnEdges } from "./on-edges.js";

const asked = (method: Method, params: object, ...shows: Request["shows"]): Request => ({
  method,
  params,
  shows,
});
const expectedOf = ({ method, params }: Request, arithmetic: Arithmetic) =>
  expectation(method, params, { readings: DEFAULT_READINGS, arithmetic });
const judged = (request: Request, said: Said, arithmetic: Arithmetic = "exact") =>
  judge(request, expectedOf(request, arithmetic), said, arithmetic);
const told = (result: object): Said => ({ kind: "result", result });
const refused = (data?: unknown): Said => ({ kind: "refused", message: "no", data });
/** What the specification says, changed in places. */
function right(request: Request): object {
  const { exact } = expectedOf(request, "exact");
  return exact.kind === "result" ? exact.result : expect.fail(exact.kind);
}

/** Example 4: X* = 4, 1.03/0.97. */
const EXAMPLE_4 = { X_star: "4", ask: "1.03", bid: "0.97", can_sell: true, can_buy: true };
const quote = asked("quote", position({ a: 2, C: "2" }), "C2", "kernel/value", "kernel/clip");
/** V = 2 = 2M. K* = 2: p(0) = 1 + 0.3/4, I = 0.1; K* = 1: p(0) = 1.05, I = 0.15. */
const jump = asked("quote", position({ a: 0, C: "2" }), "kernel/capacity");
const EMPTY = {
  A: "1.15",
  B: "0.85",
  V: "2",
  guard: false,
  ask: "1.125",
  can_sell: false,
  can_buy: true,
};
const HIGH = { ...EMPTY, K_star: 2, X_star: "2", bid: "1.025" };
const LOW = { ...EMPTY, K_star: 1, X_star: "1", bid: "0.975" };

describe("what passes", () => {
  it("judgement: the specification's answer, and what of the request it shows", () => {
    const { shows } = quote;
    expect(judged(quote, told(right(quote)))).toEqual({ kind: "passed", seen: shows });
  });
  it("judgement: what a quote leaves out shows nothing", () => {
    expect(judged(quote, told(EXAMPLE_4))).toEqual({
      kind: "passed",
      seen: ["C2", "kernel/clip"],
    });
  });
  it("judgement: a request that is no quote shows all it puts to the test", () => {
    const params = { ...shortMarket({ a: 2, C: "2" }), trader: "S1" };
    const sale = asked("sell", params, "trade/sell-interior", "kernel/can-buy");
    expect(judged(sale, told(right(sale)))).toEqual({ kind: "passed", seen: sale.shows });
  });
  it("judgement: the refusal of what must be refused", () => {
    const wrong = asked("quote", { ...quote.params, S: "0" }, "kernel/value");
    expect(judged(wrong, refused())).toEqual({ kind: "passed", seen: ["kernel/value"] });
  });
  it("knife edges: what rounds may fall to the other side, which would else break something", () => {
    expect(judged(jump, told(HIGH), "float")).toEqual({ kind: "passed", seen: jump.shows });
    expect(judged(jump, told(LOW), "float")).toEqual({
      kind: "passed",
      neighbour: "kernel/capacity",
      seen: jump.shows,
    });
  });
});

describe("what does not pass", () => {
  it("judgement: a wrong answer fails, and all that differs is told", () => {
    const wrong = { ...EXAMPLE_4, ask: "1.04", bid: "0.96" };
    expect(judged(quote, told(wrong))).toMatchObject({
      kind: "failed",
      differences: [
        { at: "/ask", expected: "1.03", actual: "1.04" },
        { at: "/bid", expected: "0.97", actual: "0.96" },
      ],
      expected: { kind: "result", result: EXAMPLE_4 },
    });
  });
  it("knife edges: exact arithmetic may not fall to the other side", () => {
    expect(judged(jump, told(LOW), "exact")).toMatchObject({
      kind: "failed",
      differences: [{ at: "/K_star", expected: "2", actual: "1" }, {}, {}],
    });
  });
  it("knife edges: an answer that is half of one side and half of the other fails", () => {
    expect(judged(jump, told({ ...LOW, bid: HIGH.bid }), "float")).toMatchObject({
      kind: "failed",
      differences: [{ at: "/K_star" }, { at: "/X_star" }],
    });
  });
  it("knife edges: with more than are followed only the exact answer can be judged", () => {
    const many = asked("eligibility", sellersOnEdges(9), "policy/shortfall");
    const none = told({ sell: [], buy: [] });
    expect(judged(many, told(right(many)), "float")).toEqual({ kind: "passed", seen: many.shows });
    expect(judged(many, none, "float")).toEqual({ kind: "undecided" });
    expect(judged(many, none, "exact")).toMatchObject({ kind: "failed" });
  });
  it("judgement: what is not of the form is malformed, wherever it is first", () => {
    expect(judged(quote, told({ ...EXAMPLE_4, ask: "1,03" }))).toEqual({
      kind: "malformed",
      at: "/ask",
      expected: "a decimal such as 0.97 or a ratio such as 31/30",
    });
  });
  it("judgement: an answer to what must be refused breaks all that the request shows", () => {
    const wrong = asked("quote", { ...quote.params, S: "0" }, "kernel/value");
    expect(judged(wrong, told(EXAMPLE_4))).toMatchObject({
      kind: "failed",
      differences: [{ at: "/", expected: "refused", requirements: ["kernel/value"] }],
    });
  });
  it("judgement: the refusal of what has an answer breaks all that the request shows", () => {
    expect(judged(quote, refused())).toMatchObject({
      kind: "failed",
      differences: [{ at: "/", requirements: quote.shows }],
    });
  });
});

describe("what a wrong answer breaks", () => {
  /** Of the first difference: where it is, and what it breaks, the likeliest first. */
  function broken(request: Request, said: Said) {
    const judgement = judged(request, said);
    if (judgement.kind !== "failed") return expect.fail(judgement.kind);
    const [{ at, requirements }] = judgement.differences;
    return { at, requirements };
  }

  it("flow/fallback: a side without a trader that is kept to explains who is missed in it", () => {
    const params = {
      ...shortMarket({ period: 0, a: 2, C: "2", sellers: [] }),
      ...arrivals("sell B1"),
    };
    expect(
      broken(asked("run_period", params, "flow/fallback"), refused({ not_in_set: "sell" })),
    ).toEqual({ at: "/", requirements: ["flow/fallback", "policy/eligible-to-sell"] });
  });

  /** T1 has τ = 5, and comes to τ = 4, which is mid as before; a period later it would come to short. */
  const early = asked(
    "advance",
    world({ period: 0, tickets: [held("H1", "I", 5, 1)], cash: {} }),
    "maturity/tau",
  );
  const { state } = right(early) as { readonly state: { readonly anchors: object } };
  const moved = { type: "rebucket", holder: "trader", ticket: "T1", from: "mid", to: "short" };

  it("maturity/tau: tickets that come a period early are explained by τ, and not each by itself", () => {
    const { at, requirements } = broken(early, told({ events: [moved], state }));
    expect([at, requirements[0]]).toEqual(["/events/0", "maturity/tau"]);
    expect(requirements.length).toBeGreaterThan(1);
    expect(new Set(requirements).size).toBe(requirements.length);
  });

  it("anchors/timing: anchors that drift untold are no matter of the events beside them", () => {
    const anchors = { ...state.anchors, short: { M: "0.9", O: "0.2" } };
    const { at, requirements } = broken(
      early,
      told({ events: [moved], state: { ...state, anchors } }),
    );
    expect(at).toBe("/state/anchors/short/M");
    expect(requirements).not.toContain("maturity/tau");
    expect(requirements[0]).toBe("anchors/timing");
  });
});
