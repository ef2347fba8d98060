import { describe, expect, it } from "vitest";
import { arrivals } from "../../../src/cases/fixed/asked.js";
import { shortMarket } from "../../../src/cases/fixed/short-market.js";
import { held } from "../../../src/cases/fixed/world.js";
import { broken, differencesOf } from "./judged.js";
import { order, market, empty, guarded, SELLER, event, breaks, type Draw } from "./order-events.js";

describe("a sale that is told wrongly", () => {
  it.each<[string, object, string, unknown]>([
    ["flow/arrivals", SELLER, "arrival", 1],
    ["flow/uniform", SELLER, "trader", "K"],
    ["policy/choose-ticket", SELLER, "ticket", "T2"],
    ["actors/intermediated trade/existing-ticket", SELLER, "ticket", "T4"],
    ["trade/existing-ticket C1", SELLER, "ticket", "T5"],
    ["trade/existing-ticket C1", SELLER, "ticket", "T99"],
    ["maturity/bucket", SELLER, "bucket", "mid"],
    ["kernel/can-buy trade/sell-interior", SELLER, "route", "pass-through"],
    ["kernel/can-buy C3", order(empty, "S1"), "route", "interior"],
    ["kernel/guard C3", order(guarded, "S1"), "route", "interior"],
    ["trade/sell-interior", SELLER, "price", "1"],
    ["trade/sell-pass-through", order(empty, "S1"), "price", "1"],
  ])("%s", (requirements, params, field, wrong) => {
    expect(breaks("sell", params, { [event(field)]: wrong })).toBe(
      `${event(field)} ${requirements}`,
    );
  });
  it("trade/single-issuer: a seller that offers what it may not own", () => {
    // S1 holds I's tickets; of a ticket that it issued itself nothing tells how it came to it
    const own = { ...SELLER, state: { ...SELLER.state } };
    expect(breaks("sell", own, { "/events/0/ticket": "T2", "/events/0/price": "9" })).toBe(
      "/events/0/ticket policy/choose-ticket",
    );
  });
  it.each(["no-ticket", "no-supply"] as const)("policy/choose-ticket: none, since %s", (reason) => {
    const none = { type: "no-trade", side: "sell", trader: "S1", reason };
    expect(breaks("sell", SELLER, { "/events/0": none })).toBe(
      "/events/0/type policy/choose-ticket trade/sell-interior",
    );
    expect(breaks("sell", order(empty, "S1"), { "/events/0": none })).toBe(
      "/events/0/type policy/choose-ticket trade/sell-pass-through",
    );
  });
  it("policy/choose-ticket: whoever holds nothing has nothing to sell", () => {
    const sale = { type: "sell", route: "interior", bucket: "short", trader: "B1", price: "1" };
    expect(breaks("sell", order(market, "B1"), { "/events/0": { ...sale, ticket: "T1" } })).toBe(
      "/events/0/type policy/choose-ticket trade/existing-ticket",
    );
    expect(breaks("sell", order(market, "B1"), { [event("reason")]: "cash" })).toBe(
      `${event("reason")} policy/choose-ticket`,
    );
  });
});

describe("an arrival that is told wrongly", () => {
  const period = (buyers: readonly string[], ...draws: readonly Draw[]) => ({
    ...shortMarket({ period: 0, a: 2, C: "2", buyers }),
    ...arrivals(...draws),
  });
  it("flow/preference: the side that was preferred, and could be", () => {
    const params = period(["2"], "sell S1", "buy B1");
    expect(broken("run_period", params, { [event("type")]: "buy" })[0]).toBe(
      `${event("type")} flow/preference`,
    );
    const no = { type: "no-trade", side: "buy", trader: "S1", reason: "cash", arrival: 1 };
    expect(broken("run_period", params, { "/events/0": no })[0]).toBe(
      `${event("type")} flow/preference`,
    );
  });
  it("flow/fallback: the side that was not preferred, since the other could not be", () => {
    const params = period([], "buy S1");
    expect(broken("run_period", params, { [event("type")]: "buy" })[0]).toBe(
      `${event("type")} flow/fallback`,
    );
  });
  it("flow/preference: of no trade the side is told by itself", () => {
    const params = period(["1.01"], "buy B1");
    expect(broken("run_period", params, { [event("side")]: "sell" })[0]).toBe(
      `${event("side")} flow/preference`,
    );
  });
  it("trade/existing-ticket: a ticket is whose it has become", () => {
    const wrong = (params: object, index: number, ticket: string) =>
      broken("run_period", params, { [`/events/${index}/ticket`]: ticket })[0];
    const resold = period(["2", "2"], "sell S1", "buy B1", "buy B2");
    expect(wrong(resold, 1, "T31")).toBe("/events/1/ticket trade/tie-break");
    expect(wrong(resold, 2, "T1")).toBe(
      "/events/2/ticket actors/intermediated trade/existing-ticket",
    );
    const through = {
      ...shortMarket({ period: 0, a: 0, C: "0" }),
      ...arrivals("sell S1", "buy B1"),
    };
    expect(wrong(through, 1, "T31")).toBe("/events/1/ticket trade/tie-break");
    const arriving = {
      ...resold,
      state: {
        ...resold.state,
        tickets: [
          ...resold.state.tickets,
          ...held("dealer:mid", "I", 4, 61),
          ...held("S1", "I", 4, 62),
        ],
      },
    };
    expect(wrong(arriving, 3, "T61")).toBe("/events/3/ticket trade/tie-break");
    expect(wrong(arriving, 2, "T62")).toBe("/events/2/ticket policy/choose-ticket");
  });
  it("flow/arrivals: every arrival has its number", () => {
    const params = period(["2"], "sell S1", "buy B1");
    expect(broken("run_period", params, { "/events/1/arrival": 3 })[0]).toBe(
      "/events/1/arrival flow/arrivals",
    );
  });
  it("trade/sell-interior: what was told and what should have been are shown", () => {
    const [first] = differencesOf({ method: "sell", params: SELLER }, (exact) => {
      const { events, ...rest } = exact as { events: readonly object[] };
      return { kind: "result", result: { ...rest, events: [{ ...events[0], price: "1" }] } };
    });
    expect(first).toMatchObject({ expected: "29/28", actual: "1" });
  });
});
