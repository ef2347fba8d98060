import { describe, expect, it } from "vitest";
import { arrivals, examples, refusals, rulings, witnesses } from "../../src/cases/fixed/asked.js";
import { EXAMPLES } from "../../src/cases/fixed/examples.js";
import { shortMarket } from "../../src/cases/fixed/short-market.js";
import { sum } from "../../src/cases/sum.js";

const params = { a: 1 };

describe("the words of fixed cases", () => {
  it("fixed cases: an Example's step is under its number", () => {
    expect(examples(["04-buy-1", "the first", "buy", params])).toEqual([
      {
        id: "example/04-buy-1",
        title: "Example 4: the first",
        origin: "example",
        method: "buy",
        params,
      },
    ]);
  });
  it("fixed cases: the first witness of an open point needs no word of its own", () => {
    const asked = witnesses("pin-flag", ["", "one", "quote", params], ["b", "two", "buy", params]);
    const origin = { origin: "witness", witnessOf: "pin-flag", params };
    expect(asked).toEqual([
      { id: "witness/pin-flag", title: "one", method: "quote", ...origin },
      { id: "witness/pin-flag/b", title: "two", method: "buy", ...origin },
    ]);
  });
  it("fixed cases: a ruling is under its point, a refusal under its method, with what it breaks", () => {
    expect(rulings(["snapshot", "one", "sell", params])).toEqual([
      { id: "ruling/snapshot", title: "one", origin: "ruling", method: "sell", params },
    ]);
    expect(refusals("quote", ["S-zero", "one", params, "kernel/ladder", "C2"])).toEqual([
      {
        id: "refusal/quote/S-zero",
        title: "one",
        origin: "refusal",
        method: "quote",
        params,
        refusalOf: ["kernel/ladder", "C2"],
      },
    ]);
  });
  it("fixed cases: forced draws are a side and a trader", () => {
    expect(arrivals("sell S1", "buy B2")).toEqual({
      arrivals: [
        { prefer: "sell", trader: "S1" },
        { prefer: "buy", trader: "B2" },
      ],
    });
  });
  it("fixed cases: the Examples' steps stand in the order of the Examples", () => {
    const numbers = EXAMPLES.map(({ id }) => Number(id.slice(8, 10)));
    expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
  });
  it("fixed cases: a sum of products of decimals is exact", () => {
    expect(sum([["3", "0.5"], ["0.01"]])).toBe("1.51");
    expect(sum([["0.1"], ["0.2", "-1"]])).toBe("-0.1");
  });
});

describe("a market in which only short trades", () => {
  it("fixed cases: who holds what is told by the serials", () => {
    const { state } = shortMarket({ a: 2, C: "3", vbt: 2, sellers: ["0.5", "0"], buyers: ["4"] });
    const told = state.tickets.map(({ id, owner, issuer, maturity, serial }) =>
      [id, owner, issuer, maturity, serial].join(" "),
    );
    expect(told).toEqual([
      "T1 dealer:short I 3 1",
      "T2 dealer:short I 3 2",
      "T21 vbt:short I 3 21",
      "T22 vbt:short I 3 22",
      "T31 S1 I 3 31",
      "T41 K1 S1 1 41",
      "T32 S2 I 3 32",
      "T42 K2 S2 1 42",
    ]);
    expect(state).toMatchObject({
      period: 1,
      cash: { "dealer:short": "3", "vbt:short": "10", S1: "0.5", S2: "0", B1: "4", K1: "0" },
      anchors: { short: { M: "1", O: "0.30" }, long: { M: "1", O: "0.30" } },
    });
  });
});
