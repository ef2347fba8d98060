import { describe, expect, it } from "vitest";
import { held, world } from "../../../src/cases/fixed/world.js";
import { broken, differencesOf } from "./judged.js";
import { changed } from "./wrong-answers.js";
import { MOVED, sale, relabelled } from "./step-events.js";

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
