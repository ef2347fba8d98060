import { describe, expect, it } from "vitest";
import { shortMarket } from "../../../src/cases/fixed/short-market.js";
import { held, world } from "../../../src/cases/fixed/world.js";
import type { Changes } from "./wrong-answers.js";
import { order, empty, guarded, BOUND, FREE, DEALER, event, breaks } from "./order-events.js";

describe("a purchase that is told wrongly", () => {
  const poor = shortMarket({ a: 2, C: "2", buyers: ["0.5"] });
  const boundPoor = { ...BOUND, state: { ...BOUND.state, cash: { ...BOUND.state.cash, B: "0" } } };
  it.each<[string, object, string, unknown]>([
    ["flow/uniform", FREE, "trader", "K"],
    ["policy/choose-bucket", FREE, "bucket", "mid"],
    ["kernel/can-sell trade/buy-interior", FREE, "route", "pass-through"],
    ["kernel/can-sell C3", order(empty, "B1"), "route", "interior"],
    ["kernel/guard C3", order(guarded, "B1"), "route", "interior"],
    ["trade/tie-break", FREE, "ticket", "T2"],
    ["trade/single-issuer", FREE, "ticket", "T5"],
    ["trade/tie-break", BOUND, "ticket", "T3"],
    ["trade/single-issuer", BOUND, "ticket", "T4"],
    ["trade/existing-ticket C1", BOUND, "ticket", "T6"],
    ["trade/existing-ticket C1", BOUND, "ticket", "T99"],
    ["actors/intermediated trade/existing-ticket", BOUND, "ticket", "T7"],
    ["trade/tie-break", order(empty, "B1"), "ticket", "T22"],
    ["trade/tie-break", DEALER, "ticket", "T2"],
    ["trade/buy-interior", BOUND, "price", "1"],
    ["trade/buy-pass-through", order(empty, "B1"), "price", "1"],
  ])("%s", (requirements, params, field, wrong) => {
    expect(breaks("buy", params, { [event(field)]: wrong })).toBe(
      `${event(field)} ${requirements}`,
    );
  });

  const none = (trader: string, reason: string) => ({
    "/events/0": { type: "no-trade", side: "buy", trader, reason },
  });
  it.each<[string, object, Changes]>([
    ["flow/buyer-cash", FREE, none("B", "cash")],
    ["policy/choose-bucket trade/single-issuer trade/buy-interior", FREE, none("B", "no-supply")],
    ["trade/single-issuer policy/choose-bucket", BOUND, none("B", "no-supply")],
    [
      "policy/choose-bucket trade/single-issuer trade/buy-pass-through",
      order(empty, "B1"),
      none("B1", "no-supply"),
    ],
  ])("%s: no trade, though there is one", (requirements, params, changes) => {
    expect(breaks("buy", params, changes)).toBe(`/events/0/type ${requirements}`);
  });

  const bought = (trader: string, ticket: string, route = "interior") => ({
    "/events/0": { type: "buy", route, trader, bucket: "short", ticket, price: "1" },
  });
  /** Nobody has anything to sell but K. */
  const NOTHING = order(
    world({ period: 1, tickets: [held("K", "I", 3, 1)], cash: { B: "5" } }),
    "B",
  );
  /** The VBT has only what is not K's to buy. */
  const FOREIGN = order(
    world({
      period: 1,
      tickets: [held("K", "I", 3, 1), held("vbt:short", "J", 3, 2)],
      cash: { K: "5" },
    }),
    "K",
  );
  const OWN = order(
    world({ period: 1, tickets: [held("vbt:short", "K", 3, 2)], cash: { K: "5" } }),
    "K",
  );
  it.each<[string, object, Changes]>([
    ["flow/buyer-cash policy/choose-bucket", order(poor, "B1"), bought("B1", "T1")],
    ["trade/existing-ticket C1", order(poor, "B1"), bought("B1", "T21")],
    ["actors/intermediated trade/existing-ticket", NOTHING, bought("B", "T1")],
    ["trade/existing-ticket C1", NOTHING, bought("B", "T9")],
    ["trade/single-issuer", FOREIGN, bought("K", "T2", "pass-through")],
    ["trade/existing-ticket C1", FOREIGN, bought("K", "T2", "interior")],
    ["trade/single-issuer", OWN, bought("K", "T2", "pass-through")],
  ])("%s: a trade, though there is none", (requirements, params, changes) => {
    expect(breaks("buy", params, changes)).toBe(`/events/0/type ${requirements}`);
  });
  it("policy/choose-bucket: a bound buyer that goes round a dealer which owns none of its issuer's", () => {
    const passedBy = order(
      world({
        period: 1,
        tickets: [
          held("K", "I", 9, 1),
          held("dealer:short", "J", 3, 2),
          held("vbt:short", "I", 3, 3),
        ],
        cash: { K: "5", "dealer:short": "2" },
      }),
      "K",
    );
    expect(breaks("buy", passedBy, bought("K", "T3", "pass-through"))).toBe(
      "/events/0/type policy/choose-bucket trade/single-issuer",
    );
  });

  it.each<[string, object, string]>([
    ["flow/buyer-cash", order(poor, "B1"), "no-ticket"],
    ["policy/choose-bucket trade/single-issuer", order(poor, "B1"), "no-supply"],
    ["trade/existing-ticket policy/choose-bucket", NOTHING, "no-ticket"],
    ["trade/existing-ticket policy/choose-bucket", NOTHING, "cash"],
    ["trade/existing-ticket policy/choose-bucket", FOREIGN, "no-ticket"],
    ["trade/single-issuer trade/existing-ticket policy/choose-bucket", FOREIGN, "cash"],
    ["policy/choose-bucket trade/single-issuer", boundPoor, "no-supply"],
  ])("%s: another reason for no trade, %#", (requirements, params, reason) => {
    expect(breaks("buy", params, { [event("reason")]: reason })).toBe(
      `${event("reason")} ${requirements}`,
    );
  });
});
