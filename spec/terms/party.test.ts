import { describe, expect, it } from "vitest";
import {
  MARKET_MAKERS,
  dealerOf,
  isParty,
  otherSide,
  roleOf,
  vbtOf,
} from "../../src/terms/party.js";

describe("terms/party", () => {
  it("model/dealer, model/vbt: one pair of market makers a bucket, each with its home", () => {
    expect(MARKET_MAKERS).toEqual([
      "dealer:short",
      "dealer:mid",
      "dealer:long",
      "vbt:short",
      "vbt:mid",
      "vbt:long",
    ]);
    expect([dealerOf("mid"), vbtOf("long")]).toEqual(["dealer:mid", "vbt:long"]);
    expect(roleOf("dealer:short")).toEqual({ role: "dealer", home: "short" });
    expect(roleOf("vbt:long")).toEqual({ role: "vbt", home: "long" });
  });

  it("model/trader: any other id without a colon is a trader's, who has no home", () => {
    expect(roleOf("H1")).toEqual({ role: "trader" });
    expect(roleOf("dealer")).toEqual({ role: "trader" });
    expect(roleOf("dealer:MID")).toEqual({ role: "trader" });
    expect(roleOf("bank:mid")).toEqual({ role: "trader" });
  });

  it.each([
    ["H1", true],
    ["dealer:mid", true],
    ["", false],
    ["dealer:", false],
    ["dealer:MID", false],
    ["bank:mid", false],
    ["vbt:mid:2", false],
  ])("terms/party: whether '%s' can be a party: %s", (id, can) => {
    expect(isParty(id)).toBe(can);
  });

  it("flow/fallback: SELL and BUY are each other's other side", () => {
    expect([otherSide("sell"), otherSide("buy")]).toEqual(["buy", "sell"]);
  });
});
