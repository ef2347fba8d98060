import { describe, expect, it } from "vitest";
import { held, world } from "../../../src/cases/fixed/world.js";
import { broken, differencesOf } from "./judged.js";

const SHELF = "dealer:short";

/**
 * Face 2, period 1. All but S5 and S6 are due 2 and short of it or just not; what they hold is I's: S1
 * one later ticket, S2 two, S3 one that is due, S7 one of each, S6 none.
 */
const SELLERS = world({
  settings: { S: "2" },
  period: 1,
  tickets: [
    held("S1", "I", 2, 1),
    held("S2", "I", 2, 2),
    held("S2", "I", 3, 3),
    held("S3", "I", 1, 4),
    held("S4", "I", 2, 5),
    held("S5", "I", 2, 6),
    held("S7", "I", 3, 7),
    held("S7", "I", 1, 8),
    ...["S1", "S2", "S3", "S4", "S5", "S6", "S7"].map((issuer, index) =>
      held(SHELF, issuer, 1, 11 + index),
    ),
    held(SHELF, "S4", 2, 21),
  ],
  cash: { I: "9", S1: "1", S2: "1", S3: "0", S4: "2", S5: "3", S6: "0", S7: "1.99" },
});

/** Horizon 3, buffer 1, period 1: who owes what, in periods from now, and has how much. */
const purses: readonly (readonly [trader: string, cash: string, ...owes: number[]])[] = [
  ["B1", "5"],
  ["B2", "1"],
  ["B3", "1.005"],
  ["B4", "1.01"],
  ["B5", "5", 3],
  ["B6", "5", 2],
  ["B7", "5", 5, 1],
  ["B8", "5", 0, 0],
  ["B9", "2", 0, 0, 0],
  ["B10", "2", 0, 0],
  ["B11", "5", 4, 6],
  ["B12", "0.5", 7],
];
const BUYERS = world({
  settings: { H: 3, buffer: "1" },
  period: 1,
  tickets: purses.flatMap(([trader, , ...owes], index) =>
    owes.map((tau, each) => held(SHELF, trader, 1 + tau, 10 * index + each + 1)),
  ),
  cash: {
    [SHELF]: "5",
    ...Object.fromEntries(purses.map(([trader, cash]) => [trader, cash])),
  },
});
const IN = ["B1", "B3", "B4", "B5", "B8", "B9", "B10", "B11"];
const without = (...names: readonly string[]) => IN.filter((trader) => !names.includes(trader));

const sell = (...traders: readonly string[]) =>
  broken("eligibility", SELLERS, { "/sell": traders });
const buy = (traders: readonly string[]) => broken("eligibility", BUYERS, { "/buy": traders });

describe("a wrong set of sellers", () => {
  it("policy/eligible-to-sell: in whatever order, each of them once", () => {
    expect(sell("S7", "S1", "S3", "S2")).toEqual([]);
    expect(sell("S7", "S1", "S3", "S2", "S1")).toEqual(["/sell policy/eligible-to-sell"]);
  });
  it.each([
    ["those who hold more than one ticket", "S2", "S7"],
    ["those who hold a ticket that is not due", "S1", "S2", "S7"],
    ["those who have just what they owe, too", "S1", "S2", "S3", "S7", "S4"],
  ])("policy/eligible-to-sell: %s", (_, ...traders) => {
    expect(sell(...traders)).toEqual(["/sell policy/eligible-to-sell"]);
  });
  it("policy/shortfall: whoever has a ticket, and is wrongly in it or out of it", () => {
    const breaks = ["/sell policy/shortfall policy/eligible-to-sell"];
    expect(sell("S1", "S3", "S7")).toEqual(breaks);
    expect(sell("S2", "S3", "S7")).toEqual(breaks);
    expect(sell("S1", "S2", "S3", "S7", "S5")).toEqual(breaks);
    expect(sell()).toEqual(breaks);
  });
  it("policy/eligible-to-sell: whoever has no ticket, or is no trader at all", () => {
    for (const other of ["S6", "X", SHELF, "vbt:short"]) {
      expect(sell("S1", "S2", "S3", "S7", other)).toEqual(["/sell policy/eligible-to-sell"]);
    }
  });
});

describe("a wrong set of buyers", () => {
  it.each<[string, readonly string[]]>([
    ["a buffer that need only be reached", [...IN, "B2"]],
    ["cash in whole cents", without("B3", "B4")],
    ["nobody who is short", without("B9")],
    ["a horizon that is exceeded", without("B5")],
    ["a horizon one too early", [...IN, "B6"]],
  ])("policy/eligible-to-buy: %s", (_, traders) => {
    expect(buy(traders)).toEqual(["/buy policy/eligible-to-buy"]);
  });
  it.each<[string, readonly string[]]>([
    ["nobody who owes now", without("B8", "B9", "B10")],
    ["the latest liability", [...IN, "B7"]],
    ["nobody who owes nothing later", ["B5", "B11"]],
  ])("policy/earliest-liability: %s", (_, traders) => {
    expect(buy(traders)).toEqual(["/buy policy/earliest-liability policy/eligible-to-buy"]);
  });
  it.each<[string, readonly string[]]>([
    ["too few", without("B1")],
    ["none", []],
    ["too many", [...IN, "B12"]],
    ["another horizon, and another buffer", [...IN, "B2", "B6"]],
  ])("policy/eligible-to-buy: %s, for no reason that is known", (_, traders) => {
    expect(buy(traders)).toEqual(["/buy policy/eligible-to-buy policy/earliest-liability"]);
  });
  it("policy/eligible-to-buy: a market maker in it, or one that nobody knows", () => {
    expect(buy([...IN, "X"])).toEqual(["/buy policy/eligible-to-buy"]);
    expect(buy([SHELF, ...IN])).toEqual(["/buy policy/eligible-to-buy"]);
    expect(buy(["B1", "B1"])).toEqual(["/buy policy/eligible-to-buy policy/earliest-liability"]);
    expect(buy([...IN, "B1"])).toEqual(["/buy policy/eligible-to-buy"]);
  });
  it("policy/eligible-to-buy: sellers among the buyers, where they are declared excluded", () => {
    const excluded = { readings: { "seller-may-buy": "excluded" } } as const;
    expect(broken("eligibility", BUYERS, { "/buy": IN }, excluded)).toEqual([
      "/buy policy/eligible-to-buy",
    ]);
  });
});

describe("a wrong set", () => {
  it("policy/eligible-to-sell: is shown beside the right one", () => {
    const sets = (sell: readonly string[]) =>
      differencesOf({ method: "eligibility", params: SELLERS }, (exact) => ({
        kind: "result",
        result: { ...exact, sell },
      }));
    const expected = '["S1","S2","S3","S7"]';
    expect(sets(["S2"])).toMatchObject([{ expected, actual: '["S2"]' }]);
    const twice = ["S1", "S2", "S3", "S7", "S7"];
    expect(sets(twice)).toMatchObject([{ expected, actual: JSON.stringify(twice) }]);
  });
});

describe("wrong sets of a period", () => {
  const before = (params: typeof BUYERS) => ({
    ...params,
    state: { ...params.state, period: 0 },
    arrivals: [],
  });
  it("policy/eligible-to-buy: they are made in the new period", () => {
    const [wrong] = broken("run_period", before(BUYERS), { "/eligible/buy": without("B5") });
    expect(wrong).toBe("/eligible/buy policy/eligible-to-buy");
    expect(broken("run_period", before(BUYERS), { "/eligible/buy": without("B1") })).toEqual([
      "/eligible/buy policy/eligible-to-buy policy/earliest-liability",
    ]);
  });
  it("policy/eligible-to-sell: both sets are told", () => {
    const changes = { "/eligible/buy": without("B1"), "/eligible/sell": ["B1"] };
    expect(broken("run_period", before(BUYERS), changes)).toEqual([
      "/eligible/sell policy/eligible-to-sell",
      "/eligible/buy policy/eligible-to-buy policy/earliest-liability",
    ]);
  });
});
