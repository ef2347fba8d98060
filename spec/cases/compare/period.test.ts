import { describe, expect, it } from "vitest";
import { arrivals } from "../../../src/cases/fixed/asked.js";
import { shortMarket } from "../../../src/cases/fixed/short-market.js";
import { broken, differencesOf } from "./judged.js";
import { changed } from "./wrong-answers.js";
import { MOVED, event, SETTLED, PAID_I, PAID_J } from "./step-events.js";

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
