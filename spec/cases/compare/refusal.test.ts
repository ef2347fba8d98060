import { describe, expect, it } from "vitest";
import { arrivals } from "../../../src/cases/fixed/asked.js";
import { shortMarket } from "../../../src/cases/fixed/short-market.js";
import { missedIn, refusalDifferences } from "../../../src/cases/compare/refusal.js";
import { differencesOf } from "./judged.js";

const MARKET = shortMarket({ period: 0, a: 2, C: "2" });
const PERIOD = { ...MARKET, ...arrivals("sell S1", "buy B1") };
const ASKED = { method: "run_period", params: PERIOD } as const;
/** B1 has left the buyers, and B2 has not: the second arrival cannot be. */
const TWICE = {
  ...shortMarket({ period: 0, a: 2, C: "2", buyers: ["2", "2"] }),
  ...arrivals("buy B1", "buy B1"),
};
const refused = (data?: unknown) => ({ kind: "refused", message: "no", data }) as const;
const SHOWS = ["flow/arrivals", "maturity/tau"] as const;

describe("a refusal where a result is due", () => {
  it("maturity/tau: breaks what the request shows", () => {
    for (const data of [undefined, null, "sell", { not_in_set: "both" }, { not_in_set: null }]) {
      const [first, ...rest] = differencesOf(ASKED, () => refused(data));
      expect(rest).toEqual([]);
      expect(first).toMatchObject({ at: "/", expected: "a result", actual: "refused: no" });
      expect(first?.requirements.slice(0, 3)).toEqual([
        "maturity/tau",
        "model/ticket",
        "policy/snapshot",
      ]);
    }
  });
  it.each(["sell", "buy"] as const)("policy/snapshot: a trader missed in the %s set", (side) => {
    const result = { kind: "result", result: {} } as const;
    expect(refusalDifferences(SHOWS, result, refused({ not_in_set: side }))).toEqual([
      {
        at: "/",
        expected: "a result",
        actual: "refused: no",
        requirements: [`policy/eligible-to-${side}`, "flow/fallback"],
      },
    ]);
    expect(missedIn(refused({ not_in_set: side }))).toBe(side);
  });
});

describe("a result where a refusal is due", () => {
  it("model/trader: breaks what the refusal is of", () => {
    const params = { ...shortMarket({ a: 2, C: "2" }), trader: "nobody" };
    const asked = { method: "sell", params, refusalOf: ["model/trader", "C1"] } as const;
    const answer = { events: [], state: params.state };
    expect(differencesOf(asked, () => ({ kind: "result", result: answer }))).toEqual([
      {
        at: "/",
        expected: "refused",
        actual: "a result",
        requirements: ["model/trader", "C1"],
      },
    ]);
    for (const data of [undefined, { not_in_set: "sell" }]) {
      expect(differencesOf(asked, () => refused(data))).toEqual([]);
    }
  });
  const missing = { kind: "not-in-set", side: "buy" } as const;
  const bought = {
    type: "buy",
    route: "interior",
    trader: "B1",
    bucket: "short",
    ticket: "T1",
    price: "1",
  } as const;
  const told = (...events: readonly object[]) => {
    const result = { events, state: MARKET.state } as never;
    return refusalDifferences(SHOWS, missing, { kind: "result", result });
  };
  it("policy/snapshot: a trader who should have been missed", () => {
    const requirements = ["policy/snapshot", "flow/uniform", "flow/fallback"];
    const expected = "rejected: not in the buy set";
    expect(told(bought)).toEqual([{ at: "/", expected, actual: "a result", requirements }]);
    const others = [
      { ...bought, trader: "B2" },
      { ...bought, type: "sell" },
      { type: "no-trade", side: "buy", trader: "B1", reason: "cash" },
      { type: "no-trade", side: "buy", trader: "B1", reason: "cash" },
    ];
    expect(told(bought, ...others)).toMatchObject([{ requirements }]);
    expect(told()).toMatchObject([{ requirements }]);
  });
  it("flow/once-per-side: the same trader on the same side again", () => {
    const requirements = ["flow/once-per-side"];
    expect(told(bought, bought)).toMatchObject([{ requirements }]);
    const sold = { ...bought, type: "sell" };
    expect(told(sold, bought, sold)).toMatchObject([{ requirements }]);
  });
  it("flow/fallback: a trader missed on the other side", () => {
    expect(refusalDifferences(SHOWS, missing, refused({ not_in_set: "sell" }))).toEqual([
      {
        at: "/",
        expected: "rejected: not in the buy set",
        actual: "rejected: not in the sell set",
        requirements: ["flow/fallback"],
      },
    ]);
  });
  it("flow/uniform: a trader missed on the right side, or a refusal without a word", () => {
    for (const data of [undefined, null, { not_in_set: "buy" }]) {
      expect(refusalDifferences(SHOWS, missing, refused(data))).toEqual([]);
      expect(differencesOf({ method: "run_period", params: TWICE }, () => refused(data))).toEqual(
        [],
      );
    }
  });
});
