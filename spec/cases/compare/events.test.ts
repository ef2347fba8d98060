import { describe, expect, it } from "vitest";
import { arrivals } from "../../../src/cases/fixed/asked.js";
import { shortMarket } from "../../../src/cases/fixed/short-market.js";
import { held, world } from "../../../src/cases/fixed/world.js";
import { broken, differencesOf } from "./judged.js";
import { changed, type Changes } from "./wrong-answers.js";

/** In period 1: T1, T2 and T3 come to mid, T4 stays there. */
const MOVED = world({
  period: 0,
  tickets: [
    held("dealer:long", "I", 9, 1),
    held("vbt:long", "I", 9, 2),
    held("K", "I", 9, 3),
    held("K", "I", 5, 4),
  ],
  cash: { "dealer:mid": "5", "vbt:mid": "5" },
});
const event = (type: string, more: object) => ({ type, ...more });
const sale = (holder: string, ticket: string) =>
  event("rebucket", {
    holder,
    ticket,
    from: "long",
    to: "mid",
    seller: `${holder}:long`,
    buyer: `${holder}:mid`,
    price: "1",
  });
const relabelled = (ticket: string) =>
  event("rebucket", { holder: "trader", ticket, from: "long", to: "mid" });
const [FIRST, SECOND, THIRD] = [sale("dealer", "T1"), sale("vbt", "T2"), relabelled("T3")];

describe("a rebucketing that is told wrongly", () => {
  it.each([
    ["rebucket/dealer", 0, "holder", "vbt"],
    ["maturity/bucket", 0, "from", "short"],
    ["maturity/bucket", 0, "to", "short"],
    ["rebucket/dealer", 0, "seller", "vbt:long"],
    ["rebucket/dealer", 0, "buyer", "vbt:mid"],
    ["rebucket/dealer", 0, "buyer", null],
    ["rebucket/dealer rebucket/equity", 0, "price", "2"],
    ["rebucket/dealer rebucket/equity", 0, "price", null],
    ["rebucket/vbt", 1, "holder", "dealer"],
    ["rebucket/vbt rebucket/equity", 1, "price", "2"],
    ["rebucket/trader", 2, "holder", "dealer"],
    ["maturity/bucket", 2, "to", "short"],
    ["rebucket/trader", 2, "seller", "K"],
    ["rebucket/trader rebucket/equity", 2, "price", "1"],
  ])("%s: event %s, %s", (requirements, index, field, wrong) => {
    const at = `/events/${index}/${field}`;
    expect(broken("advance", MOVED, { [at]: wrong })).toEqual([`${at} ${requirements}`]);
  });
  it("rebucket/dealer: they come in any order", () => {
    expect(broken("advance", MOVED, { "/events": [THIRD, FIRST, SECOND] })).toEqual([]);
    const wrong = { ...FIRST, price: "2" };
    expect(broken("advance", MOVED, { "/events": [THIRD, SECOND, wrong] })).toEqual([
      "/events/2/price rebucket/dealer rebucket/equity",
    ]);
  });
  it.each<[string, readonly object[], string]>([
    ["rebucket/dealer maturity/bucket", [SECOND, THIRD], "/events"],
    ["rebucket/vbt maturity/bucket", [FIRST, THIRD], "/events"],
    ["rebucket/trader maturity/bucket", [FIRST, SECOND], "/events"],
    ["maturity/bucket rebucket/trader", [FIRST, SECOND, THIRD, relabelled("T4")], "/events/3"],
    ["maturity/bucket rebucket/vbt", [sale("vbt", "T4"), FIRST, SECOND, THIRD], "/events/0"],
  ])("%s: one too few, or too many", (requirements, events, at) => {
    expect(broken("advance", MOVED, { "/events": events })).toEqual([`${at} ${requirements}`]);
  });
  it("maturity/tau: those that cross a boundary a period late, or early, and no others", () => {
    const early = [{ ...relabelled("T4"), from: "mid", to: "short" }];
    expect(broken("advance", MOVED, { "/events": early })).toEqual([
      "/events maturity/tau rebucket/dealer maturity/bucket",
      "/events rebucket/vbt maturity/bucket",
      "/events rebucket/trader maturity/bucket",
      "/events/0 maturity/bucket rebucket/trader",
    ]);
    const late = world({
      period: 0,
      tickets: [held("K", "I", 8, 1), held("K", "I", 9, 2)],
      cash: {},
    });
    expect(broken("advance", late, { "/events": [relabelled("T1")] })[0]).toBe(
      "/events maturity/tau rebucket/trader maturity/bucket",
    );
    expect(broken("advance", late, { "/events": [] })[0]).toBe(
      "/events rebucket/trader maturity/bucket",
    );
    const both = [relabelled("T1"), relabelled("T2")];
    expect(broken("advance", late, { "/events": both })[0]).toBe(
      "/events/0 maturity/bucket rebucket/trader",
    );
  });
  it("rebucket/dealer: what is told is shown", () => {
    const differences = differencesOf({ method: "advance", params: MOVED }, (exact) => ({
      kind: "result",
      result: changed(exact, { "/events": [FIRST, SECOND, relabelled("T4")] }),
    }));
    expect(differences).toMatchObject([
      { at: "/events", expected: JSON.stringify(THIRD), actual: "no such event" },
      { at: "/events/2", expected: "no such event", actual: JSON.stringify(relabelled("T4")) },
    ]);
  });
});

/** I pays 1 of 2, J all of 1; M owes later. */
const SETTLED = world({
  period: 1,
  tickets: [
    held("K", "I", 1, 1),
    held("dealer:short", "I", 1, 2),
    held("L", "J", 1, 3),
    held("vbt:short", "M", 2, 4),
  ],
  cash: { I: "1", J: "1" },
});
const PAID_I = event("settle", {
  issuer: "I",
  due: "2",
  recovery: "0.5",
  payouts: { K: "0.5", "dealer:short": "0.5" },
});
const PAID_J = event("settle", { issuer: "J", due: "1", recovery: "1", payouts: { L: "1" } });

describe("a settlement that is told wrongly", () => {
  it.each<[string, string, Changes]>([
    ["/issuer settle/recovery settle/issuer-cash", "one who owes", { "/issuer": "J" }],
    ["/issuer settle/due", "one who owes later", { "/issuer": "M" }],
    ["/issuer settle/due", "one who owes nothing", { "/issuer": "K" }],
    ["/due settle/due", "D", { "/due": "1" }],
    ["/recovery settle/default-record settle/recovery", "R alone", { "/recovery": "1" }],
    [
      "/recovery settle/recovery settle/default-record",
      "R, and what was paid",
      { "/recovery": "1", "/payouts/K": "1" },
    ],
    ["/payouts/K settle/payout", "what was paid", { "/payouts/K": "1" }],
    ["/payouts/K settle/payout", "who was not paid", { "/payouts/K": null }],
    ["/payouts/L settle/payout", "who was paid", { "/payouts/L": "0" }],
  ])("%s: %s", (breaks, _, changes) => {
    const placed = Object.entries(changes).map(([at, value]) => [`/events/0${at}`, value]);
    expect(broken("settle", SETTLED, Object.fromEntries(placed))).toEqual([`/events/0${breaks}`]);
  });
  it("settle/payout: what was paid is shown", () => {
    const shown = (changes: Changes) =>
      differencesOf({ method: "settle", params: SETTLED }, (exact) => ({
        kind: "result",
        result: changed(exact, changes),
      }))[0];
    expect(shown({ "/events/0/payouts/K": null })).toMatchObject({
      expected: "0.5",
      actual: "nothing",
    });
    expect(shown({ "/events/0/payouts/L": "2" })).toMatchObject({
      expected: "nothing",
      actual: "2",
    });
    expect(shown({ "/events": [PAID_I] })).toMatchObject({
      expected: JSON.stringify(PAID_J),
      actual: "no such event",
    });
  });
  it.each<[string, readonly object[]]>([
    ["/events settle/due", [PAID_I]],
    ["/events/2 settle/due", [PAID_I, PAID_J, { ...PAID_I, issuer: "M" }]],
    [
      "/events/2 flow/arrivals",
      [PAID_I, PAID_J, event("no-trade", { side: "buy", trader: "K", reason: "cash" })],
    ],
    [
      "/events/0/type flow/arrivals",
      [event("no-trade", { side: "buy", trader: "K", reason: "cash" }), PAID_I, PAID_J],
    ],
    [
      "/events/1/type settle/due",
      [PAID_I, event("anchors", { bucket: "short", loss: "1", M: "0", O: "0" }), PAID_J],
    ],
    ["/events/0 maturity/bucket rebucket/trader", [relabelled("T4"), PAID_I, PAID_J]],
  ])("%s: an event too few, too many, or another", (breaks, events) => {
    expect(broken("settle", SETTLED, { "/events": events })).toEqual([breaks]);
  });
  it.each([
    ["short", "anchors/loss-rate"],
    ["mid", "anchors/locality anchors/loss-rate"],
    ["long", "anchors/locality anchors/loss-rate"],
  ])("anchors/loss-rate: of %s", (bucket, requirements) => {
    const at = `/loss/${bucket}`;
    expect(broken("settle", SETTLED, { [at]: "0.75" })).toEqual([`${at} ${requirements}`]);
    const [first] = differencesOf({ method: "settle", params: SETTLED }, (exact) => ({
      kind: "result",
      result: changed(exact, { "/loss/short": "0" }),
    }));
    expect(first).toMatchObject({ expected: "1/3", actual: "0" });
  });
});

describe("a period that is told wrongly", () => {
  const before = { ...SETTLED, state: { ...SETTLED.state, period: 0 } };
  /** I pays 1 of 2, J all of 1: short loses a third. */
  const LOSS = { ...before, arrivals: [] };
  const STOPPED = { ...LOSS, config: { ...LOSS.config, stop_on_default: true } };
  const moved = (bucket: string, loss: string) =>
    event("anchors", { bucket, loss, M: "0.5", O: "0.5" });
  it.each([
    ["anchors/locality", "bucket", "mid"],
    ["anchors/loss-rate", "loss", "1"],
    ["anchors/update", "M", "1"],
    ["anchors/update outside/min-spread", "O", "0.2"],
  ])("%s: the anchors' %s", (requirements, field, wrong) => {
    const at = `/events/2/${field}`;
    expect(broken("run_period", LOSS, { [at]: wrong })).toEqual([`${at} ${requirements}`]);
  });
  it("settle/continue: an update that is missing, or another event in its place", () => {
    const missing = { "/events": [PAID_I, PAID_J] };
    expect(broken("run_period", LOSS, missing)).toEqual([
      "/events anchors/update anchors/loss-rate",
    ]);
    expect(broken("run_period", STOPPED, missing)).toEqual([
      "/events settle/continue anchors/update anchors/loss-rate",
    ]);
    const another = { "/events": [PAID_I, PAID_J, PAID_J] };
    expect(broken("run_period", LOSS, another)).toEqual([
      "/events/2/type anchors/update anchors/loss-rate",
    ]);
  });
  it.each([
    ["short", "0.5", "anchors/update anchors/loss-rate"],
    ["short", "0", "anchors/update anchors/loss-rate"],
    ["mid", "0", "anchors/update anchors/loss-rate"],
    ["mid", "0.5", "anchors/locality anchors/loss-rate"],
    ["long", "0.5", "anchors/locality anchors/loss-rate"],
  ])("anchors/locality: an update too many, of %s by %s", (bucket, loss, requirements) => {
    const whole = { ...LOSS, state: { ...LOSS.state, cash: { ...LOSS.state.cash, I: "2" } } };
    const paid = { ...PAID_I, recovery: "1", payouts: { K: "1", "dealer:short": "1" } };
    const events = [paid, PAID_J, moved(bucket, loss)];
    expect(broken("run_period", whole, { "/events": events })).toEqual([
      `/events/2 ${requirements}`,
    ]);
  });
  it("settle/continue: whether the run ends", () => {
    expect(broken("run_period", LOSS, { "/stopped": true })).toEqual(["/stopped settle/continue"]);
    expect(broken("run_period", LOSS, { "/stopped": null })).toEqual([]);
    expect(broken("run_period", STOPPED, { "/stopped": false })).toEqual([
      "/stopped settle/continue",
    ]);
    expect(broken("run_period", STOPPED, { "/stopped": null })).toEqual([
      "/stopped settle/continue",
    ]);
    const [first] = differencesOf({ method: "run_period", params: STOPPED }, (exact) => ({
      kind: "result",
      result: changed(exact, { "/stopped": null }),
    }));
    expect(first).toMatchObject({ expected: "true", actual: "nothing" });
  });

  const TRADES = {
    ...shortMarket({ period: 0, a: 2, C: "2" }),
    ...arrivals("sell S1", "buy B1"),
  };
  const settled = event("settle", {
    issuer: "S1",
    due: "1",
    recovery: "1",
    payouts: { K1: "1" },
  });
  it("flow/arrivals: an order that comes by itself, and is missing", () => {
    const asked = { ...shortMarket({ a: 2, C: "2" }), trader: "S1" };
    expect(broken("sell", asked, { "/events": [] })[0]).toBe("/events flow/arrivals");
  });
  it("flow/arrivals: an order that is missing, or another event in its place", () => {
    const sold = event("sell", {
      route: "interior",
      trader: "S1",
      bucket: "short",
      ticket: "T31",
      price: "0.97",
      arrival: 1,
    });
    expect(broken("run_period", TRADES, { "/events": [sold] })[0]).toBe("/events flow/arrivals");
    expect(broken("run_period", TRADES, { "/events": [sold, settled] })[0]).toBe(
      "/events/1/type flow/arrivals",
    );
  });
  it("C1: what follows from a wrong event is not held against anyone, the state is", () => {
    const changes = { "/events/0/price": "1", "/events/1/price": "1", "/state/cash/B1": "9" };
    expect(broken("run_period", TRADES, changes)).toEqual([
      "/events/0/price trade/sell-interior",
      "/state/cash/B1 trade/buy-interior C1",
    ]);
  });
  it("maturity/tau: causes come before what follows from them", () => {
    const changes = {
      "/events/0/price": "1",
      "/eligible/sell": [],
      "/state/period": 3,
      "/state/anchors/mid/M": "2",
      "/state/cash/B1": "9",
      "/stopped": true,
    };
    expect(broken("run_period", TRADES, changes)).toEqual([
      "/state/period maturity/tau",
      "/state/anchors/mid/M anchors/timing C6",
      "/eligible/sell policy/eligible-to-sell",
      "/events/0/price trade/sell-interior",
      "/state/cash/B1 trade/buy-interior C1",
      "/stopped settle/continue",
    ]);
  });
  it("rebucket/dealer: step 1 comes before the sets", () => {
    const params = { ...MOVED, arrivals: [] };
    const changes = { "/events/0/price": "9", "/eligible/sell": ["K"], "/state/cash/I": "9" };
    expect(broken("run_period", params, changes)).toEqual([
      "/events/0/price rebucket/dealer rebucket/equity",
      "/eligible/sell policy/eligible-to-sell",
      "/state/cash/I rebucket/trader C1",
    ]);
    expect(
      broken("run_period", params, { "/state/cash/dealer:mid": "9", "/eligible/sell": ["K"] }),
    ).toEqual([
      "/eligible/sell policy/eligible-to-sell",
      "/state/cash/dealer:mid rebucket/dealer rebucket/equity C1",
    ]);
  });
  it("anchors/timing: anchors that moved are no cause where that was told", () => {
    const told = [PAID_I, PAID_J, moved("mid", "0.5")];
    expect(broken("run_period", LOSS, { "/events": told, "/state/anchors/mid/M": "0.5" })).toEqual([
      "/events/2/bucket anchors/locality",
      "/state/anchors/mid/M anchors/timing C6",
    ]);
    const untold = [PAID_I, PAID_J];
    expect(
      broken("run_period", LOSS, { "/events": untold, "/state/anchors/mid/M": "0.5" }),
    ).toEqual([
      "/state/anchors/mid/M anchors/timing C6",
      "/events anchors/update anchors/loss-rate",
    ]);
  });
});
