import { describe, expect, it } from "vitest";
import { arrivals } from "../../src/cases/fixed/asked.js";
import { position, shortMarket } from "../../src/cases/fixed/short-market.js";
import { expectation, type Terms } from "../../src/cases/oracle.js";
import { rational } from "../../src/numbers/rational.js";
import type { Reply } from "../../src/reference/answer.js";
import { DEFAULT_READINGS } from "../../src/requirements/open-points.js";
import { sellersOnEdges } from "./on-edges.js";

const EXACT: Terms = { readings: DEFAULT_READINGS, arithmetic: "exact" };
const FLOAT: Terms = { readings: DEFAULT_READINGS, arithmetic: "float" };
const OTHER: Terms = {
  ...EXACT,
  readings: { ...DEFAULT_READINGS, "ticket-choice": "other" },
};

interface Answered {
  readonly events: readonly {
    readonly type: string;
    readonly trader: string;
    readonly ticket: string;
  }[];
  readonly sell: readonly string[];
}
const result = (reply: Reply): Answered =>
  reply.kind === "result" ? (reply.result as Answered) : expect.fail(reply.kind);

/** V = 2 = 2M: K* is 2, or 1 to one that rounds. */
const jump = position({ a: 0, C: "2" });

/**
 * The Guard is on and A = 0.01 + 0.02 / 2 is 0.02. The VBT has one ticket, for which so many buyers
 * come in turn, each with cash of A and a little more, on an edge of its own.
 */
const queue = (count: number) => {
  const names = Array.from({ length: count }, (_, index) => `B${index + 1}`);
  const purses = names.map((_, index) => `0.020000000${index}`);
  return {
    ...shortMarket({
      period: 0,
      settings: { Nmax: count, buffer: "0" },
      M: "0.01",
      O: "0.02",
      a: 0,
      C: "0",
      sellers: [],
      buyers: purses,
    }),
    ...arrivals(...names.map((name) => `buy ${name}` as const)),
  };
};
/** Who bought. */
const buyers = (reply: Reply) =>
  result(reply)
    .events.filter(({ type }) => type === "buy")
    .map(({ trader }) => trader);

describe("knife edges", () => {
  it("knife edges: exact arithmetic has none, and must give the exact answer", () => {
    const { exact, edges, neighbours, tooMany, readings } = expectation("quote", jump, EXACT);
    expect(exact).toMatchObject({ kind: "result", result: { K_star: 2 } });
    expect([edges, tooMany, [...neighbours()]]).toEqual([0, false, []]);
    expect(readings).toBe(DEFAULT_READINGS);
  });

  // K* = 2: p(0) = 1 + 0.3/4, I = 0.1. K* = 1: p(0) = 1 + 0.3/3 · 1/2 = 1.05, I = 0.15.
  it.each(["float", "decimal"] as const)(
    "knife edges: V/M is an integer, and all that follows from K* falls with it, in %s",
    (arithmetic) => {
      const terms = { ...FLOAT, arithmetic };
      const { exact, edges, neighbours, tooMany } = expectation("quote", jump, terms);
      expect(exact).toMatchObject({ result: { K_star: 2, bid: "1.025", lambda: "1/3" } });
      expect([edges, tooMany]).toEqual([1, false]);
      expect([...neighbours()]).toMatchObject([
        { kind: "result", result: { K_star: 1, X_star: "1", bid: "0.975", lambda: "0.5" } },
      ]);
    },
  );

  it("knife edges: as near as the open points say, or as near as is asked", () => {
    const beside = position({ a: 0, C: "2.005" });
    const edge = rational.parse("0.01");
    expect(expectation("quote", beside, FLOAT).edges).toBe(0);
    expect(expectation("quote", beside, { ...FLOAT, edge }).edges).toBe(1);
  });

  it("knife edges: each may fall by itself, in every combination, and each just once", () => {
    const { exact, edges, neighbours, tooMany } = expectation(
      "eligibility",
      sellersOnEdges(3),
      FLOAT,
    );
    expect(exact).toMatchObject({ result: { sell: ["H1", "H2", "H3"], buy: [] } });
    expect([edges, tooMany]).toEqual([3, false]);
    const sets = [...neighbours()].map((each) => result(each).sell.join(" "));
    expect(sets.sort()).toEqual(["", "H1", "H1 H2", "H1 H3", "H2", "H2 H3", "H3"]);
  });

  it("knife edges: eight are followed, more leave a case undecided", () => {
    const eight = expectation("eligibility", sellersOnEdges(8), FLOAT);
    expect([eight.edges, eight.tooMany]).toEqual([8, false]);
    expect(new Set([...eight.neighbours()].map((each) => JSON.stringify(each))).size).toBe(255);
    const nine = expectation("eligibility", sellersOnEdges(9), FLOAT);
    expect([nine.edges, nine.tooMany, [...nine.neighbours()]]).toEqual([9, true, []]);
  });

  it("knife edges: those that only show where others fall are followed eight deep", () => {
    const { exact, edges, neighbours, tooMany } = expectation("run_period", queue(9), FLOAT);
    expect([buyers(exact), edges, tooMany]).toEqual([["B1"], 1, false]);
    expect([...neighbours()].map(buyers)).toEqual(
      [2, 3, 4, 5, 6, 7, 8, 9].map((number) => [`B${number}`]),
    );
  });
});

describe("ticket-choice: other", () => {
  const shelf = { ...shortMarket({ a: 3, C: "3", sellers: [] }), trader: "B1" };
  const taken = (replies: Iterable<Reply>) =>
    [...replies].map((reply) => result(reply).events.map(({ ticket }) => ticket));

  it("ticket-choice: any admissible ticket may move where the choice is not known", () => {
    const { exact, neighbours } = expectation("buy", shelf, OTHER);
    expect(taken([exact])).toEqual([["T1"]]);
    expect(taken(neighbours())).toEqual([["T1"], ["T2"], ["T3"]]);
  });

  it("ticket-choice: the one that was taken moves where it is known, and no other", () => {
    for (const arithmetic of ["exact", "float"] as const) {
      const known = { ...OTHER, arithmetic, ticket: (tickets: readonly never[]) => tickets[2] };
      const { exact, neighbours } = expectation("buy", shelf, known as unknown as Terms);
      expect(taken([exact])).toEqual([["T3"]]);
      expect(taken(neighbours())).not.toContainEqual(["T1"]);
    }
  });

  it("ticket-choice: lowest-maturity leaves none", () => {
    expect([...expectation("buy", shelf, EXACT).neighbours()]).toEqual([]);
  });

  it("ticket-choice: choices are followed beside the knife edges of one that rounds", () => {
    const { exact, neighbours } = expectation("buy", shelf, { ...OTHER, arithmetic: "float" });
    expect(taken([exact])).toEqual([["T1"]]);
    expect(taken(neighbours())).toEqual(expect.arrayContaining([["T1"], ["T2"], ["T3"]]));
  });

  it("ticket-choice: 256 choices are followed, of 17 · 16", () => {
    const two = {
      ...shortMarket({ period: 0, a: 17, C: "9", sellers: [], buyers: ["2", "2"] }),
      ...arrivals("buy B1", "buy B2"),
    };
    const choices = taken(expectation("run_period", two, OTHER).neighbours());
    expect(choices).toHaveLength(256);
    expect(new Set(choices.map(String)).size).toBe(256);
  });
});
