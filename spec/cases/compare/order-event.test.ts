import { describe, expect, it } from "vitest";
import { arrivals } from "../../../src/cases/fixed/asked.js";
import { shortMarket } from "../../../src/cases/fixed/short-market.js";
import { held, world } from "../../../src/cases/fixed/world.js";
import type { Side } from "../../../src/terms/party.js";
import type { WorldParams } from "../../../src/cases/generate/worlds.js";
import { broken, differencesOf } from "./judged.js";
import type { Changes } from "./wrong-answers.js";

type Draw = `${Side} ${string}`;

const order = (params: WorldParams, trader: string) => ({ ...params, trader });
const market = shortMarket({ a: 2, C: "2", vbt: 2 });
const empty = shortMarket({ a: 0, C: "0", vbt: 2 });
const guarded = shortMarket({ a: 2, C: "2", M: "0.01", O: "0.01" });

/** S1 may offer T1 or T2, T1 first; K owns T4; the dealer owns T5, the VBT T6. */
const SELLER = order(
  world({
    period: 1,
    tickets: [
      held("S1", "I", 2, 1),
      held("S1", "I", 3, 2),
      held("K", "I", 2, 4),
      held("dealer:short", "I", 2, 5),
      held("vbt:short", "I", 2, 6),
    ],
    cash: { "dealer:short": "5" },
  }),
  "S1",
);
/** B is bound to I, of whose tickets the dealer owns T2 and T3; T4 is J's, T5 B's own, K owns T7. */
const supply = [
  held("dealer:short", "I", 3, 2, 3),
  held("dealer:short", "J", 2, 4),
  held("dealer:short", "B", 2, 5),
  held("vbt:short", "I", 2, 6),
  held("K", "I", 2, 7),
];
const BOUND = order(
  world({
    period: 1,
    tickets: [held("B", "I", 9, 1), ...supply],
    cash: { B: "5", "dealer:short": "5" },
  }),
  "B",
);
/** As B was, but that it holds nothing: it buys T4. */
const FREE = order(
  world({ period: 1, tickets: supply, cash: { B: "5", "dealer:short": "5" } }),
  "B",
);
/** The long dealer buys T4 in short. */
const DEALER = { ...order(FREE, "dealer:long"), bucket: "short" };
DEALER.state = {
  ...DEALER.state,
  tickets: [...DEALER.state.tickets, ...held("dealer:long", "J", 12, 12)],
  cash: { ...DEALER.state.cash, "dealer:long": "5" },
};

const event = (field: string) => `/events/0/${field}`;

/** What the only event breaks: where, and what. */
const breaks = (method: "sell" | "buy", params: object, changes: Changes) =>
  broken(method, params, changes)[0];

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
