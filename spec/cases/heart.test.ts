import { describe, expect, it } from "vitest";
import { fromTheHeart } from "../../src/cases/heart.js";
import type { RequirementId } from "../../src/requirements/statements.js";
import type { Method } from "../../src/wire/methods.js";

type Shows = readonly [RequirementId, ...RequirementId[]];

describe("what a broken answer is told under", () => {
  it.each<[Method, Shows, Shows]>([
    ["quote", ["C2", "kernel/guard", "kernel/capacity"], ["kernel/capacity", "C2", "kernel/guard"]],
    ["quote", ["C2", "kernel/guard"], ["kernel/guard", "C2"]],
    ["initialize_dealer", ["kernel/layoff", "init/target"], ["init/target", "kernel/layoff"]],
    ["update_anchors", ["outside/quotes", "anchors/update"], ["anchors/update", "outside/quotes"]],
    [
      "advance",
      ["maturity/tau", "rebucket/trader", "rebucket/vbt", "rebucket/dealer"],
      ["rebucket/dealer", "maturity/tau", "rebucket/trader", "rebucket/vbt"],
    ],
    [
      "advance",
      ["maturity/tau", "rebucket/trader", "rebucket/vbt"],
      ["rebucket/vbt", "maturity/tau", "rebucket/trader"],
    ],
    ["advance", ["maturity/tau", "rebucket/trader"], ["rebucket/trader", "maturity/tau"]],
    ["advance", ["C1", "maturity/tau"], ["maturity/tau", "C1"]],
    ["eligibility", ["policy/shortfall", "model/trader"], ["model/trader", "policy/shortfall"]],
    [
      "sell",
      ["C1", "policy/choose-ticket", "trade/sell-interior"],
      ["trade/sell-interior", "C1", "policy/choose-ticket"],
    ],
    [
      "sell",
      ["C1", "policy/choose-ticket", "trade/sell-pass-through"],
      ["trade/sell-pass-through", "C1", "policy/choose-ticket"],
    ],
    ["sell", ["C1", "policy/choose-ticket"], ["policy/choose-ticket", "C1"]],
    [
      "buy",
      ["C1", "policy/choose-bucket", "trade/buy-interior"],
      ["trade/buy-interior", "C1", "policy/choose-bucket"],
    ],
    [
      "buy",
      ["C1", "policy/choose-bucket", "trade/buy-pass-through"],
      ["trade/buy-pass-through", "C1", "policy/choose-bucket"],
    ],
    ["buy", ["C1", "policy/choose-bucket"], ["policy/choose-bucket", "C1"]],
    [
      "settle",
      ["C1", "anchors/loss-rate", "settle/payout"],
      ["settle/payout", "C1", "anchors/loss-rate"],
    ],
    ["settle", ["C1", "anchors/loss-rate"], ["anchors/loss-rate", "C1"]],
    [
      "run_period",
      ["C1", "maturity/tau", "flow/arrivals"],
      ["flow/arrivals", "C1", "maturity/tau"],
    ],
    ["run_period", ["C1", "maturity/tau"], ["maturity/tau", "C1"]],
  ])("blame: of a %s that shows %j, what it is there for comes first", (method, shown, told) => {
    expect(fromTheHeart(method, shown)).toEqual(told);
  });

  it("blame: where nothing of a method's heart shows, in the order in which it shows", () => {
    expect(fromTheHeart("buy", ["flow/buyer-cash", "C1"])).toEqual(["flow/buyer-cash", "C1"]);
  });
});
