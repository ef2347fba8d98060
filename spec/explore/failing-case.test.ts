import { beforeAll, describe, expect, it } from "vitest";
import { answerRows } from "../../src/explore/answer-rows.js";
import { caseShown, failingCase, type FailingCase } from "../../src/explore/failing-case.js";
import type { Finding } from "../../src/conformance/result.js";
import { Defect } from "../../src/errors.js";
import { start } from "../report/records.js";
import { commandLineTrace, opening, RING } from "./runs.js";

const QUOTE = { S: "1", M: "1", O: "0.30", M_min: "0.02", clip_nonneg_B: true, a: 2, C: "2" };

const found = (more: Partial<Finding>): FailingCase => {
  const finding: Finding = {
    type: "finding",
    requirements: ["kernel/width", "kernel/clip"],
    case: { id: "quote@1:1", title: "a dealer", origin: "generated" },
    method: "quote",
    params: QUOTE,
    differences: [],
    expected: undefined,
    actual: undefined,
    failures: 1,
    ...more,
  };
  const handed = failingCase(finding, start("mine"), "repeat it");
  if (handed === undefined) throw new Defect("too large");
  return handed;
};

describe("both answers stand side by side", () => {
  it("case: place by place, and what differs is what the comparison said", () => {
    const expected = { ask: "1.03", X_star: "4", pinned_ask: false };
    const actual = { X_star: "4.0", ask: 1.05, more: "x" };
    expect(answerRows(expected, actual, [{ at: "/ask" }])).toEqual([
      { at: "/ask", expected: "1.03", actual: "1.05", differs: true },
      { at: "/X_star", expected: "4", actual: "4.0", differs: false },
      { at: "/pinned_ask", expected: "false", differs: false },
      { at: "/more", actual: "x", differs: false },
    ]);
  });
  it("case: tickets by their id, sets as one text, a whole event where it is missing", () => {
    const ticket = (id: string, owner: string) => ({ id, owner });
    const expected = {
      events: [{ type: "sell" }, { type: "buy", price: "1" }],
      state: { tickets: [ticket("T1", "H1"), ticket("T2", "H1")] },
      eligible: { sell: ["H1", "H2"], buy: [] },
    };
    const actual = {
      events: [{ type: "sell" }],
      state: { tickets: [ticket("T2", "H9"), ticket("T1", "H1")] },
    };
    const rows = answerRows(expected, actual, [
      { at: "/events/1" },
      { at: "/state/tickets/T2/owner" },
    ]);
    expect(rows.filter(({ differs }) => differs).map(({ at }) => at)).toEqual([
      "/events/1/type",
      "/events/1/price",
      "/state/tickets/T2/owner",
    ]);
    expect(rows.find(({ at }) => at === "/state/tickets/T2/owner")).toMatchObject({
      expected: "H1",
      actual: "H9",
    });
    expect(rows.find(({ at }) => at === "/eligible/sell")?.expected).toBe("H1, H2");
    expect(rows.find(({ at }) => at === "/eligible/buy")?.expected).toBe("");
  });
  it("case: an answer without end or bottom is cut", () => {
    let deep: unknown = "bottom";
    for (let level = 0; level < 100_000; level += 1) deep = [deep, {}];
    const wide = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, index) => [`k${index}`, index]),
    );
    expect(answerRows(deep, wide, []).length).toBeLessThan(4_100);
    expect(answerRows("x".repeat(10_000), null, [])[0]?.expected?.length).toBeLessThan(700);
  });
});

describe("the ladder of a case", () => {
  it("Example 4: the reference's prices and the answered ones stand on the dealer's rung", () => {
    const { ladders } = caseShown(
      found({
        expected: { ask: "1.03", bid: "0.97", K_star: 4 },
        actual: { ask: "1.05", bid: 0.97, K_star: 3 },
      }),
    );
    expect(ladders).toHaveLength(1);
    expect(ladders[0]?.ladder.current).toMatchObject({
      ask: { exact: "1.03" },
      bid: { exact: "0.97" },
    });
    const marks = ladders[0]?.marks.map(({ of, name, tickets, price }) => [
      of,
      name,
      tickets.exact,
      price.exact,
    ]);
    expect(marks).toEqual([
      ["reference", "a_c", "2", "1.03"],
      ["reference", "b_c", "2", "0.97"],
      ["answer", "a_c", "2", "1.05"],
      ["answer", "b_c", "2", "0.97"],
    ]);
    expect(ladders[0]?.answeredCapacity?.exact).toBe("3");
  });
  it("case: an answer that is no number leaves no mark", () => {
    const { ladders } = caseShown(
      found({ expected: { ask: "1.03" }, actual: { ask: "x", bid: {}, K_star: "4" } }),
    );
    expect(ladders[0]?.marks.map(({ of }) => of)).toEqual(["reference"]);
    expect(ladders[0]?.answeredCapacity).toBeUndefined();
  });
  it("case: a request that is to be refused has no ladder", () => {
    expect(caseShown(found({ params: { ...QUOTE, S: "0" } })).ladders).toEqual([]);
  });
});

describe("the period of a case", () => {
  let lines: readonly string[] = [];
  beforeAll(async () => {
    lines = (await commandLineTrace(RING)).trimEnd().split("\n");
  });

  it("case: both answers to run_period are runs of one period", async () => {
    const end = lines.findIndex((line) => line.startsWith('{"type":"period"'));
    const { config, state } = JSON.parse(lines[0] ?? "") as { config: object; state: object };
    const events = lines.slice(1, end).map((line) => JSON.parse(line) as object);
    const left = (JSON.parse(lines[end] ?? "") as { state: object }).state;
    const { traces } = caseShown(
      found({
        method: "run_period",
        params: { config, state, arrivals: [] },
        expected: { events, state: left },
        actual: { events: events.slice(1), state: left },
      }),
    );
    expect(traces.reference?.split("\n").slice(1)).toEqual(lines.slice(1, end + 1));
    expect(traces.answer?.split("\n")).toHaveLength(end);
    expect((await opening(traces.reference ?? "")).ok).toBe(true);
    expect((await opening(traces.answer ?? "")).ok).toBe(true);
  });
  it("case: other methods, and answers that are none, have no period", () => {
    expect(caseShown(found({ expected: { events: [], state: {} } })).traces).toEqual({});
    expect(caseShown(found({ method: "run_period", params: {}, actual: null })).traces).toEqual({});
  });
});

describe("what is handed to the explorer", () => {
  it("case: a finding that is too large is not", () => {
    const finding = found({}).finding;
    const actual = "x".repeat(300_000);
    expect(failingCase({ ...finding, actual }, start("mine"), "")).toBeUndefined();
  });
  it("case: with the statements of what it breaks", () => {
    expect(caseShown(found({})).broken[0]).toEqual({ id: "kernel/width", statement: "I = λ·O." });
  });
});
